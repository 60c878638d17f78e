/** Building a project by keyboard, as somebody who does not know the answer. */
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { pressButton } from './keyboard';

/** Places a block, checks, runs, or goes on: whatever is next. */
export async function buildOrGoOn(page: Page): Promise<void> {
  const stage = page.getByRole('navigation', { name: 'Parts of the project' });
  await expect(stage).toBeVisible();
  const button = (name: RegExp) => page.getByRole('button', { name });
  for (const next of [/^Go on: /, /^Show (a right order|right arrows)$/, /^Run it$/]) {
    if ((await button(next).count()) > 0) return pressButton(page, next);
  }
  const made = page.getByRole('region', { name: /^Your (order|file)$/ });
  if ((await made.getByRole('listitem').count()) > 0) return pressButton(page, /^Check the order$/);
  const first = page
    .getByRole('region', { name: /^(Tasks|Lines)$/ })
    .getByRole('listitem')
    .first();
  const text = (await first.textContent()) ?? '';
  return pressButton(page, new RegExp(`^${text.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
}
