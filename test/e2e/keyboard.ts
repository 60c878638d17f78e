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
    await tabToOneThere(page, page.locator(BUTTONS), name);
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

/**
 * Waits until a button with one of these names stands on the page, and says which name: the first of them that one has.
 * Reads what is written on buttons, as pressIfThere does: working out the name of every thing on the page, as tests
 * otherwise do, takes longer than answering a question.
 */
export async function whichButton<Kind extends string>(
  page: Page,
  names: Readonly<Record<Kind, RegExp>>,
): Promise<Kind> {
  const wanted = Object.entries<RegExp>(names).map(([kind, name]) => [kind, name.source] as const);
  const found = await page.waitForFunction(
    ([buttons, wanted]) => {
      const written = Array.from(document.querySelectorAll(buttons))
        .filter((button) => button.checkVisibility({ visibilityProperty: true }))
        .map((button) => (button.getAttribute('aria-label') ?? button.textContent).trim());
      return wanted.find(([, name]) => written.some((one) => new RegExp(name).test(one)))?.[0];
    },
    [BUTTONS, wanted] as const,
  );
  return (await found.jsonValue()) as Kind;
}

/** Whether this stands anywhere on the page, seen or not. */
export function isWritten(page: Page, text: string): Promise<boolean> {
  return page.evaluate((text) => document.body.textContent.includes(text), text);
}

const BUTTONS = 'button, [role="button"]';

/**
 * Never waits for the element: one that goes away while Tab is on its way to it would be waited for in vain.
 * @param name of several elements, what is written on the one that is meant
 */
async function tabToOneThere(page: Page, element: Locator, name?: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS;) {
    const way = await element.evaluateAll(wayTo, name?.source ?? null);
    if (way === 'there') return;
    if (way === 'gone') throw new Gone(`Not on the page (any more): ${element}`);
    // Every stop on the way is a press; one looks where one is only when one should be there.
    await Promise.all(Array.from({ length: way.times }, () => page.keyboard.press(way.key)));
    stops += way.times;
  }
  throw new Error('By Tab alone one does not get there.');
}

/**
 * Which way the element lies from what has the focus, and how many stops lie between, at least. Of a long way only the
 * last stops are gone: that every stop leads to the next is seen once for each mode, in a walk over its whole page
 * (`missedByTab`), and each press of Tab takes as long as a step of the run. Runs in the page.
 */
function wayTo(
  elements: Element[],
  name: string | null,
): 'there' | 'gone' | { key: 'Tab' | 'Shift+Tab'; times: number } {
  const isMeant = (one: Element) =>
    name === null ||
    (new RegExp(name).test((one.getAttribute('aria-label') ?? one.textContent).trim()) &&
      !one.matches('[aria-disabled="true"], :disabled') &&
      one.checkVisibility({ visibilityProperty: true }));
  const wanted = elements.find(isMeant);
  if (!wanted) return 'gone';
  const active = document.activeElement ?? document.body;
  const groupOf = (element: Element) =>
    element instanceof HTMLInputElement && element.type === 'radio' ? element.name : null;
  if (wanted === active || (groupOf(wanted) !== null && groupOf(wanted) === groupOf(active))) return 'there';
  const isAfter = (one: Node, other: Node) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isBehind = isAfter(wanted, active);
  const [first, last] = isBehind ? [wanted, active] : [active, wanted];
  const isStop = (one: Element) =>
    (one as HTMLElement).tabIndex >= 0 &&
    groupOf(one) === null &&
    isAfter(first, one) &&
    isAfter(one, last) &&
    !one.matches(':disabled') &&
    one.closest('[inert]') === null &&
    one.checkVisibility({ visibilityProperty: true });
  const between = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex]'),
  ].filter(isStop);
  const near = 2;
  const start = between.at(isBehind ? near : -1 - near) as HTMLElement | undefined;
  if (between.length > 2 * near) start?.focus();
  const times = between.length > 2 * near && document.activeElement === start ? near : between.length;
  return { key: isBehind ? 'Shift+Tab' : 'Tab', times: times + 1 };
}

/** Presses Tab from the top of the page to its end, and names what can be pressed or written in but was never reached. */
export async function missedByTab(page: Page): Promise<string[]> {
  await page.evaluate(stopsLeft, 'top' as const);
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if (
      await page.evaluate(
        () => !document.activeElement || document.activeElement.matches('body, [data-tabbed]'),
      )
    )
      break;
    await page.evaluate(() => document.activeElement?.setAttribute('data-tabbed', ''));
  }
  return page.evaluate(stopsLeft, 'end' as const);
}

/** What Tab has not reached by now; at the top, goes there. Of radio buttons that belong together one is enough. Runs in the page. */
function stopsLeft(at: 'top' | 'end'): string[] {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]'),
  ];
  const stops = all.filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled') &&
      one.closest('[inert]') === null &&
      one.checkVisibility({ visibilityProperty: true }),
  );
  if (at === 'top') {
    stops[0]?.focus();
    stops[0]?.setAttribute('data-tabbed', '');
    return [];
  }
  const groupOf = (one: HTMLElement) =>
    one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null;
  const groups = new Set(stops.filter((one) => one.matches('[data-tabbed]')).map(groupOf));
  return stops
    .filter((one) => !one.matches('[data-tabbed]') && (groupOf(one) === null || !groups.has(groupOf(one))))
    .map((one) => one.outerHTML.slice(0, 120));
}
