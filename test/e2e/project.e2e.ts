/** Building as one builds: by keyboard knowing the answer, by mouse, by finger; on a phone and in a frame. */
import type { Page } from '@playwright/test';
import { faultsOf, sidewaysPixels } from './faults';
import { expect, test } from './fixtures';
import { pressButton } from './keyboard';

const SEED = 'lesson/mlops/airflow-ml-orchestration?mode=project';

interface Point {
  readonly x: number;
  readonly y: number;
}

async function goTo(page: Page, stage: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Parts of the project' })
    .getByRole('button', { name: stage })
    .click();
}

async function expectNoFaults(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
}

test('the tasks are put in order and the DAG is wired by keyboard, and the run passes', async ({ page }) => {
  await page.goto(SEED);
  for (const task of ['ingest', 'preprocess', 'train', 'evaluate', 'deploy'])
    await pressButton(page, new RegExp(`^${task}$`));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Right at the first check\./).first()).toBeVisible();
  await goTo(page, 'Draw the arrows');
  for (const [from, to] of [
    ['preprocess', 'train'],
    ['train', 'evaluate'],
    ['evaluate', 'deploy'],
  ]) {
    await pressButton(page, new RegExp(`^${from}, .*waits`));
    await pressButton(page, new RegExp(`^${to}, .*waits`));
  }
  await pressButton(page, /^Run it$/);
  await expect(page.getByText('Everything is true, in the first run.').first()).toBeVisible();
  await expect(page.getByText('The DAG run ends: success')).toBeVisible();

  await page.reload();
  await expect(page.getByText('Everything is true, in the first run.').first()).toBeVisible();
  await expect(page.getByRole('list', { name: 'Arrows' }).getByRole('listitem')).toHaveCount(4);
});

test('blocks are dragged by mouse: into the order, within it, and out of it', async ({ page }) => {
  await page.goto(SEED);
  const parts = page.getByRole('region', { name: 'Tasks', exact: true });
  const made = page.getByRole('region', { name: 'Your order' });
  const order = () =>
    made.getByRole('listitem').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.unit));
  type Place = { readonly x: number; readonly y: number };
  const drag = async (from: ReturnType<Page['locator']>, to: () => Promise<Place>) => {
    // It waits until the block stands still: parts of the page come while it is looked at.
    await from.hover({ position: { x: 60, y: 10 } });
    const { x, y } = await to();
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 8 });
    await page.mouse.up();
  };
  const inMade = (share: number) => async () => {
    const box = (await made.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + 50 + share };
  };
  await drag(parts.getByRole('button', { name: 'train', exact: true }), inMade(20));
  expect(await order()).toEqual(['train']);
  await drag(parts.getByRole('button', { name: 'ingest', exact: true }), inMade(0));
  expect(await order()).toEqual(['ingest', 'train']);
  await expect(page.getByRole('button', { name: /^ingest \(1 of 2\)/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await drag(made.getByRole('button', { name: /^ingest \(/ }), inMade(100));
  expect(await order()).toEqual(['train', 'ingest']);
  await drag(made.getByRole('button', { name: /^train \(/ }), async () => {
    const out = (await parts.boundingBox())!;
    return { x: out.x + 80, y: out.y + 60 };
  });
  expect(await order()).toEqual(['ingest']);
});

test.describe('with a finger, on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a block is dragged by its grip into the order; beside the grip, the finger scrolls the page', async ({
    page,
  }) => {
    await page.goto(SEED);
    const devtools = await page.context().newCDPSession(page);
    const swipe = async (from: Point, to: Point) => {
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
        devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', [from]);
      for (let part = 1; part <= 8; part++) {
        const at = (start: number, end: number) => start + ((end - start) * part) / 8;
        await touch('touchMove', [{ x: at(from.x, to.x), y: at(from.y, to.y) }]);
      }
      await touch('touchEnd', []);
    };
    const made = page.getByRole('region', { name: 'Your order' });
    const block = page
      .getByRole('region', { name: 'Tasks', exact: true })
      .getByRole('listitem')
      .filter({ hasText: 'ingest' });
    await block.scrollIntoViewIfNeeded();
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    const beside = (await block.boundingBox())!;
    await swipe(
      { x: beside.x + beside.width - 20, y: beside.y + 20 },
      { x: beside.x + 100, y: beside.y - 180 },
    );
    await expect.poll(scrolled).toBeGreaterThan(before);
    await expect(made.getByRole('listitem')).toHaveCount(0);

    // The page rolls on from the swipe, and a finger would meet another block: it has to be at rest. Then both ends of the
    // way are brought into the window, wherever it has come to rest.
    await block.evaluate(
      async (from, to) => {
        const atRest = async () => {
          for (let [top, frames] = [NaN, 0]; frames < 20; frames++) {
            await new Promise((next) => requestAnimationFrame(next));
            if (top !== (top = scrollY)) frames = 0;
          }
        };
        await atRest();
        const middle = (from.getBoundingClientRect().top + to!.getBoundingClientRect().top) / 2;
        scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' });
        await atRest();
      },
      await made.elementHandle(),
    );
    const grip = (await block.locator('[data-grip]').boundingBox())!;
    const order = (await made.boundingBox())!;
    await swipe(
      { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 },
      { x: order.x + order.width / 2, y: order.y + 70 },
    );
    await expect(made.getByRole('listitem')).toHaveText(/ingest/);
  });
});

test('an arrow is pulled from one task to another', async ({ page }) => {
  await page.goto(SEED);
  await goTo(page, 'Draw the arrows');
  const task = (id: string) => page.locator(`[data-task="${id}"]`);
  const from = (await task('preprocess').boundingBox())!;
  const to = (await task('train').boundingBox())!;
  await page.mouse.move(from.x + from.width, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('list', { name: 'Arrows' }).getByText('preprocess → train')).toBeVisible();
});

test('the run has a link, with which somebody else sees it', async ({ page }) => {
  await page.goto('lesson/mlops/airflow-ml-orchestration?mode=project&scenario=project%2F0-1.1-2&step=3');
  await expect(page.getByRole('list', { name: 'Arrows' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('Step 3 of', { exact: false }).first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const [device, address, viewport] of [
    ['a desktop', SEED, { width: 1440, height: 900 }],
    ['a small phone', SEED, { width: 360, height: 640 }],
    ['a frame', 'embed.html?lesson=mlops/airflow-ml-orchestration&mode=project', { width: 720, height: 480 }],
  ] as const) {
    test.describe(`${colorScheme}, in ${device}`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing in the picture, the talk and the presentation', async ({ page }) => {
        await page.goto(address);
        await goTo(page, 'Draw the arrows');
        await page.getByRole('button', { name: 'Run it' }).click();
        await expect(page.getByText(/^Not yet: \d+ of 6/).first()).toBeVisible();
        await expectNoFaults(page);
        await goTo(page, 'Show it');
        await page.getByText('Look at the Python file').click();
        await expectNoFaults(page);
        await page.getByRole('button', { name: 'Present', exact: true }).click();
        const talk = page.getByRole('dialog');
        await expect(talk.getByRole('heading', { name: 'From raw data to a deployed model' })).toBeVisible();
        await page.keyboard.press('ArrowRight');
        await expect(talk.getByRole('region', { name: 'DAG graph' })).toBeVisible();
        await expectNoFaults(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
      });
    });
  }
