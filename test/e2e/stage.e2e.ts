/**
 * What a learner has before their eyes while a run moves: the whole graph, at a size that can be read, with the sentence,
 * the record and the tracker beside it, and nothing that jumps. Measured in every lesson, in every run, at every step.
 */
import type { Page } from '@playwright/test';
import { sidewaysPixels } from './faults';
import { expect, test } from './fixtures';
import { LESSONS } from './lesson-files';
import { faultsInAllRuns, faultsSeen, tasksOutOfSight, waitUntilSettled } from './stage-measures';

const graphOf = (page: Page) => page.getByRole('region', { name: 'DAG graph' });
const nextOf = (page: Page) => page.getByRole('button', { name: 'Next step' });

/** Opens a page and waits until the graph is there, and everything where it stays. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(graphOf(page).locator('[data-box]').first()).toBeVisible();
  await waitUntilSettled(page);
}

const DESKTOPS = [
  { size: { width: 1440, height: 900 }, wanted: { namePx: 12, headPx: 96 } },
  { size: { width: 1280, height: 720 }, wanted: { namePx: 11, headPx: 96 } },
] as const;

/** The modes in which the run is beside what is asked. */
const ASKING = ['why', 'deep', 'try', 'challenge'];

// One window for all modes of a lesson, as a learner goes from one to the next: opening it anew takes as long as a run.
for (const lesson of LESSONS)
  test(`${lesson}: the whole graph can be read on every desktop, with what belongs to it in sight: in Visual and Learn at every step of every run, and beside what the other modes ask`, async ({
    page,
  }) => {
    // Six modes have the time of three tests.
    test.slow();
    await open(page, `lesson/${lesson}?mode=${ASKING[0]}`);
    for (const mode of [...ASKING, 'visual', 'learn']) {
      const choice = page.locator(`nav a[href*="mode=${mode}"]`);
      await choice.click();
      await expect(choice).toHaveAttribute('aria-current', 'page');
      if (ASKING.includes(mode)) await expect(page.locator('[data-work] [data-panel]').first()).toBeVisible();
      for (const { size, wanted } of DESKTOPS) {
        await page.setViewportSize(size);
        await waitUntilSettled(page);
        const faults = ASKING.includes(mode)
          ? (await faultsSeen(page, wanted)).filter((fault) => !/^row/.test(fault))
          : await faultsInAllRuns(page, wanted);
        expect.soft(faults, `${mode}, ${size.width} × ${size.height}`).toEqual([]);
      }
    }
  });

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

const PHONES = [
  { width: 390, height: 844 },
  { width: 360, height: 740 },
];

test.describe('on a phone', () => {
  test.use({ viewport: PHONES[0]!, hasTouch: true, isMobile: true });

  for (const lesson of LESSONS)
    test(`${lesson}: sentence, graph and "Next step" are in sight together, and nothing moves`, async ({
      page,
    }) => {
      await open(page, `lesson/${lesson}?step=0`);
      for (const size of PHONES) {
        await page.setViewportSize(size);
        await nextOf(page).press('Home');
        await page.evaluate(() => scrollTo(0, 0));
        await waitUntilSettled(page);
        const before = await graphOf(page).boundingBox();
        for (let step = 0; step < 4; step++) {
          await expect(page.getByText(new RegExp(`^Step ${step} of `))).toBeVisible();
          await expect.poll(() => tasksOutOfSight(page), `${size.width} pixels, step ${step}`).toEqual([]);
          await expect(page.getByRole('region', { name: 'What happens' })).toBeInViewport({ ratio: 1 });
          await expect(nextOf(page)).toBeInViewport({ ratio: 1 });
          expect(await graphOf(page).boundingBox(), `${size.width} pixels, step ${step}`).toEqual(before);
          await nextOf(page).click();
        }
        const faults = await faultsSeen(page, { namePx: 0, headPx: Infinity });
        expect(
          faults.filter((fault) => fault.startsWith('the head of')),
          `${size.width} pixels`,
        ).toEqual([]);
        expect(await sidewaysPixels(page)).toBe(0);
      }
    });
});

for (const viewport of PHONES) {
  test.describe(`on a phone of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

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

const FRAMES = [
  { width: 720, height: 480 },
  { width: 360, height: 600 },
];

test('in a frame of any size title and tasks are in sight, and no button lies over them', async ({
  page,
}) => {
  for (const lesson of LESSONS) {
    await page.setViewportSize(FRAMES[0]!);
    await open(page, `embed.html?lesson=${lesson}&step=1`);
    for (const size of FRAMES) {
      await page.setViewportSize(size);
      await waitUntilSettled(page);
      const where = `${lesson}, ${size.width} × ${size.height}`;
      await expect(page.getByRole('heading', { level: 1 }), where).toBeInViewport({ ratio: 1 });
      const faults = await faultsSeen(page, { namePx: 0, headPx: Infinity });
      expect(
        faults.filter((fault) => /outside|zoom button|title/.test(fault)),
        where,
      ).toEqual([]);
      await expect.poll(() => tasksOutOfSight(page), where).toEqual([]);
    }
  }
});

test('on a tablet no words lie over words', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const lesson of LESSONS) {
    await open(page, `lesson/${lesson}?step=3`);
    const faults = await faultsSeen(page, { namePx: 11, headPx: Infinity });
    expect(
      faults.filter((fault) => !/^row|column|larger/.test(fault)),
      lesson,
    ).toEqual([]);
    expect(await sidewaysPixels(page)).toBe(0);
  }
});
