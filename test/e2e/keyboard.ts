/** Working a page as somebody without a mouse does: Tab to a thing, then press it. */
import type { Locator, Page } from '@playwright/test';

interface Focused {
  readonly kind: 'button' | 'radio' | 'select' | 'text' | 'other';
  readonly name: string;
  readonly isDisabled: boolean;
  /** A number for each element that ever had the focus. */
  readonly id: string;
}

/** What has the focus. */
export async function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const tag = element?.tagName ?? '';
    const type = (element as HTMLInputElement | null)?.type;
    const kind =
      tag === 'BUTTON'
        ? 'button'
        : tag === 'SELECT'
          ? 'select'
          : tag === 'TEXTAREA'
            ? 'text'
            : type === 'radio'
              ? 'radio'
              : 'other';
    const label = element?.closest('label')?.textContent ?? '';
    if (element && !element.dataset.seen)
      element.dataset.seen = String(
        (document.body.dataset.count = `${Number(document.body.dataset.count ?? 0) + 1}`),
      );
    return {
      kind,
      name: (element?.getAttribute('aria-label') ?? (label || element?.textContent) ?? '').trim(),
      isDisabled: element?.getAttribute('aria-disabled') === 'true',
      id: element?.dataset.seen ?? '',
    } as const;
  });
}

/** More stops than any page has. */
const MOST_STOPS = 300;

/**
 * Tabs to this element, forward or back, whichever way it lies. Of several radio buttons that belong together Tab
 * reaches one; then that one has the focus.
 */
export async function tabToElement(page: Page, element: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const key = await element.evaluate((wanted) => {
      const active = document.activeElement ?? document.body;
      const isRadioBeside =
        wanted instanceof HTMLInputElement &&
        active instanceof HTMLInputElement &&
        wanted.type === 'radio' &&
        wanted.name === active.name;
      if (wanted === active || isRadioBeside) return null;
      const isBehind = wanted.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
      return isBehind ? 'Shift+Tab' : 'Tab';
    });
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error('By Tab alone one does not get there.');
}

/** Tabs to a button of this name and presses it. */
export async function pressButton(page: Page, name: RegExp): Promise<void> {
  const able = page.locator(':not([aria-disabled="true"])');
  await tabToElement(page, page.getByRole('button', { name }).and(able).first());
  await page.keyboard.press('Enter');
}
