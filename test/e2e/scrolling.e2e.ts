/** Wheel and swipe: over whatever they begin, the page scrolls once what is under them has nothing more to scroll. */
import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './fixtures';

const LESSON = 'lesson/airflow/pools-priority-parallelism';
const MODES = ['visual', 'learn', 'why', 'deep', 'try'];
/** Points of the window, from left to right and from top to bottom. */
const COLUMNS = 9;
const ROWS = 7;

/** A place in a lesson that is longer than the window, at its top. */
async function open(page: Page, mode: string): Promise<void> {
  await page.goto(`${LESSON}?mode=${mode}`);
  await expect(page.locator('[data-box]').first()).toBeVisible();
  // In every mode there is something below the window to scroll to.
  await page.evaluate(() => (document.body.style.paddingBlockEnd = '100vh'));
  const below = () => page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(below).toBeGreaterThan(400);
}

/** Goes to the top, and says where the page is in the frame after the next. */
function backAtTheTop(page: Page): Promise<number> {
  return page.evaluate(async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
    return scrollY;
  });
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

interface Place {
  readonly x: number;
  readonly y: number;
  /** What is there, to be named if it holds the page. */
  readonly name: string;
}

/**
 * Of the points of the window, one on each thing that may keep a turn of the wheel to itself: all points on the same parts
 * of the same panel, in the same boxes that scroll, are one.
 */
function placesOf(page: Page): Promise<Place[]> {
  return page.evaluate(
    ([columns, rows]) => {
      const places = new Map<string, Place>();
      const numbers = new Map<Element, number>();
      const numberOf = (element: Element) => {
        if (!numbers.has(element)) numbers.set(element, numbers.size);
        return numbers.get(element);
      };
      for (let at = 0; at < columns! * rows!; at++) {
        const x = (((at % columns!) + 0.5) / columns!) * innerWidth;
        const y = ((Math.floor(at / columns!) + 0.5) / rows!) * innerHeight;
        const under = document.elementFromPoint(x, y);
        const around: string[] = [];
        for (let one = under; one; one = one.parentElement) {
          const { overflowX, overflowY, overscrollBehaviorY, touchAction } = getComputedStyle(one);
          const kind = [overflowX, overflowY, overscrollBehaviorY, touchAction].join(' ');
          const isPart = one.matches(
            '[data-panel], [role], section, header, nav, table, svg, pre, input, textarea',
          );
          if (isPart || kind !== 'visible visible auto auto') around.push(`${numberOf(one)} ${kind}`);
        }
        const name = under?.closest('[data-panel], [aria-label]')?.getAttribute('aria-label') ?? 'the page';
        const key = around.join();
        if (!places.has(key)) places.set(key, { x, y, name });
      }
      return [...places.values()];
    },
    [COLUMNS, ROWS],
  );
}

for (const mode of MODES) {
  test(`in ${mode} the wheel scrolls the page from every point of the window`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, mode);
    for (const { x, y, name } of await placesOf(page)) {
      await expect.poll(() => backAtTheTop(page)).toBe(0);
      await page.mouse.move(x, y);
      const turn = async () => {
        await page.mouse.wheel(0, 2000);
        return scrolled(page);
      };
      const where = `at ${Math.round(x)}, ${Math.round(y)} (${name})`;
      await expect.poll(turn, { message: where, timeout: 10_000 }).toBeGreaterThan(0);
    }
  });
}

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  for (const mode of MODES) {
    test(`in ${mode} a swipe over every panel scrolls the page`, async ({ page }) => {
      await open(page, mode);
      const devtools = await page.context().newCDPSession(page);
      const count = await page.locator('[data-panel]').count();
      expect(count).toBeGreaterThan(2);
      for (let nth = 0; nth < count; nth++) {
        const panel = page.locator('[data-panel]').nth(nth);
        const name = (await panel.getAttribute('aria-label')) ?? `panel ${nth}`;
        await panel.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
        const swipe = async () => {
          const before = await scrolled(page);
          const way = (await page.evaluate(
            () => scrollY + innerHeight < document.documentElement.scrollHeight - 50,
          ))
            ? 1
            : -1;
          await swipeOver(page, devtools, nth, way);
          return Math.abs((await scrolled(page)) - before);
        };
        await expect.poll(swipe, { message: name, timeout: 15_000 }).toBeGreaterThan(0);
      }
    });
  }
});

/** A finger on the middle of what is in sight of a panel, drawn up (1) or down (-1). */
async function swipeOver(page: Page, devtools: CDPSession, nth: number, way: 1 | -1): Promise<void> {
  const { x, y } = await page
    .locator('[data-panel]')
    .nth(nth)
    .evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { x: (left + right) / 2, y: (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2 };
    });
  const at = (shift: number) => [{ x, y: y + shift }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let moved = 1; moved <= 8; moved++)
    await devtools.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(-way * moved * 25),
    });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
