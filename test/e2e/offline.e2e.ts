import { test as plain } from '@playwright/test';
import { expect } from './fixtures';

const LESSON = 'lesson/mlops/airflow-ml-orchestration';

plain.use({ serviceWorkers: 'allow' });

plain('after one visit, every page is there without a network', async ({ page, context }) => {
  await page.goto('./');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  for (const path of [LESSON, `${LESSON}/`, `${LESSON}.html`, './']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(`${LESSON}?step=2`);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'DAG graph' }).getByText('preprocess').first()).toBeVisible();
});
