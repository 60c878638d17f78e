/** The lessons as one course: where to start, what comes next, and how one did at the end. */
import { faultsOf, sidewaysPixels } from './faults';
import { expect, test } from './fixtures';
import type { Page } from '@playwright/test';

const PHONE = { width: 360, height: 640 };

/** Presses a thing as somebody without a mouse does. */
const press = (page: Page, role: 'button' | 'link', name: string) =>
  page.getByRole(role, { name, exact: true }).press('Enter');

test('who knows some of it is asked, is told where to start, and goes there, by keyboard on a phone', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto('es/');
  await press(page, 'link', 'Averiguar por dónde empezar');
  await page.waitForFunction(() => !window.earlyPresses);
  const begin = page.getByRole('button', { name: 'Pregúntame' });
  await expect(begin).toHaveAttribute('aria-disabled', 'false');
  await begin.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pregunta 1' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'museum_evening' }).getByRole('img')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  expect(await sidewaysPixels(page)).toBe(0);
  // The first stretch ends with its second lesson: who does not know that is asked about the one before.
  await press(page, 'button', 'No lo sé');
  await expect(page.getByRole('heading', { name: 'Pregunta 2' })).toBeFocused();
  await press(page, 'button', 'No lo sé');
  await expect(page.getByRole('heading', { name: 'Empieza por esta lección' })).toBeFocused();
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'link', 'A la lección');
  await expect(page).toHaveURL(/\/es\/lesson\/mlops\/airflow-ml-orchestration/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('final')))).toEqual(
    [],
  );
});

test('a final check is answered by keyboard, gone on with after a reload, and stands in the summary', async ({
  page,
}) => {
  await page.goto('final-check?seed=week-3');
  const begin = page.getByRole('button', { name: 'Begin' });
  await expect(begin).toHaveAttribute('aria-disabled', 'false');
  await begin.press('Enter');
  const heading = page.getByRole('heading', { name: /^Question \d+ of \d+$/ });
  await expect(heading).toBeFocused();
  const [, of = ''] = /of (\d+)/.exec((await heading.textContent()) ?? '') ?? [];
  const questions = Number(of);
  expect(questions).toBeGreaterThan(18);
  for (let number = 1; number <= questions; number++) {
    await expect(page.getByRole('heading', { name: `Question ${number} of ${questions}` })).toBeVisible();
    if (number === 1) {
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole('radio').first().press('Space');
      await press(page, 'button', 'Answer');
      continue;
    }
    if (number === 2) {
      await page.reload();
      await expect(page.getByRole('heading', { name: `Question 2 of ${questions}` })).toBeVisible();
    }
    await press(page, 'button', 'I don’t know');
  }
  await expect(page.getByRole('heading', { name: new RegExp(`^[01] of ${questions} right$`) })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Read again' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^See it in the lesson/ })).toHaveCount(
    await page.locator('details[open]').count(),
  );
  expect(await faultsOf(page)).toEqual([]);
  await press(page, 'link', 'Summary of what you have done');
  await expect(
    page.getByRole('table', { name: 'Final checks' }).getByRole('row', { name: /week-3/ }),
  ).toContainText(new RegExp(`[01] of ${questions}`));
  expect(await faultsOf(page)).toEqual([]);
});
