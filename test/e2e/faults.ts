/** What is wrong with a page as it stands, whatever is on it. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

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
  return faultsFound(await new AxeBuilder({ page }).options({ rules }).analyze());
}

/** What axe finds in the colours alone: all that another theme changes of a page that was looked at already. */
export async function colourFaultsOf(page: Page): Promise<string[]> {
  return faultsFound(
    await new AxeBuilder({ page })
      .withTags(['cat.color'])
      .disableRules(['color-contrast-enhanced'])
      .analyze(),
  );
}

function faultsFound({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] {
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
