/** A learner has the same lesson open twice, and answers in both. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const LESSON = 'lesson/mlops/airflow-ml-orchestration?mode=visual';

async function open(page: Page): Promise<void> {
  await page.goto(LESSON);
  await page.waitForFunction(() => !window.earlyPresses);
}

/** Answers a question of the quiz with an option of that name. */
async function answer(page: Page, question: number, option: RegExp): Promise<void> {
  const quiz = page.getByRole('region', { name: 'Visual quiz' });
  await quiz.getByRole('button', { name: new RegExp(`^Question ${question}\\b`) }).click();
  await quiz.getByRole('radio', { name: option }).check();
  await quiz.getByRole('button', { name: 'Check answer', exact: true }).click();
  await expect(quiz.getByText('Right.', { exact: true })).toBeVisible();
}

const score = (page: Page, text: RegExp) =>
  expect(page.getByRole('region', { name: 'Visual quiz' }).getByText(text)).toBeVisible();

test('what is answered in two tabs is there in both, and after each is opened anew', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(page);
  await open(other);
  await answer(page, 1, /success/);
  await score(other, /^1 of \d+ right, \d+ to go\.$/);
  await answer(other, 2, /^Step 3$/);
  await score(page, /^2 of \d+ right, \d+ to go\.$/);
  // Nobody looks again between these two: what one writes last leaves the other's answer there.
  await Promise.all([page, other].map((tab) => tab.getByRole('button', { name: 'Next step' }).click()));
  for (const tab of [page, other]) {
    await open(tab);
    await score(tab, /^2 of \d+ right, \d+ to go\.$/);
    await expect(tab.getByText('Step 1 of 5', { exact: true })).toBeVisible();
  }
});
