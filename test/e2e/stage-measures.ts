/** What a learner has before their eyes, measured in the page: at one step, and on the way through a whole run. */
import type { Page } from '@playwright/test';

export interface Wanted {
  /** How large the names of tasks are on screen, at least, in pixels. */
  readonly namePx: number;
  /** The lowest that the head of the page may reach. */
  readonly headPx: number;
}

interface Measured {
  readonly faults: string[];
  /** Where everything in the graph stands. */
  readonly places: string;
  /** Which DAG the graph is of, by the names in it: a lesson may have several, and shows that of its step. */
  readonly names: string;
  /** Whether this is the last step. */
  readonly isOver: boolean;
}

/** What is wrong with the page as it stands, once it has painted. */
export async function faultsSeen(page: Page, wanted: Wanted): Promise<string[]> {
  const measuring = await page.evaluateHandle<(wanted: Wanted) => Measured>(`(${measure})`);
  return page.evaluate(
    async ({ measuring, wanted }) => {
      // Boxes scroll after the layout of a frame, and before it is seen.
      await new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)));
      return measuring(wanted).faults;
    },
    { measuring, wanted },
  );
}

/** The tasks of the graph of which a twentieth or more is out of sight. */
export async function tasksOutOfSight(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise((tell) => {
        const observer = new IntersectionObserver((seen) => {
          observer.disconnect();
          const hidden = seen.filter(({ intersectionRatio }) => intersectionRatio < 0.95);
          tell(hidden.map(({ target }) => (target as HTMLElement).dataset['box']!));
        });
        for (const box of document.querySelectorAll('[data-box]')) observer.observe(box);
      }),
  );
}

/** Waits until the letters are there, and whatever is laid out by its size stands where it stays. */
export async function waitUntilSettled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const placesOf = () =>
      Array.from(document.querySelectorAll('[data-box], [data-panel]'), (one) =>
        Object.values(one.getBoundingClientRect().toJSON() as object).join(),
      ).join(' ');
    for (let [places, frames] = ['', 0]; frames < 5; frames++) {
      await new Promise((next) => requestAnimationFrame(next));
      if (places !== (places = placesOf())) frames = 0;
    }
  });
}

/**
 * What is wrong at any step of any of the lesson's runs, each from its start by the key that leads on; and whether anything
 * in the graph moves. All of it in the page: looking and pressing from outside takes longer than all that is looked at.
 * Meanwhile the page is laid out and not painted, which would take as long again: nothing that is measured is a colour.
 */
export async function faultsInAllRuns(page: Page, wanted: Wanted): Promise<string[]> {
  const scenarios = page.getByRole('combobox', { name: 'Scenario' });
  await page.getByRole('button', { name: 'Previous step' }).focus();
  const measuring = await page.evaluateHandle<(wanted: Wanted) => Measured>(`(${measure})`);
  return scenarios.evaluate(
    async (element, { measuring, wanted }) => {
      const choice = element as HTMLSelectElement;
      const bar = () => document.querySelector<HTMLInputElement>('input[type="range"]')!;
      const press = (key: string) =>
        document.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }),
        );
      let changes = 0;
      const watching = new MutationObserver((seen) => void (changes += seen.length));
      /** Until a frame has gone by, and what is put off until it has been painted, and nothing has changed any more. */
      const settled = async () => {
        // What a key changes is drawn when this script has ended for now.
        await Promise.resolve();
        for (let before = -1; before !== changes;) {
          before = changes += watching.takeRecords().length;
          await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
        }
      };

      const walk = async (found: (fault: string) => void) => {
        const first = new Map<string, string>();
        for (;;) {
          const { faults, names, places, isOver } = measuring(wanted);
          if (!first.has(names)) first.set(names, places);
          if (places !== first.get(names)) faults.push('the graph has moved');
          const { value } = bar();
          for (const fault of faults) found(`step ${value}: ${fault}`);
          if (isOver) return;
          press('ArrowRight');
          await settled();
          for (let frames = 0; bar().value === value; frames++) {
            if (frames > 600) return found(`step ${value}: the run does not go on`);
            await settled();
          }
        }
      };

      const all: string[] = [];
      document.body.style.opacity = '0';
      watching.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      for (const { value } of [...choice.options]) {
        choice.value = value;
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        await settled();
        press('Home');
        await settled();
        if (choice.value === value && bar().value === '0')
          await walk((fault) => all.push(`${value}, ${fault}`));
        else all.push(`${value}: its run does not begin`);
      }
      watching.disconnect();
      document.body.style.opacity = '';
      return all;
    },
    { measuring, wanted },
  );
}

