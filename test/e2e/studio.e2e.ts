/** The studio in the built site: usable by everybody, on any screen, in each language. */
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
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colourFaultsOf(page)).toEqual([]);
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
