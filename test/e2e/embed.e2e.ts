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

test('its player bar is in sight, and it never scrolls sideways', async ({ page }) => {
  for (const width of [720, 480, 360]) {
    await page.setViewportSize({ width, height: 480 });
    await page.goto(EMBED);
    await expect(page.getByRole('button', { name: 'Next step' })).toBeInViewport({ ratio: 1 });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  }
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
