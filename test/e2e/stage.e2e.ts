/**
 * What a learner has before their eyes while a run moves: the whole graph, at a size that can be read, with the sentence,
 * the record and the tracker beside it, and nothing that jumps. Measured in every lesson, in every run, at every step.
 */
import type { Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sidewaysPixels } from './faults';
import { expect, test } from './fixtures';

const LESSONS = readdirSync('lessons', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: course }) =>
    readdirSync(path.join('lessons', course))
      // A translation has a further dot in its name.
      .filter((file) => /^[^.]+\.json$/.test(file) && file !== 'course.json')
      .map((file) => `${course}/${file.slice(0, -'.json'.length)}`),
  );

const graphOf = (page: Page) => page.getByRole('region', { name: 'DAG graph' });
const nextOf = (page: Page) => page.getByRole('button', { name: 'Next step' });

/** Opens a page and waits until it is alive and the graph is there. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => !('earlyPresses' in window) || window.earlyPresses === null);
  await expect(graphOf(page).locator('[data-box]').first()).toBeVisible();
}

interface Wanted {
  /** How large the names of tasks are on screen, at least, in pixels. */
  readonly namePx: number;
  /** The lowest that the head of the page may reach. */
  readonly headPx: number;
}

interface Measured {
  readonly faults: string[];
  /** Where everything in the graph stands. */
  readonly places: string;
  /** Whether this is the last step. */
  readonly isOver: boolean;
}

/** What is measured once the page has painted: boxes scroll after the layout of a frame, and before it is seen. */
async function measureSeen(page: Page, wanted: Wanted): Promise<Measured> {
  await page.evaluate(
    () => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => seen(null)))),
  );
  return page.evaluate(measure, wanted);
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
  const canvas = boxes[0]!.closest('[role="group"]')!;
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
  return { faults, places, isOver: bar.value === bar.max };
}

