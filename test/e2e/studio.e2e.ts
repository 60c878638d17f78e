/** The studio in the built site: usable by everybody, on any screen, in each language. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { colourFaultsOf, faultsOf, sidewaysPixels } from './faults';
import { expect, test } from './fixtures';
import { tabToElement } from './keyboard';

const PHONE = { width: 390, height: 844 };

/** By keyboard. */
const openPart = async (page: Page, name: string) => {
  const parts = page.getByRole('navigation', { name: 'Parts of the lesson' });
  await tabToElement(page, parts.getByRole('button', { name }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible();
};

/** A lesson of the site, and its listings. */
const filesOf = (lesson: string) => {
  const text = readFileSync(`lessons/${lesson}.json`, 'utf8');
  const { code } = JSON.parse(text) as { code: readonly { file: string }[] };
  const files = [`${lesson}.json`, ...code.map(({ file }) => path.join(path.dirname(lesson), file))];
  return files.map((file) => [path.basename(file), readFileSync(`lessons/${file}`, 'utf8')] as const);
};

const openSmallLesson = async (page: Page, address: string) => {
  await page.goto(address);
  // The loud one, in every language.
  await page.locator('#start-new + button').click();
  await expect(page.locator('[data-verdict="sound"]')).toBeVisible();
};

test('axe finds nothing where lessons are begun, drawn and asked about, in light and in dark', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('studio');
  expect(await faultsOf(page)).toEqual([]);
  await openSmallLesson(page, 'studio');
  for (const part of ['DAG', 'Runs', 'Guide', 'Quiz']) {
    await openPart(page, part);
    await expect(page.locator('section section h3')).toBeVisible();
    expect(await faultsOf(page), part).toEqual([]);
  }
  await page.getByRole('button', { name: 'Save or share' }).click();
  await page.getByRole('button', { name: 'Lines for a course page…' }).click();
  await expect(page.getByRole('textbox', { name: 'As a frame' })).toBeVisible();
  expect(await faultsOf(page), 'the lines for a course page').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'As a frame' })).toBeHidden();
  await page.getByRole('radio', { name: 'JSON' }).check();
  await expect(page.getByRole('textbox', { name: 'The lesson, as JSON' })).toBeVisible();
  expect(await faultsOf(page), 'JSON').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourFaultsOf(page)).toEqual([]);
});

test('a folder on the disk is opened, and saved to where the lesson lay', async ({ page }) => {
  // What a browser keeps for a site is reached by the same handles as a folder that somebody picks.
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('bakery');
    Object.assign(window, { showDirectoryPicker: pick });
  });
  await page.goto('studio');
  await page.evaluate(async (files) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('bakery', { create: true });
    for (const [name, text] of files) {
      const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writer.write(text);
      await writer.close();
    }
  }, filesOf('airflow/retries'));
  await page.getByRole('button', { name: 'Open a folder' }).click();
  await expect(page.locator('[data-verdict="sound"]')).toBeVisible();
  await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Once more');
  await page.getByRole('button', { name: 'Save or share' }).click();
  await page.getByRole('button', { name: 'Save to the folder bakery' }).click();
  const saved = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getDirectoryHandle('bakery')).getFileHandle('retries.json');
      return (JSON.parse(await (await file.getFile()).text()) as { title: string }).title;
    });
  await expect.poll(saved).toBe('Once more');
});

test('on a phone, in Spanish, it is written on one side and seen on the other, and nothing is cut off', async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openSmallLesson(page, 'es/studio');
  for (const part of ['DAG', 'Ejecuciones', 'Cuestionario']) {
    await page.getByRole('combobox', { name: 'Partes de la lección' }).selectOption({ label: part });
    await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible();
    expect(await sidewaysPixels(page), part).toBe(0);
    expect(await faultsOf(page), part).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourFaultsOf(page)).toEqual([]);
});
