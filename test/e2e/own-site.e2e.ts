/** A site of one's own lessons, by nothing but the package: made, checked, built, looked at, and written on. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { serve } from '../../scripts/static-server.mjs';
import { commandIn, installPackage, npm } from '../library/install-package';

// The second test goes on with what the first has made.
test.describe.configure({ mode: 'serial' });

let project = '';
let course = '';
let dev: ChildProcess | null = null;
const dagTutor = (cwd: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [commandIn(project), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

test.beforeAll(() => {
  project = mkdtempSync(path.join(os.tmpdir(), 'own site '));
  course = path.join(project, 'my-course');
  if (!existsSync('library/command')) npm(['run', '-s', 'library'], '.');
  installPackage(project);
});
test.afterAll(() => {
  dev?.kill();
  rmSync(project, { recursive: true, force: true });
});

test('a new course becomes a site that can stand anywhere', async ({ page }) => {
  expect(dagTutor(project, 'new', 'my-course')).toMatchObject({ status: 0 });
  writeFileSync(
    path.join(course, 'lessons/site.json'),
    JSON.stringify({
      version: 1,
      title: 'Data school',
      accent: { light: '#0b6b5d', dark: '#5fd0bd' },
      languages: ['es', 'en'],
    }),
  );
  expect(dagTutor(course, 'check')).toMatchObject({ status: 0 });
  // Packed with the player that the package brings: no site is built yet.
  const packed = dagTutor(course, 'pack', 'lessons/my-course/first-lesson.json', '--scorm', '1.2');
  expect(packed).toMatchObject({ status: 0, said: expect.stringContaining('first-lesson-scorm-1.2.zip') });
  expect(dagTutor(course, 'build')).toMatchObject({ status: 0 });
  const site = await serve({ folder: path.join(course, 'dist'), port: 0, base: '/some/where/' });
  try {
    // The first of its languages has the address without a folder, for whoever reads none of them.
    await page.goto(`${site.address}?lang=es`);
    await expect(page).toHaveTitle('Data school');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await page.goto(`${site.address}en/?lang=en`);
    await expect(page.getByRole('heading', { level: 1, name: 'Data school' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Data school, all lessons' })).toBeVisible();
    await expect(page.locator('html')).toHaveCSS('--accent', /#0b6b5d/);
    await page
      .getByRole('link', { name: /A report in three tasks/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'A report in three tasks' })).toBeVisible();
    await expect(page).toHaveTitle('A report in three tasks · Data school');
    await page.getByRole('button', { name: 'Next step' }).click();
    await expect(page.getByText('`collect_sales` starts.'.replaceAll('`', '')).first()).toBeVisible();
    await page.goto(`${site.address}embed.html?lesson=my-course/first-lesson`);
    await expect(page.getByRole('button', { name: 'Next step' })).toBeVisible();
  } finally {
    await site.close();
  }
});

test('what is saved is on the page at once, at the step one looks at, also what is wrong', async ({
  page,
}) => {
  const file = path.join(course, 'lessons/my-course/first-lesson.json');
  const text = readFileSync(file, 'utf8');
  dev = spawn(process.execPath, [commandIn(project), 'dev', '--port', '0'], { cwd: course });
  const address = await new Promise<string>((resolve) => {
    dev?.stdout?.on('data', (data: Buffer) => {
      const [found] = /http:\S+/.exec(String(data)) ?? [];
      if (found) resolve(found);
    });
  });
  await page.goto(`${address}lesson/my-course/first-lesson?step=2`);
  const step = page.getByText(/^Step 2 of \d+$/);
  await expect(step).toBeVisible();
  writeFileSync(file, text.replace('A report in three tasks', 'The morning report'));
  await expect(page.getByRole('heading', { level: 1, name: 'The morning report' })).toBeVisible();
  await expect(step).toBeVisible();
  writeFileSync(file, text.replace('"minutes": 5', '"minute": 5'));
  await expect(page.getByText(/first-lesson\.json:\d+:\d+/).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'The morning report' })).toBeVisible();
  writeFileSync(file, text);
  await expect(page.getByRole('heading', { level: 1, name: 'A report in three tasks' })).toBeVisible();
  await expect(step).toBeVisible();
});
