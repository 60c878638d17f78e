import { expect, test } from './fixtures';

const LESSON = 'lesson/mlops/airflow-ml-orchestration';

test.describe('a reader whose browser speaks Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('is led to the Spanish page, at the same step, and may choose English for good', async ({ page }) => {
    await page.goto(`${LESSON}?step=2`);
    await expect(page).toHaveURL(/\/es\/lesson\/.*step=2/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Apache Airflow para orquestar ML en MLOps - Ejecución paso a paso',
    );
    await expect(page.getByText('Paso 2 de 5', { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: 'Idioma' }).selectOption('English');
    await expect(page.getByText('Step 2 of 5', { exact: true })).toBeVisible();
    await page.goto(LESSON);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('reads a lesson that is not translated as it is written, and a screen reader is told', async ({
    page,
  }) => {
    await page.goto('es/lesson/airflow/retries');
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: 'Paso siguiente' })).toBeVisible();
  });
});

test('whoever reads English is sent no Spanish', async ({ page }) => {
  const files: string[] = [];
  page.on('response', async (answer) => {
    if (answer.url().endsWith('.js') && (await answer.text()).includes('Paso siguiente'))
      files.push(answer.url());
  });
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByText('Step 1 of 5', { exact: true })).toBeVisible();
  expect(files).toEqual([]);
});

/** Of the texts on the page, those with two plain English words side by side that no lesson, code or name has. */
function plainEnglish(): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const isOurs = (element: Element | null) =>
    element !== null &&
    !element.closest('code, pre, script, style, noscript, [lang], select, nav ol, [data-value]');
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (/[a-z]{2,} [a-z]{2,}/i.test(text) && isOurs(node.parentElement)) found.add(text);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = element.getAttribute(name) ?? '';
      if (/[a-z]{2,} [a-z]{2,}/i.test(text) && !text.includes('⟦') && isOurs(element)) found.add(text);
    }
  return [...found];
}

/** The texts that are cut off at the side of the box they stand in, and that nothing tells in full. */
function cutOff(): string[] {
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const titled = node.parentElement?.closest('[title]');
    if (text === '' || titled?.getAttribute('title')?.includes(text)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, width } of range.getClientRects()) {
      for (let box = node.parentElement; box && width > 0; box = box.parentElement) {
        const { overflowX, display, clipPath } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        // What is only for screen readers, and what can be scrolled or panned to.
        if (clipPath !== 'none' || edge.width <= 1) break;
        if (['auto', 'scroll'].includes(overflowX) || box.querySelector('[data-box]')) break;
        if (display === 'inline' || !['hidden', 'clip'].includes(overflowX)) continue;
        if (left < edge.left - 1 || right > edge.right + 1) found.add(text);
      }
    }
  }
  return [...found];
}

for (const language of ['en-XA', 'ar-XB']) {
  test(`in ${language}, whose texts are longer, nothing is cut off in any mode`, async ({ page }) => {
    await page.goto(`./?lang=${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await page.evaluate(cutOff), 'on the front page').toEqual([]);
    for (const mode of ['learn', 'why', 'deep', 'visual', 'try', 'challenge', 'project', 'recall', 'perf']) {
      await page.goto(`${LESSON}?lang=${language}&mode=${mode}&step=2`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      // What a mode loads of its own is there, too.
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.poll(() => page.evaluate(cutOff), `in ${mode}`).toEqual([]);
    }
  });

  test(`in ${language} no word on the page was fixed in the code`, async ({ page }) => {
    await page.goto(`${LESSON}?lang=${language}&step=2`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('button', { name: /Ñéẋţ šţéƥ|Ñéẋţ/ }).first()).toBeVisible();
    expect(await page.evaluate(plainEnglish)).toEqual([]);
  });

  test(`in ${language} the front page has no word fixed in the code`, async ({ page }) => {
    await page.goto(`./?lang=${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await page.evaluate(plainEnglish)).toEqual([]);
  });
}

test('written from right to left, the page is laid out from right to left, and nothing hangs over', async ({
  page,
}) => {
  await page.goto(`${LESSON}?lang=ar-XB`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const graph = page.locator('[data-panel]').first();
  await expect.poll(async () => (await graph.boundingBox())?.x).toBeGreaterThan(400);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});
