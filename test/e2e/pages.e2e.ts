import { faultsOf, sidewaysPixels } from './faults';
import { expect, test } from './fixtures';

const LESSON = 'lesson/mlops/airflow-ml-orchestration';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 360, height: 640 };
/** What 400 % zoom leaves of a window of 1280 × 1024. */
const ZOOMED = { width: 320, height: 256 };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of [
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ] as const) {
    test.describe(`${colorScheme}, on ${device}`, () => {
      test.use({ colorScheme, viewport });

      test('the front page offers the lesson, and axe finds nothing', async ({ page }) => {
        await page.goto('./');
        await expect(page.getByRole('link', { name: 'Apache Airflow for ML orchestration' })).toBeVisible();
        expect(await faultsOf(page)).toEqual([]);
        expect(await sidewaysPixels(page)).toBe(0);
      });

      test('the lesson steps, and axe finds nothing', async ({ page }) => {
        await page.goto(LESSON);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(
          'Apache Airflow for ML orchestration in MLOps - Step-by-Step Execution',
        );
        await page.getByRole('button', { name: 'Next step' }).click();
        await expect(page.getByText(/^Step 1 of 5$/)).toBeVisible();
        expect(await faultsOf(page)).toEqual([]);
        expect(await sidewaysPixels(page)).toBe(0);
      });
    });
  }
}

test('on a desktop everything that moves is in sight at once', async ({ page }) => {
  await page.setViewportSize(DESKTOP);
  await page.goto(`${LESSON}?step=3`);
  await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
  for (const name of ['Process flow', 'DAG graph', 'Code', 'Process table', 'Status tracker']) {
    const box = await page.getByRole('region', { name, exact: true }).boundingBox();
    const bar = await page.getByRole('group', { name: 'Player controls' }).boundingBox();
    expect(box, name).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(bar?.y ?? 0);
  }
});

for (const [name, viewport] of [
  ['360 pixels', SMALL_PHONE],
  ['400 % zoom', ZOOMED],
] as const) {
  test(`at ${name} nothing is cut off sideways, and stepping works`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto(LESSON);
    const next = page.getByRole('button', { name: 'Next step' });
    await next.click();
    await expect(page.getByText('Step 1 of 5', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Previous step' })).toBeVisible();
    expect(await sidewaysPixels(page)).toBe(0);
  });
}

test('what is pressed before the script has come, or while the page comes alive, is done once', async ({
  page,
}) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LESSON, { waitUntil: 'commit' });
  const next = page.getByRole('button', { name: 'Next step' });
  await next.click();
  await next.click();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const scriptIsThere = page.waitForEvent('requestfinished', (request) => request.url().endsWith('.js'));
  letGo();
  await next.click({ noWaitAfter: true });
  await scriptIsThere;
  await next.click({ noWaitAfter: true });
  await page.waitForFunction(() => 'earlyPresses' in window && window.earlyPresses === null);
  await expect(page.getByText('Step 4 of 5', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Previous step' }).click();
  await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
});

test('keys pressed before the script has come are done once, as soon as it has', async ({ page }) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(LESSON, { waitUntil: 'commit' });
  await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Control+ArrowRight'])
    await page.keyboard.press(key);
  letGo();
  await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
});

test('cards that are due of several lessons are answered in one sitting, by keyboard, from the front page', async ({
  page,
}) => {
  await page.setViewportSize(SMALL_PHONE);
  await page.addInitScript(() => {
    if (localStorage.length > 0) return;
    for (const [lesson, scenario, card] of [
      ['mlops/airflow-ml-orchestration', 'two-tasks', 'author/dag-and-run'],
      ['airflow/retries', 'second-try-works', 'author/defaults'],
    ] as const)
      localStorage.setItem(
        `dag-tutor:progress:${lesson}`,
        JSON.stringify({
          version: 2,
          mode: 'recall',
          scenario,
          detail: 'essential',
          cursor: 0,
          grow: false,
          aside: false,
          seen: {},
          activities: {},
          asked: {},
          drafts: {},
          review: { session: null, cards: { [card]: { streak: 1, dueDay: 1 } } },
          vote: null,
        }),
      );
  });
  await page.goto('./');
  await page.getByRole('link', { name: 'Answer them in one sitting' }).press('Enter');
  const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter');
  for (const [number, lesson, onwards] of [
    [1, 'Apache Airflow for ML orchestration', 'Next card'],
    [2, 'Retries: what happens after a failure', 'Finish'],
  ] as const) {
    await expect(page.getByText(`Card ${number} of 2`)).toBeVisible();
    await expect(page.getByText(`From the lesson “${lesson}”.`)).toBeVisible();
    await press('Show the answer');
    await press('Knew it');
    expect(await faultsOf(page)).toEqual([]);
    await press(onwards);
  }
  await expect(page.getByText('That was all: you knew 2 of 2.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  await page.reload();
  await expect(page.getByText('Nothing is due today', { exact: false })).toBeVisible();
});

test('an address opened directly shows its step, with or without a slash at its end', async ({ page }) => {
  for (const path of [`${LESSON}?step=2`, `${LESSON}/?step=2`, `${LESSON}.html?step=2`]) {
    await page.goto(path);
    await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();
  }
});

test('a reload, and the way back from another mode, return to the same place', async ({ page }) => {
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page).toHaveURL(/step=2/);
  await page.reload();
  await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();

  const modes = page.getByRole('navigation', { name: 'Choose your learning style' });
  await modes.getByRole('link', { name: 'Learn' }).click();
  await expect(page).toHaveURL(/mode=learn/);
  await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();
  await page.goBack();
  await expect(modes.getByRole('link', { name: 'Visual' })).toHaveAttribute('aria-current', 'page');
});

test('the theme that was chosen is there at the next visit, before anything is painted', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.goto(LESSON, { waitUntil: 'commit' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('with storage blocked the page works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByText('Step 1 of 5', { exact: true })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the content of a lesson can be read', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Apache Airflow for ML orchestration in MLOps - Step-by-Step Execution',
    );
    await expect(page.getByRole('table', { name: 'Process table' })).toBeVisible();
    for (const title of ['Code', 'Status tracker', 'Concept snapshot', 'Transcript'])
      await expect(page.getByRole('region', { name: title })).toBeVisible();
    const picture = page.getByRole('img', { name: 'Graph of ml_pipeline: ingest; preprocess after ingest.' });
    await expect(picture).toHaveJSProperty('naturalWidth', 1200);
    // What is folded, or waits for a press, is open; what could only be pressed is not there.
    await expect(page.getByText('With retries left, the task waits and runs again.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Next step' })).toBeHidden();
    await page.setViewportSize({ width: 390, height: 844 });
    const isTooWide = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    await expect.poll(isTooWide).toBe(false);
  });
});
