/** Somebody's own folder of lessons, opened on the site: checked, played, and nothing else touched. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from './fixtures';
import { faultsOf } from './faults';

const lesson = readFileSync('lessons/airflow/retries.json', 'utf8');
const kept = (page: { evaluate: (run: () => string) => Promise<string> }) =>
  page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

test('a folder of lessons is checked and played, also after a reload, and leaves no trace', async ({
  page,
}) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'opened '));
  const course = path.join(folder, 'my-course');
  mkdirSync(course);
  writeFileSync(
    path.join(course, 'course.json'),
    '{ "title": "Retrying", "lessons": ["retries", "broken"] }',
  );
  writeFileSync(path.join(course, 'retries.json'), lesson);
  writeFileSync(path.join(course, 'broken.json'), lesson.replace('"minutes"', '"minuets"'));
  for (const file of [
    'orders_to_warehouse.py',
    'orders_to_warehouse_backoff.py',
    'orders_to_warehouse_timeout.py',
    'orders_to_warehouse_build.py',
  ])
    writeFileSync(path.join(course, file), readFileSync(`lessons/airflow/${file}`));
  try {
    await page.goto('./');
    await expect(page.getByRole('link', { name: 'Open a folder of lessons' })).toHaveAttribute(
      'href',
      /opened$/,
    );
    await page.goto('./opened');
    await expect(page.getByRole('heading', { level: 1, name: 'Lessons from a folder' })).toBeVisible();
    const before = await kept(page);
    await page.getByLabel('Choose a folder').setInputFiles(folder);
    await expect(page.getByRole('heading', { level: 2, name: 'Retrying' })).toBeVisible();
    await expect(page.getByText('Checked: 2 of 2 lessons')).toBeVisible();
    await expect(page.getByText(/my-course\/broken\.json:\d+:\d+/).first()).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
    const title = (JSON.parse(lesson) as { title: string }).title;
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(page.getByText(/^Step 1 of \d+$/)).toBeVisible();
    await expect(page).toHaveURL(/step=1.*#lesson=my-course%2Fretries/);
    await page.reload();
    await expect(page.getByText(/^Step 1 of \d+$/)).toBeVisible();
    expect(await kept(page)).toBe(before);
    await page.getByRole('button', { name: 'All opened lessons' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Retrying' })).toBeVisible();
    // A folder of the same host, and of no other.
    await page.goto('./?lessons=https://elsewhere.example/lessons');
    await expect(page.getByRole('alert')).toContainText('Lessons are read only from the host of this page');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