for (const [width, height, namePx] of [
  [1440, 900, 12],
  [1280, 720, 11],
] as const) {
  test.describe(`at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    const wanted: Wanted = { namePx, headPx: 96 };

    for (const lesson of LESSONS) {
      test(`${lesson}: the whole graph can be read at every step of every run, with what belongs to it in sight`, async ({
        page,
      }) => {
        // It walks every run twice.
        test.setTimeout(180_000);
        const faults: string[] = [];
        for (const mode of ['visual', 'learn']) {
          await open(page, `lesson/${lesson}?mode=${mode}&step=0`);
          const scenario = page.getByRole('combobox', { name: 'Scenario' });
          for (const id of await scenario.locator('option').evaluateAll(valuesOf)) {
            await scenario.selectOption(id);
            await expect(page.getByText(/^Step 0 of /)).toBeVisible();
            await page.getByRole('button', { name: 'Previous step' }).focus();
            const { places: first } = await measureSeen(page, wanted);
            for (let step = 0; ; step++) {
              const { faults: found, places, isOver } = await measureSeen(page, wanted);
              faults.push(...found.map((fault) => `${mode}, ${id}, step ${step}: ${fault}`));
              if (places !== first) faults.push(`${mode}, ${id}, step ${step}: the graph has moved`);
              if (isOver) break;
              await page.keyboard.press('ArrowRight');
            }
          }
        }
        expect(faults).toEqual([]);
      });
    }

    for (const mode of ['why', 'deep', 'try', 'challenge']) {
      test(`in ${mode} the graph is the largest of all, and whole`, async ({ page }) => {
        for (const lesson of LESSONS) {
          await open(page, `lesson/${lesson}?mode=${mode}`);
          await expect(page.locator('[data-work] [data-panel]').first()).toBeVisible();
          const { faults } = await measureSeen(page, wanted);
          expect(
            faults.filter((fault) => !/^row/.test(fault)),
            lesson,
          ).toEqual([]);
        }
      });
    }
  });
}

test('in a low window grid and Gantt chart show all tasks of a lesson at once', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const lesson of ['mlops/airflow-ml-orchestration', 'airflow/pools-priority-parallelism']) {
    await open(page, `lesson/${lesson}?mode=learn&step=5`);
    for (const view of ['Grid', 'Gantt']) {
      await page.getByRole('radio', { name: view, exact: true }).check();
      const shown =
        view === 'Grid'
          ? page.getByRole('grid').getByRole('row').last()
          : page
              .getByRole('region', { name: 'Gantt chart', exact: true })
              .getByRole('img', { name: /^Gantt chart of/ });
      await expect(shown, `${lesson}, ${view}`).toBeInViewport({ ratio: 0.9 });
    }
    await page.getByRole('radio', { name: 'Graph', exact: true }).check();
  }
});

function valuesOf(options: Element[]): string[] {
  return options.map((option) => (option as HTMLOptionElement).value);
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
]) {
  test.describe(`on a phone of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('sentence, graph and "Next step" are in sight together, and nothing moves', async ({ page }) => {
      for (const lesson of LESSONS) {
        await open(page, `lesson/${lesson}?step=0`);
        const before = await graphOf(page).boundingBox();
        for (let step = 0; step < 4; step++) {
          await expect(page.getByRole('region', { name: 'What happens' })).toBeInViewport({ ratio: 1 });
          await expect(nextOf(page)).toBeInViewport({ ratio: 1 });
          for (const task of await graphOf(page).locator('[data-box]').all())
            await expect(task, lesson).toBeInViewport({ ratio: 0.95 });
          expect(await graphOf(page).boundingBox(), lesson).toEqual(before);
          await nextOf(page).click();
        }
        const { faults } = await measureSeen(page, { namePx: 0, headPx: Infinity });
        expect(
          faults.filter((fault) => fault.startsWith('the head of')),
          lesson,
        ).toEqual([]);
        expect(await sidewaysPixels(page)).toBe(0);
      }
    });

    test('the mode on screen is in sight among the modes', async ({ page }) => {
      for (const mode of ['learn', 'visual', 'perf']) {
        await page.goto(`lesson/${LESSONS[0]}?mode=${mode}`);
        await expect(page.locator('nav a[aria-current="page"]')).toBeInViewport({ ratio: 1 });
      }
    });

    for (const mode of ['try', 'challenge']) {
      test(`in ${mode} the question comes first`, async ({ page }) => {
        await open(page, `lesson/${LESSONS[0]}?mode=${mode}`);
        const work = page.locator('[data-work] [data-panel]').first();
        await expect(work).toBeVisible();
        const [question, graph] = [await work.boundingBox(), await graphOf(page).boundingBox()];
        expect(question!.y).toBeLessThan(graph!.y);
      });
    }

    test('"Next step" leads to the question that keeps the run back', async ({ page }) => {
      await open(page, `lesson/mlops/airflow-ml-orchestration?mode=try`);
      const work = page.locator('[data-work]');
      await expect(work.locator('[data-panel]').first()).toBeVisible();
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await expect(work).not.toBeInViewport();
      await nextOf(page).click();
      await expect(work).toBeFocused();
      await expect(work).toBeInViewport();
    });
  });
}

test.describe('in a frame', () => {
  for (const viewport of [
    { width: 720, height: 480 },
    { width: 360, height: 600 },
  ]) {
    test(`of ${viewport.width} × ${viewport.height} title and tasks are in sight, and no button lies over them`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      for (const lesson of LESSONS) {
        await open(page, `embed.html?lesson=${lesson}&step=1`);
        await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
        const { faults } = await measureSeen(page, { namePx: 0, headPx: Infinity });
        expect(
          faults.filter((fault) => /outside|zoom button|title/.test(fault)),
          lesson,
        ).toEqual([]);
        for (const task of await graphOf(page).locator('[data-box]').all())
          await expect(task, lesson).toBeInViewport({ ratio: 0.95 });
      }
    });
  }
});

test('on a tablet no words lie over words', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const lesson of LESSONS) {
    await open(page, `lesson/${lesson}?step=3`);
    expect(
      (await measureSeen(page, { namePx: 11, headPx: Infinity })).faults.filter(
        (fault) => !/^row|column|larger/.test(fault),
      ),
      lesson,
    ).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  }
});
