/** The site without a network: kept little by little, on whatever line, and never half. */
import { expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { openWaywardHost } from './wayward-host';
import type { WaywardHost } from './wayward-host';

const LESSON = 'lesson/mlops/airflow-ml-orchestration';
const KEPT = 'This site is kept in your browser. It works without a network, too.';
const NEWER = 'A newer version of this site is here.';
/** Everything is fetched, on a machine that may be busy. */
const SOON = { timeout: 120_000 };

const test = base.extend<{ host: WaywardHost }>({
  host: async ({ baseURL }, use) => {
    const host = await openWaywardHost(baseURL ?? '');
    await use(host);
    await host.close();
  },
});
// Workers and what they keep outlast the emptying of a window.
test.use({ serviceWorkers: 'allow', reuseContext: false });

/** What is kept of a host's files, of whichever version. */
const keptFiles = (page: Page, host: WaywardHost) =>
  page.evaluate(async (address) => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => request.url.slice(address.length));
  }, host.address);

async function expectEveryPage(context: BrowserContext, page: Page, root: string) {
  await context.setOffline(true);
  for (const path of [LESSON, `${LESSON}/`, `${LESSON}.html`, 'lesson/airflow/sensors', '']) {
    await page.goto(root + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.goto(`${root + LESSON}?step=2`);
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByText('Step 3 of 5', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'DAG graph' }).getByText('preprocess').first()).toBeVisible();
}

test('after one visit the page says that every page is there without a network, and so it is', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await expect(page.getByText(KEPT)).toBeVisible(SOON);
  await expectEveryPage(context, page, '');
});

test('what a lesson has but nobody opened yet works without a network: the run can be edited', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await expect(page.getByText(KEPT)).toBeVisible(SOON);
  await context.setOffline(true);
  await page.goto(LESSON);
  await page.getByRole('button', { name: 'Edit the run' }).click();
  const field = page.getByRole('textbox', { name: 'The run, as JSON' });
  await expect(field).toBeVisible(SOON);
  const text = await field.inputValue();
  await field.fill(text.replace('{', '{ "nonsense": 1,'));
  await expect(page.getByRole('dialog').getByText(/1 thing to put right/)).toBeVisible();
  await field.fill(text);
  await page.getByRole('dialog').getByRole('button', { name: /^Run/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test("a DAG of one's own is read by Python without a network, run and edited", async ({ page, context }) => {
  await page.goto('own');
  await expect(page.getByText(KEPT)).toBeVisible(SOON);
  await context.setOffline(true);
  await page.goto('own');
  await page
    .getByLabel('Paste a DAG file')
    .fill(
      'from airflow.sdk import DAG, task\n\nwith DAG("tea"):\n    @task\n    def boil():\n        pass\n\n    boil()\n',
    );
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Next step' }).click(SOON);
  await expect(page.getByText(/^Step 1 of \d+$/)).toBeVisible();
  await page.getByRole('button', { name: 'Edit the file' }).click();
  await expect(page.getByRole('textbox', { name: 'The DAG file, as text' })).toBeVisible(SOON);
});

test('where requests fail, they are tried again until all is there', async ({ page, context, host }) => {
  const failed = new Set<string>();
  let hasBegun = false;
  host.refuses = (path) => {
    if (path === 'offline-worker.js') hasBegun = true;
    else if (hasBegun && !failed.has(path)) {
      failed.add(path);
      return true;
    }
    return false;
  };
  await page.goto(host.address);
  await expect(page.getByText(KEPT)).toBeVisible(SOON);
  expect(failed.size).toBeGreaterThan(40);
  await expectEveryPage(context, page, host.address);
});

test('where the line breaks in the middle, the next visit goes on and asks for nothing twice', async ({
  page,
  context,
  host,
}) => {
  let left = Number.POSITIVE_INFINITY;
  host.refuses = (path) => {
    if (path === 'offline-worker.js') left = 20;
    else left -= 1;
    return left < 0;
  };
  await page.goto(host.address);
  await expect.poll(() => left, SOON).toBeLessThan(-20);
  await page.close();

  host.refuses = () => false;
  const again = await context.newPage();
  await again.goto(`${host.address}404.html`);
  const kept = await keptFiles(again, host);
  expect(kept.length).toBeGreaterThan(10);
  host.asked.length = 0;
  await again.goto(host.address);
  await expect(again.getByText(KEPT)).toBeVisible(SOON);
  expect(host.asked.filter((path) => path.startsWith('assets/') && kept.includes(path))).toEqual([]);
  await expectEveryPage(context, again, host.address);
});

test('a newer version waits until all of it is there and somebody wants it', async ({
  page,
  context,
  host,
}) => {
  await page.goto(host.address);
  await expect(page.getByText(KEPT)).toBeVisible(SOON);
  host.changes = (path, text) =>
    path === 'offline-worker.js' ? text.replace(/VERSION = '\w+'/, "VERSION = 'newer'") : text;
  await page.reload();
  await expect(page.getByText(NEWER)).toBeVisible(SOON);
  await expect(page.getByText(KEPT)).toBeHidden();
  expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Show it' }).click();
  await reloaded;
  await expect(page.getByText(KEPT)).toBeVisible(SOON);
  expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringContaining('newer')]);
  await expectEveryPage(context, page, host.address);
});

test('a frame keeps nothing: it belongs to the page around it', async ({ page, host }) => {
  await page.goto(`${host.address}404.html`);
  await page.evaluate((lesson) => {
    for (const address of [`${lesson}.html`, `embed.html?lesson=${lesson.replace('lesson/', '')}`])
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
  }, LESSON);
  for (const frame of [page.frameLocator('iframe').first(), page.frameLocator('iframe').last()]) {
    await frame.getByRole('button', { name: 'Next step' }).click();
    await expect(frame.getByText('Step 1 of 5', { exact: true })).toBeVisible();
    await expect.poll(() => frame.locator('html').evaluate(() => document.readyState)).toBe('complete');
  }
  expect(host.asked).not.toContain('offline-worker.js');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
