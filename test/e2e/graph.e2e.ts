import type { Page } from '@playwright/test';
import type { Case } from '../../src/engine';
import { packRun } from '../../src/sources/pack-run';
import { seedLesson } from '../lesson/lessons';
import { faultsOf } from './faults';
import { expect, test } from './fixtures';

const LESSON = 'lesson/mlops/airflow-ml-orchestration';

const graph = (page: Page) => page.getByRole('region', { name: 'DAG graph' });
const task = (page: Page, id: string) => graph(page).getByRole('button', { name: new RegExp(`^${id},`) });
const placeOf = async (page: Page, id: string) => (await task(page, id).boundingBox())!;

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('nothing in the graph moves from step to step', async ({ page }) => {
    await page.goto(`${LESSON}?step=0`);
    await expect(task(page, 'ingest')).toBeVisible();
    const before = [await placeOf(page, 'ingest'), await placeOf(page, 'preprocess')];
    for (let step = 1; step <= 5; step++) {
      await page.getByRole('button', { name: 'Next step' }).click();
      expect([await placeOf(page, 'ingest'), await placeOf(page, 'preprocess')]).toEqual(before);
    }
  });

  test('a wheel over it scrolls the page, and with Ctrl or Cmd it zooms the graph instead', async ({
    page,
  }) => {
    await page.goto(LESSON);
    const { x, y, width } = await placeOf(page, 'ingest');
    await page.mouse.move(x + width / 2, y + 10);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await page.evaluate(() => scrollTo(0, 0));
    expect((await placeOf(page, 'ingest')).width).toBe(width);

    for (const key of ['Control', 'Meta']) {
      const before = (await placeOf(page, 'ingest')).width;
      await page.keyboard.down(key);
      await page.mouse.wheel(0, -100);
      await page.keyboard.up(key);
      await expect.poll(async () => (await placeOf(page, 'ingest')).width, key).toBeGreaterThan(before);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('it is moved by dragging, zoomed by buttons, and shown whole again', async ({ page }) => {
    await page.goto(LESSON);
    const start = await placeOf(page, 'ingest');
    const press = (name: string) => graph(page).getByRole('button', { name }).click();
    await page.mouse.move(start.x + 60, start.y + start.height + 20);
    await page.mouse.down();
    await page.mouse.move(start.x + 160, start.y + start.height + 50, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round((await placeOf(page, 'ingest')).x - start.x)).toBe(100);
    await press('Zoom out');
    await expect.poll(async () => (await placeOf(page, 'ingest')).width).toBeLessThan(start.width - 10);
    await press('Show the whole graph');
    await expect.poll(() => placeOf(page, 'ingest')).toEqual(start);
  });

  test('a task leads to its next step, and the keys of the player go on from there', async ({ page }) => {
    await page.goto(LESSON);
    await task(page, 'preprocess').click();
    await expect(page.getByText('Step 3 of 5')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('Step 4 of 5')).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(task(page, 'ingest')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Step 1 of 5')).toBeVisible();
  });

  test('of a graph that does not fit, the task of the step is brought into sight', async ({ page }) => {
    await page.goto('lesson/airflow/trigger-rules');
    const region = graph(page);
    await expect(region.getByRole('button', { name: /,/ }).first()).toBeVisible();
    const frame = (await region.boundingBox())!;
    const next = page.getByRole('button', { name: 'Next step' });
    while ((await next.getAttribute('aria-disabled')) !== 'true') {
      await next.click();
      const current = region.locator('[aria-current="step"]');
      if ((await current.count()) === 0) continue;
      await expect
        .poll(async () => {
          const box = (await current.first().boundingBox())!;
          return (
            box.x >= frame.x &&
            box.y >= frame.y &&
            box.x + box.width <= frame.x + frame.width &&
            box.y + box.height <= frame.y + frame.height
          );
        })
        .toBe(true);
    }
  });

  test('it prints as a list', async ({ page }) => {
    await page.goto(`${LESSON}?step=1`);
    await page.emulateMedia({ media: 'print' });
    const row = page.getByRole('table', { name: 'Task instances' }).getByRole('row', { name: /^preprocess/ });
    await expect(row).toContainText('ingest');
  });
});

/** A link to a run of so many tasks in layers, each waiting for one or two of the layer before. */
async function linkTo(page: 'lesson' | 'frame', tasks: number, width: number): Promise<string> {
  const lessons = seedLesson().scenarios[0].case;
  const edges = Array.from({ length: tasks - width }, (_, at): [string, string][] => [
    [`t${at}`, `t${at + width}`],
    ...(at % width > 0 ? [[`t${at - 1}`, `t${at + width}`] as [string, string]] : []),
  ]).flat();
  const own: Case = {
    ...lessons,
    dags: [
      {
        dag_id: 'large',
        schedule: '@once',
        start_date: lessons.clock,
        tasks: Array.from({ length: tasks }, (_, at) => ({ task_id: `t${at}` })),
        edges,
      },
    ],
  };
  const [course, id] = ['mlops', 'airflow-ml-orchestration'];
  const address = page === 'lesson' ? `lesson/${course}/${id}?` : `embed.html?lesson=${course}/${id}&`;
  return `${address}mode=visual&scenario=two-tasks&step=0#w=${await packRun(lessons, own)}`;
}

test.describe('a large DAG', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  for (const place of ['lesson', 'frame'] as const)
    test(`of 100 tasks is seen at once in a ${place}, with a state on each and no map`, async ({ page }) => {
      if (place === 'frame') await page.setViewportSize({ width: 720, height: 480 });
      await page.goto(await linkTo(place, 100, 10));
      await page.getByRole('button', { name: 'Close this note' }).click();
      const boxes = graph(page).locator('[data-box]');
      await expect(boxes).toHaveCount(100);
      await expect
        .poll(() =>
          boxes.evaluateAll((all) => {
            const frame = all[0]!.closest('[role="group"]')!.getBoundingClientRect();
            return all.filter((box) => {
              const { left, top, right, bottom } = box.getBoundingClientRect();
              const icon = box.querySelector('svg')!.getBoundingClientRect();
              const isInside =
                left >= frame.left && top >= frame.top && right <= frame.right && bottom <= frame.bottom;
              return !isInside || icon.width < 7;
            }).length;
          }),
        )
        .toBe(0);
      await expect(graph(page).getByRole('button', { name: /^Overview/ })).toHaveCount(0);
      await page.getByRole('button', { name: 'Next step' }).click();
      // What the step is about is named.
      await expect(graph(page).locator('[data-current]')).toHaveText(/^t\d+$/);
    });

  test('of 1,000 tasks opens on what moves, with a map of it all that leads anywhere by mouse and by keys', async ({
    page,
  }) => {
    await page.goto(await linkTo('lesson', 1000, 20));
    const map = graph(page).getByRole('button', { name: /^Overview: \d+ of 1,000 tasks in sight/ });
    await expect(map).toBeVisible();
    await page.getByRole('button', { name: 'Next step' }).click();
    const current = graph(page).locator('[aria-current="step"]');
    await expect(current).toBeInViewport({ ratio: 0.95 });

    const { width, height } = (await map.boundingBox())!;
    await map.click({ position: { x: width - 8, y: height / 2 } });
    await expect(current).not.toBeInViewport();
    await map.press('Enter');
    await expect(current).toBeInViewport({ ratio: 0.95 });
    await map.press('End');
    await expect(current).not.toBeInViewport();
    await map.press('Enter');
    await expect(current).toBeInViewport({ ratio: 0.95 });

    await graph(page).getByRole('button', { name: 'Show the whole graph' }).click();
    await expect(map).toBeHidden();
    await graph(page).getByRole('button', { name: 'Show the current task' }).click();
    await expect(current).toBeInViewport({ ratio: 0.95 });
    expect(await faultsOf(page)).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('it flows down, at a size that can be read', async ({ page }) => {
    await page.goto(LESSON);
    await expect(task(page, 'preprocess')).toBeVisible();
    const [ingest, preprocess] = [await placeOf(page, 'ingest'), await placeOf(page, 'preprocess')];
    expect(preprocess.y).toBeGreaterThan(ingest.y + ingest.height);
    expect(preprocess.x).toBeCloseTo(ingest.x, 0);
    expect(ingest.width).toBeGreaterThan(150);
  });

  test('one finger on it scrolls the page', async ({ page }) => {
    await page.goto(LESSON);
    await task(page, 'ingest').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const { x, y, width } = await placeOf(page, 'ingest');
    const session = await page.context().newCDPSession(page);
    const finger = { x: x + width / 2, y: y + 20 };
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: finger.x, y: finger.y - up }],
      });
    await touch('touchStart', 0);
    for (let up = 20; up <= 200; up += 20) await touch('touchMove', up);
    await touch('touchEnd', 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    expect((await placeOf(page, 'ingest')).width).toBeCloseTo(width, 0);
  });
});
