/** Building a project by keyboard, as somebody who does not know the answer. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pressIfThere } from './keyboard';

/** Places a block, checks, runs, or goes on: whatever is next. */
export async function buildOrGoOn(page: Page): Promise<void> {
  // By what is written on them: working out the names of everything on the page takes longer than a part of the project.
  await expect(page.locator('nav[aria-label="Parts of the project"]')).toBeVisible();
  const button = (name: RegExp) => page.locator('button', { hasText: name });
  // A part of the project comes in files of its own, and a run is graded elsewhere: until then there is nothing to press.
  const part = page.getByRole('region', { name: /^(Tasks|Lines)$/ });
  const made = page.getByRole('region', { name: /^Your (order|file)$/ });
  for (;;) {
    await expect(
      button(/^(Go on: |Run it$)/)
        .or(part)
        .first(),
    ).toBeVisible();
    for (const next of [/^Go on: /, /^Show (a right order|right arrows)$/, /^Run it$/]) {
      if ((await button(next).count()) > 0) return pressIfThere(page, next);
    }
    if ((await made.getByRole('listitem').count()) > 0) return pressIfThere(page, /^Check the order$/);
    if ((await part.count()) > 0) break;
  }
  const [text = ''] = await part.getByRole('listitem').allTextContents();
  return pressIfThere(page, new RegExp(`^${text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
}
