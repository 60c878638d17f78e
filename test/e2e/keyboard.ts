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

/** What was to be reached is not on the page (any more). */
class Gone extends Error {}

/**
 * Tabs to this element, forward or back, whichever way it lies; waits until it is there and stays. Of several radio buttons that
 * belong together Tab reaches one; then that one has the focus.
 */
export async function tabToElement(page: Page, element: Locator): Promise<void> {
  for (;;) {
    await element.waitFor({ state: 'attached', timeout: 30_000 });
    try {
      return await tabToOneThere(page, element);
    } catch (error) {
      // What comes in several files may stand there, be gone for a moment, and stand there again.
      if (!(error instanceof Gone)) throw error;
    }
  }
}

/** Tabs to a button of this name, once it is there, and presses it. */
export async function pressButton(page: Page, name: RegExp): Promise<void> {
  await tabToElement(page, buttonOf(page, name));
  await page.keyboard.press('Enter');
}

/**
 * The same of a button that was just seen. What was pressed before may take it off the page in the meantime (a run is
 * made elsewhere, and then the next question stands there): then nothing is pressed.
 */
export async function pressIfThere(page: Page, name: RegExp): Promise<void> {
  try {
    await tabToOneThere(page, buttonOf(page, name));
  } catch (error) {
    if (error instanceof Gone) return;
    throw error;
  }
  await page.keyboard.press('Enter');
}

function buttonOf(page: Page, name: RegExp): Locator {
  const able = page.locator(':not([aria-disabled="true"])');
  return page.getByRole('button', { name }).and(able).first();
}

/** Never waits for the element: one that goes away while Tab is on its way to it would be waited for in vain. */
async function tabToOneThere(page: Page, element: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const [key] = await element.evaluateAll(([wanted]) => {
      if (!wanted) return ['gone'] as const;
      const active = document.activeElement ?? document.body;
      const isRadioBeside =
        wanted instanceof HTMLInputElement &&
        active instanceof HTMLInputElement &&
        wanted.type === 'radio' &&
        wanted.name === active.name;
      if (wanted === active || isRadioBeside) return ['there'] as const;
      const isBehind = wanted.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING;
      return [isBehind ? 'Shift+Tab' : 'Tab'] as const;
    });
    if (key === 'there') return;
    if (key === 'gone') throw new Gone(`Not on the page (any more): ${element}`);
    await page.keyboard.press(key);
  }
  throw new Error('By Tab alone one does not get there.');
}
