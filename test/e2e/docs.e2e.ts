/** The documentation is in the site, in its look, and is searched by keyboard alone. */
import { faultsOf, sidewaysPixels } from './faults';
import { expect, test } from './fixtures';

const PHONE = { width: 390, height: 844 };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: PHONE });

    test('from the front page a section is found by keyboard, and axe finds nothing on the way', async ({
      page,
    }) => {
      await page.goto('./');
      await page.getByRole('link', { name: 'Documentation' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Documentation' })).toBeVisible();
      await page.waitForFunction(() => !window.earlyPresses);
      await page.getByRole('searchbox', { name: 'Search the documentation' }).focus();
      await page.keyboard.type('file missing');
      const found = page.getByRole('search').getByRole('link', { name: 'file.missing', exact: true });
      await expect(found).toBeVisible();
      await expect(page.getByRole('status').filter({ hasText: /\d+ places? found/ })).toHaveCount(1);
      expect(await faultsOf(page)).toEqual([]);
      expect(await sidewaysPixels(page)).toBe(0);
      await page.keyboard.press('ArrowDown');
      await expect(found).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/docs\/problems\/?#file\.missing$/);
      await expect(page.getByRole('heading', { level: 3, name: 'file.missing' })).toBeInViewport();
    });

    for (const name of ['semantics', 'packages']) {
      test(`nothing is cut off of ${name}, and axe finds nothing`, async ({ page }) => {
        await page.goto(`docs/${name}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await faultsOf(page)).toEqual([]);
        expect(await sidewaysPixels(page)).toBe(0);
      });
    }
  });
}

test('in Spanish the page says that the documentation is in English, and so does its text', async ({
  page,
}) => {
  await page.goto('es/docs/shipping/');
  await expect(page.getByText('La documentación está en inglés.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shipping a course');
  await expect(
    page.locator('[lang="en"]').filter({ has: page.getByRole('heading', { level: 1 }) }),
  ).toHaveCount(1);
  await page.getByRole('link', { name: 'translating' }).first().click();
  await expect(page).toHaveURL(/\/es\/docs\/translating\/?$/);
});

test('a frame in a made-up language keeps the text', async ({ page }) => {
  await page.goto('docs/shipping?lang=ar-XB');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shipping a course');
});
