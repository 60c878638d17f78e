/** A lesson written in the studio, from a pasted DAG to the learner who answers its question. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { serve } from '../../scripts/static-server.mjs';
import { expect, test } from './fixtures';
import { pressButton, tabToElement } from './keyboard';

const TEA = `from datetime import datetime

from airflow.sdk import DAG, task

with DAG("tea", schedule="@daily", start_date=datetime(2026, 1, 1)):

    @task
    def boil():
        print("boiling")

    @task
    def pour():
        print("poured")

    boil() >> pour()
`;

/** The page as learners see it. */
const shown = (page: Page) => page.frameLocator('iframe[title="The page as learners see it"]');
const isSound = (page: Page) =>
  expect(page.getByText('Sound: the run proves every answer', { exact: true })).toBeVisible();
const openPart = async (page: Page, name: string) => {
  const parts = page.getByRole('navigation', { name: 'Parts of the lesson' });
  await tabToElement(page, parts.getByRole('button', { name }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
};
const dagTutor = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { encoding: 'utf8' });

test('by keyboard: a DAG is pasted, fails, is asked about and explained; the lesson is checked, published, and answered', async ({
  page,
  browser,
}) => {
  await page.goto('studio');
  await tabToElement(page, page.getByRole('textbox', { name: 'Paste a DAG file' }));
  await page.keyboard.insertText(TEA);
  await pressButton(page, /^Make a lesson of it$/);
  await isSound(page);
  const next = shown(page).getByRole('button', { name: 'Next step' });
  await expect(next).toBeVisible();

  // A second run, in which a task fails: it is on the page at once.
  await openPart(page, 'Runs');
  await pressButton(page, /^Add a run$/);
  await expect(page.getByText('Step 0 of “Run 2”')).toBeVisible();
  await tabToElement(page, page.getByRole('combobox', { name: 'How try 1 of boil ends' }));
  await page.keyboard.type('fails');
  await isSound(page);
  // The run on the page is the one that fails: it has fewer steps. What is pressed before that is pressed on another page.
  await expect(shown(page).getByText(/^Step 0 of [1-4]$/)).toBeVisible();

  // What it comes to is asked at its last step, in the words that are offered.
  await openPart(page, 'Quiz');
  await shown(page).getByRole('button', { name: 'Last step' }).press('Enter');
  const asking = page.getByRole('region', { name: 'Ask about this step' });
  await expect(asking.getByText(/: Final$/)).toBeVisible();
  const offer = page.getByRole('button', { name: 'Ask this: Which state has pour at this step?' });
  await tabToElement(page, offer);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Which state has pour at this step\?/ })).toBeVisible();
  await isSound(page);

  await openPart(page, 'Guide');
  await tabToElement(page, page.getByRole('textbox', { name: /^What is said at step/ }));
  await page.keyboard.type('No water, no tea.');
  await isSound(page);

  const course = mkdtempSync(path.join(os.tmpdir(), 'from the studio '));
  try {
    await pressButton(page, /^Save or share$/);
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      pressButton(page, /^Save all as a zip$/),
    ]);
    const folder = path.join(course, 'lessons', 'kitchen');
    mkdirSync(folder, { recursive: true });
    const files = Object.entries(unzipSync(readFileSync(await zip.path())));
    for (const [name, bytes] of files) writeFileSync(path.join(folder, name), strFromU8(bytes));
    expect(files.map(([name]) => name).sort()).toEqual(['tea.json', 'tea.py']);
    writeFileSync(path.join(folder, 'course.json'), '{ "title": "Kitchen" }\n');
    const checked = dagTutor('check', path.join(folder, 'tea.json'));
    expect(checked, checked.stdout + checked.stderr).toMatchObject({ status: 0 });
    const out = path.join(course, 'site');
    const built = dagTutor('build', path.join(course, 'lessons'), '--out', out);
    expect(built, built.stdout + built.stderr).toMatchObject({ status: 0 });

    const site = await serve({ folder: out, port: 0 });
    try {
      // Another origin, so a window of its own.
      const learner = await browser.newPage();
      await learner.goto(`${site.address}lesson/kitchen/tea?mode=visual&scenario=run-2`);
      await learner.waitForFunction(() => !window.earlyPresses);
      const quiz = learner.getByRole('region', { name: 'Visual Quiz - 3 Questions' });
      await quiz.getByRole('button', { name: /^Question 3/ }).click();
      await expect(quiz.getByText('Which state has pour at this step?')).toBeVisible();
      await quiz.getByRole('radio', { name: 'upstream_failed' }).check();
      await quiz.getByRole('button', { name: 'Check answer' }).click();
      await expect(quiz.getByText(/^Right\./)).toBeVisible();
      await learner.close();
    } finally {
      await site.close();
    }
  } finally {
    rmSync(course, { recursive: true, force: true });
  }
});
