/** What is wrong with a page as it stands, whatever is on it. */
import type { Page } from '@playwright/test';
import axeCore from 'axe-core';
import type { RunOptions } from 'axe-core';

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
  return look(page, { rules: Object.fromEntries(ASKED_FOR.map((id) => [id, { enabled: true }])) });
}

/** What axe finds in the colours alone: all that another theme changes of a page that was looked at already. */
export async function colourFaultsOf(page: Page): Promise<string[]> {
  return look(page, {
    runOnly: { type: 'tag', values: ['cat.color'] },
    rules: { 'color-contrast-enhanced': { enabled: false } },
  });
}

/**
 * How texts look that axe found legible in this process. Working out what lies behind each text takes three quarters of
 * all its time, and most of a page looks as what was looked at a moment ago.
 */
const legible = new Set<string>();

/** Looks in the page itself, which has no frames of other origins. */
async function look(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const rules = { ...options.rules, 'color-contrast': { enabled: false } };
  const looked = await page.evaluate(lookInPage, { options: { ...options, rules }, legible: [...legible] });
  for (const one of looked.legible) legible.add(one);
  return looked.faults
    .filter(({ rule, html }) => !isWindowSplitter(rule, html))
    .map(({ rule, where, html }) => `${rule}: ${where} (${html.slice(0, 120)})`);
}

interface Looked {
  readonly faults: { readonly rule: string; readonly where: string; readonly html: string }[];
  /** The looks of texts that were found legible now. */
  readonly legible: string[];
}

/**
 * Axe with these options, and its rule of contrast for each text that looks like none before. Runs in the page.
 * @param asked.legible looks that need not be looked at again
 */
async function lookInPage(asked: {
  readonly options: RunOptions;
  readonly legible: readonly string[];
}): Promise<Looked> {
  // Axe takes down the page before it looks: what is drawn anew in between, as a text whose parser comes, would not be there.
  await new Promise<void>((isStill) => {
    let frames = 0;
    const observer = new MutationObserver(() => (frames = 0));
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    const next = () => {
      frames += 1;
      if (frames < 10) return void requestAnimationFrame(next);
      observer.disconnect();
      isStill();
    };
    next();
  });

  // What is still coming into sight has not its colours yet.
  await Promise.allSettled(
    document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished),
  );

  const hash = (text: string, start: number): number => {
    let [one, two] = [0xdeadbeef ^ start, 0x41c6ce57 ^ (start / 2 ** 21)];
    for (let at = 0; at < text.length; at++) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
    }
    return 2 ** 21 * (two >>> 0) + ((one >>> 0) & (2 ** 21 - 1));
  };
  const isField = (element: Element) => element.matches('input, select, textarea, button');
  const hasText = (element: Element) =>
    Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.textContent?.trim());
  const known = new Set(asked.legible);
  const marked = new Map<string, Element>();
  /** Of all texts that look the same, on the same grounds, the first is marked. */
  const mark = (element: Element, grounds: number): void => {
    const { color, fontSize, fontWeight, opacity, backgroundColor, backgroundImage, position, visibility } =
      getComputedStyle(element);
    const marks = ['class', 'style', 'disabled', 'aria-disabled'].map((name) => element.getAttribute(name));
    const seen = [
      color,
      fontSize,
      fontWeight,
      opacity,
      backgroundColor,
      backgroundImage,
      position,
      visibility,
    ];
    const look = hash([element.localName, ...marks, ...seen].join(), grounds);
    const name = look.toString(36);
    if (!known.has(name) && !marked.has(name) && (hasText(element) || isField(element)))
      marked.set(name, element);
    for (const child of element.children) mark(child, look);
  };
  // In a window of another size other things may lie behind a text.
  mark(document.documentElement, hash(`${innerWidth} × ${innerHeight}`, 0));

  const { axe } = window as unknown as { readonly axe: typeof axeCore };
  const { violations } = await axe.run(document, { ...asked.options, resultTypes: ['violations'] });
  axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] });
  for (const [name, element] of marked) element.setAttribute('data-look', name);
  const contrast = await axe.run(document, {
    runOnly: ['color-contrast'],
    resultTypes: ['violations', 'passes'],
    elementRef: true,
  });
  for (const element of marked.values()) element.removeAttribute('data-look');
  const named = new Map(Array.from(marked, ([name, element]) => [element, name]));
  return {
    faults: [...violations, ...contrast.violations].flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => ({ rule: id, where: target.join(' '), html })),
    ),
    legible: contrast.passes.flatMap(({ nodes }) =>
      nodes.flatMap(({ element }) => (element && named.get(element as Element)) ?? []),
    ),
  };
}

/** A separator that has the focus is a widget (ARIA 1.2, "separator"); axe's experimental rule knows only the other kind. */
function isWindowSplitter(rule: string, html: string): boolean {
  return rule === 'focus-order-semantics' && html.startsWith('<div role="separator"');
}

/** How far the page can be scrolled sideways. */
export function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
