import type { Page, Response } from '@playwright/test';
import { faultsOf } from './faults';
import { expect, test } from './fixtures';

const LESSON = 'lesson/mlops/airflow-ml-orchestration?step=2';

async function openEditor(page: Page) {
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'Edit the run' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the run' });
  await expect(dialog.getByText('Nothing to put right.')).toBeVisible();
  return dialog;
}

test.describe('on a desktop', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('Monaco completes, marks and explains, and its problems can be reached', async ({ page }) => {
    const dialog = await openEditor(page);
    await expect(dialog.locator('.monaco-editor .view-line').first()).toBeVisible();
    await dialog.getByText('"edges"').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('"');
    const suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
    await expect(suggestions.filter({ hasText: 'max_active_tasks' })).toBeVisible();

    // Escape is for the suggestions first, and then for the window.
    await page.keyboard.press('Escape');
    await expect(suggestions.first()).toBeHidden();
    await expect(dialog).toBeVisible();
    await expect(dialog.getByText(/to put right:$/)).toBeVisible();
    await expect(dialog.locator('.squiggly-error').first()).toBeVisible();
    await dialog.getByRole('button', { name: /^Line \d+, column \d+:/ }).click();
    await expect(page.locator('.monaco-editor.focused')).toBeVisible();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('what is written runs on Ctrl+Enter, is marked as one’s own run, and goes back on Reset', async ({
    page,
  }) => {
    const dialog = await openEditor(page);
    await dialog.locator('.view-line', { hasText: '"seconds": 4' }).click();
    await page.keyboard.press('End');
    for (let left = 0; left < 4; left++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', "outcome": "fail"');
    await expect(dialog.getByText('Nothing to put right.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('radio', { name: 'Your run' })).toBeChecked();
    await page.getByRole('button', { name: 'Last step' }).click();
    await expect(page.getByRole('region', { name: 'DAG graph' })).toContainText('run: failed');
    await page.getByRole('button', { name: 'Drop your run' }).click();
    await expect(page.getByRole('radio', { name: 'Your run' })).toBeHidden();
    await expect(page.getByRole('region', { name: 'DAG graph' })).toContainText('run: success');
  });

  test('Tab leaves the editor, and closing the window loses no text', async ({ page }) => {
    const dialog = await openEditor(page);
    await expect(page.locator('.monaco-editor.focused')).toBeVisible();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('.monaco-editor.focused')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Edit the run' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('The text is kept when you close this window.')).toBeVisible();
  });

  test('nothing of the editor is asked for before it is opened', async ({ page }) => {
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    await page.goto(LESSON);
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.waitForLoadState('networkidle');
    const texts = await Promise.all(scripts.map((script) => script.text()));
    expect(texts.some((text) => text.includes('Next step'))).toBe(true);
    // The editor, and what checks the text in it.
    expect(texts.filter((text) => /MonacoEnvironment|ZodType/.test(text))).toEqual([]);
    expect(scripts.map((script) => script.url()).filter((url) => /monaco|editor/i.test(url))).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('it is a plain field, with the same problems', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const dialog = await openEditor(page);
    const field = dialog.getByRole('textbox', { name: 'The run, as JSON' });
    await field.fill((await field.inputValue()).replace('"preprocess"]]', '"preproces"]]'));
    const problem = dialog.getByRole('button', { name: /^Line \d+, column \d+:/ });
    await expect(problem).toContainText('preproces');
    await problem.click();
    const selected = await field.evaluate((element: HTMLTextAreaElement) =>
      element.value.slice(element.selectionStart, element.selectionEnd),
    );
    expect(selected).toContain('preproces');
    expect(asked.filter((url) => /MonacoField|json\.worker/.test(url))).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });
});
