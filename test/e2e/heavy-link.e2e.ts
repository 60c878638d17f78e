/** No link, and no what-if, holds the page up: what takes long shows how far it is, and can be given up. */
import { packRun } from '../../src/sources/pack-run';
import { endlessCase, heavyCase } from '../sources/heavy-case';
import { seedLesson } from '../lesson/lessons';
import { expect, test } from './fixtures';

const lessons = seedLesson().scenarios[0].case;
const ADDRESS = 'lesson/mlops/airflow-ml-orchestration?mode=visual&scenario=two-tasks&step=1';

test('a link to a run that never ends opens the page, says how far it is, and can be given up', async ({
  page,
}) => {
  await page.goto(`${ADDRESS}#w=${await packRun(lessons, endlessCase(lessons))}`);
  const note = page.getByRole('group', { name: 'Simulating the link’s run…' });
  await expect(note.getByRole('progressbar', { name: 'Simulating' })).toBeVisible();
  await expect(note).toContainText(/\d+ changes so far, [\d,]+ s into the run/);

  // The page answers all the while.
  await page.getByRole('button', { name: 'Next step' }).first().click();
  await expect(page.getByText(/Step 2/).first()).toBeVisible();

  await note.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(note).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Your run' })).toHaveCount(0);

  // Whoever gave up one run can make another.
  await page.getByRole('button', { name: 'What if…' }).click();
  await page
    .getByRole('textbox', { name: /^Seconds it takes/ })
    .first()
    .fill('25');
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect(page.getByRole('radio', { name: 'Your run' })).toBeChecked();
});

test('a link to a run that is larger than a page can show says so, and the page works on', async ({
  page,
}) => {
  await page.goto(`${ADDRESS}#w=${await packRun(lessons, heavyCase(lessons))}`);
  await expect(page.getByText('This link’s run is larger than a page can show.')).toBeVisible();
  await page.getByRole('button', { name: 'Next step' }).first().click();
  await expect(page.getByText(/Step 2/).first()).toBeVisible();
});