/** What is wrong with the page as it is, in words; and where everything in the graph stands. Runs in the page. */
function measure({ namePx, headPx }: Wanted): Measured {
  const faults: string[] = [];
  const say = (isRight: boolean, fault: string) => void (isRight || faults.push(fault));
  const rect = (element: Element) => element.getBoundingClientRect();
  const within = (inner: DOMRect, outer: DOMRect) =>
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1;
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  const boxes = [...document.querySelectorAll<HTMLElement>('[data-box]')];
  // A task group is a group, too: the graph is the one that all of them are in.
  let canvas = boxes[0]!.closest('[role="group"]')!;
  while (!boxes.every((box) => canvas.contains(box)))
    canvas = canvas.parentElement!.closest('[role="group"]')!;
  const frame = rect(canvas);
  for (const box of boxes) {
    const name = box.dataset['box']!;
    say(within(rect(box), frame), `${name} is outside of the graph`);
    const label = box.querySelector<HTMLElement>('span span') ?? box;
    const px = parseFloat(getComputedStyle(label).fontSize) * (rect(box).width / box.offsetWidth);
    say(px >= namePx - 0.01, `${name} is written in ${px.toFixed(1)} px`);
    say(label.scrollWidth <= label.clientWidth + 1, `${name} is cut`);
  }
  for (const text of canvas.querySelectorAll('svg text')) {
    say(within(rect(text), frame), `"${text.textContent}" leaves the graph`);
    const over = boxes.find((box) => meet(rect(text), rect(box)));
    say(over === undefined, `"${text.textContent}" lies over ${over?.dataset['box']}`);
  }
  for (const button of document.querySelectorAll('[data-print="no"] > button')) {
    if (canvas.parentElement?.contains(button))
      say(!boxes.some((box) => meet(rect(button), rect(box))), 'a zoom button lies over a task');
  }

  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(
    (panel) => rect(panel).top < innerHeight,
  );
  const graph = panels.find((panel) => panel.contains(canvas))!;
  const areaOf = (panel: Element) => rect(panel).width * rect(panel).height;
  const larger = panels.find((panel) => panel !== graph && areaOf(panel) >= areaOf(graph));
  say(larger === undefined, `"${larger?.querySelector('h2')?.textContent}" is larger than the graph`);
  for (const panel of panels) {
    const head = panel.querySelector('header');
    if (!head) continue;
    say(rect(head).height <= 40, `the head of "${head.textContent}" wraps`);
    say(head.scrollWidth <= head.clientWidth, `the head of "${head.textContent}" leaves its panel`);
  }
  const title = document.querySelector('h1')!;
  say(title.scrollWidth <= title.clientWidth + 1, 'the title is cut');
  const choice = document.querySelector('nav a[aria-current="page"]');
  if (choice) say(rect(choice).bottom <= headPx, `the head ends at ${rect(choice).bottom}`);

  const sentence = document.querySelector<HTMLElement>('[data-said]')!;
  say(sentence.scrollHeight <= sentence.clientHeight, `the sentence is cut: ${sentence.textContent}`);
  say(rect(sentence).bottom <= innerHeight, 'the sentence is out of sight');

  const table = document.querySelector('table[aria-label="Process table"]');
  const current = table?.querySelector('tr[aria-current]');
  if (table && current) {
    const box = rect(table.closest('[tabindex]')!);
    const rows = [...table.querySelectorAll('tbody tr:not([aria-hidden])')];
    const at = rows.indexOf(current);
    const head = rect(table.querySelector('thead')!).bottom;
    for (const row of rows.slice(Math.max(0, at - 1), at + 2))
      say(
        within(rect(row), box) && rect(row).top >= head - 1,
        `row ${rows.indexOf(row) + 1} is out of sight`,
      );
  }
  const column = document.querySelector('table[aria-label="Status tracker"] thead [aria-current]');
  if (column) {
    const box = rect(column.closest('table')!.parentElement!.parentElement!);
    say(
      rect(column).left >= box.left - 1 && rect(column).right <= box.right + 1,
      'the column is out of sight',
    );
  }
  const places = boxes.map((box) => [rect(box).left, rect(box).top].map(Math.round).join()).join(' ');
  const bar = document.querySelector<HTMLInputElement>('input[type="range"]')!;
  const names = boxes.map((box) => box.dataset['box']).join(' ');
  return { faults, names, places, isOver: bar.value === bar.max };
}
