import type { Page } from '@playwright/test';
import { sidewaysPixels } from './faults';
import { expect, test } from './fixtures';

const EMBED = 'embed.html?lesson=mlops/airflow-ml-orchestration';

test.use({ viewport: { width: 720, height: 480 } });

test('a lesson in a frame starts where its address says, and steps', async ({ page }) => {
  await page.goto(`${EMBED}&step=2&theme=dark`);
  await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'DAG graph' }).getByText('preprocess').first()).toBeVisible();
});

test('in Learn it asks what happens next, as the page does, and says no more until it is answered', async ({
  page,
}) => {
  await page.goto(`${EMBED}&mode=learn&step=2`);
  const question = page.getByRole('region', { name: 'What happens next?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Show me instead' }).click();
  await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
  await expect(question.getByText('Here is the answer.')).toBeVisible();
});

test('its player bar is in sight, and it never scrolls sideways', async ({ page }) => {
  for (const width of [720, 480, 360]) {
    await page.setViewportSize({ width, height: 480 });
    await page.goto(EMBED);
    await expect(page.getByRole('button', { name: 'Next step' })).toBeInViewport({ ratio: 1 });
    expect(await sidewaysPixels(page)).toBe(0);
  }
});

test('its graph is moved by dragging, zoomed by the wheel with Ctrl, and shown whole again', async ({
  page,
}) => {
  await page.goto(EMBED);
  const graph = page.getByRole('region', { name: 'DAG graph' });
  const ingest = graph.getByRole('button', { name: /^ingest,/ });
  const place = async () => (await ingest.boundingBox())!;
  await expect(ingest).toBeVisible();
  const start = await place();
  await page.mouse.move(start.x + 20, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(start.x + 50, start.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await place()).x - start.x)).toBe(30);
  await expect(page.getByText('Step 0 of 5', { exact: true })).toBeVisible();

  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await place()).width).toBeGreaterThan(start.width);
  await graph.getByRole('button', { name: 'Show the whole graph' }).click();
  await expect.poll(place).toEqual(start);
  await ingest.click();
  await expect(page.getByText('Step 1 of 5', { exact: true })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(graph.getByRole('button', { name: /^preprocess,/ })).toBeFocused();
});

test('what simulates comes when it is needed: for a what-if, and for one that was kept', async ({ page }) => {
  await page.goto(`${EMBED}&step=0`);
  await page.getByRole('button', { name: 'What if…' }).click();
  await page
    .getByRole('textbox', { name: /^Seconds it takes/ })
    .first()
    .fill('9');
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect(page.getByRole('radio', { name: 'Your run' })).toBeChecked();
  await page.goto(EMBED);
  await expect(page.getByRole('radio', { name: 'Your run' })).toBeChecked();
});

test('a challenge can be taken in a frame', async ({ page }) => {
  await page.goto(`${EMBED}&mode=challenge`);
  const first = page.getByRole('region', { name: 'Challenges' }).getByRole('button').first();
  await first.click();
  await expect(
    page
      .getByText(/^Par is/)
      .or(page.getByText(/Par is/))
      .first(),
  ).toBeVisible();
});

test.describe('before its script has come', () => {
  /** Holds the script back until it is let go. */
  async function holdScript(page: Page): Promise<() => void> {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/assets/embed-*.js', async (route) => {
      await held;
      await route.continue();
    });
    return letGo;
  }

  test('it shows what the lesson begins with, to be read and not pressed', async ({ page }) => {
    const letGo = await holdScript(page);
    await page.goto(EMBED, { waitUntil: 'commit' });
    const first = page.locator('[data-first-view="start"]');
    await expect(first.getByText('ml_pipeline is defined: 2 tasks, and no run yet.')).toBeVisible();
    await expect(first).toHaveJSProperty('inert', true);
    letGo();
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(page.getByText('Step 1 of 5', { exact: true })).toBeVisible();
    await expect(first).toHaveCount(0);
  });

  test('keys pressed meanwhile are done once, as soon as its script is there', async ({ page }) => {
    const letGo = await holdScript(page);
    await page.goto(EMBED, { waitUntil: 'commit' });
    await expect(page.locator('[data-first-view="start"]')).toBeVisible();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Control+ArrowRight'])
      await page.keyboard.press(key);
    letGo();
    await expect(page.getByText('Step 1 of 5', { exact: true })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();
  });

  test('where it will open elsewhere, it shows the title and nothing that would be wrong', async ({
    page,
  }) => {
    const letGo = await holdScript(page);
    await page.goto(`${EMBED}&step=3`, { waitUntil: 'commit' });
    const first = page.locator('[data-first-view="elsewhere"]');
    await expect(first.getByText('Apache Airflow for ML orchestration')).toBeVisible();
    await expect(first.getByText(/is defined/)).toBeHidden();
    letGo();
    await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
  });
});

test.describe('whatever the address says, there is an answer', () => {
  for (const [query, answer] of [
    ['', 'Which lesson?'],
    ['?lesson=mlops/no-such', 'There is no such lesson'],
    ['?lesson=../../etc', 'There is no such lesson'],
    ['?lesson=mlops', 'There is no such lesson'],
    ['?lesson=constructor/prototype', 'There is no such lesson'],
  ] as const) {
    test(query || 'nothing', async ({ page }) => {
      await page.goto(`embed.html${query}`);
      await expect(page.getByRole('heading', { name: answer })).toBeVisible();
    });
  }
});
