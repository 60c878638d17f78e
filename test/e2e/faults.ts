/** What is wrong with a page as it stands, whatever is on it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];
type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** Rules of WCAG 2.2 A and AA that axe leaves out unless asked: its newest one, and those it calls experimental. */
const ASKED_FOR = [
  'css-orientation-lock',
  'focus-order-semantics',
  'hidden-content',
  'label-content-name-mismatch',
  'p-as-heading',
  'table-fake-caption',
  'target-size',
  'td-has-header',
];

/** What axe finds with all its rules, each with where. */
export async function faultsOf(page: Page): Promise<string[]> {
  const rules = Object.fromEntries(ASKED_FOR.map((id) => [id, { enabled: true }]));
  return faultsFound(await axe(page, { rules }));
}

/** What axe finds in the colours alone: all that another theme changes of a page that was looked at already. */
export async function colourFaultsOf(page: Page): Promise<string[]> {
  return faultsFound(
    await axe(page, {
      runOnly: { type: 'tag', values: ['cat.color'] },
      rules: { 'color-contrast-enhanced': { enabled: false } },
    }),
  );
}

/**
 * Looks in the page itself, and writes down faults alone: axe's other way, made for frames of other origins (none of
 * these pages has one), takes a second page for each look; and what is right of 1,900 elements takes as long to write
 * down as to find out.
 */
async function axe(page: Page, options: RunOptions): Promise<AxeResults> {
  // What is still coming into sight has not its colours yet.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ).then(() => undefined),
  );
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ ...options, resultTypes: ['violations'] })
    .analyze();
}

function faultsFound({ violations }: AxeResults): string[] {
  return violations
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => !isWindowSplitter(id, node.html)) }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** A separator that has the focus is a widget (ARIA 1.2, "separator"); axe's experimental rule knows only the other kind. */
function isWindowSplitter(rule: string, html: string): boolean {
  return rule === 'focus-order-semantics' && html.startsWith('<div role="separator"');
}

/** How far the page can be scrolled sideways. */
export function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
