/**
 * A lesson in the pages of others: on another origin, where this browser keeps all storage from frames, driven and heard
 * through messages, whatever the page does. The pages are those of `hosts/`, or a few lines put in their place.
 */
import type { Frame, Page } from '@playwright/test';
import config from '../../playwright.config';
import { expect, test } from './fixtures';

/** The same server by another name: for a browser it is another site. */
const OTHER = `http://127.0.0.1:${new URL(config.use!.baseURL!).port}`;
const LESSON = 'mlops/airflow-ml-orchestration';
const SRC = `${OTHER}/embed.html?lesson=${LESSON}`;

test.use({
  otherOrigins: [OTHER],
});

/**
 * Opens a page of the site's own origin with this in it. It is written into one that came over the wire: a browser lets
 * no page whose address it does not know ask for what is on this machine.
 */
async function openHost(page: Page, body: string): Promise<void> {
  await page.goto('hosts/index.html');
  await page.evaluate((html) => {
    document.open();
    document.write(html);
    document.close();
  }, `<!doctype html><html lang="en"><title>Course</title><body>${body}`);
}

const ELEMENT = `<script type="module" src="../dag-tutor.js"></script>
  <script>
    window.heard = [];
    for (const type of ['ready', 'step', 'answer', 'score', 'complete', 'height', 'error'])
      addEventListener('DOMContentLoaded', () => document.querySelectorAll('dag-tutor').forEach((one) =>
        one.addEventListener(type, ({ detail }) => heard.push([one.id, type, detail]))));
    window.call = async (id, ...args) => {
      await customElements.whenDefined('dag-tutor');
      return document.getElementById(id).call(...args);
    };
  </script>`;

interface HostPage extends Window {
  heard: [id: string, type: string, detail: Record<string, unknown>][];
  call(id: string, ...args: unknown[]): Promise<Record<string, unknown> | null>;
}

const readyOf = (page: Page, id: string) =>
  page.evaluate(
    (id) =>
      (window as unknown as HostPage).heard.filter(([of, type]) => of === id && type === 'ready').length,
    id,
  );
const callOf = (page: Page, id: string, ...args: unknown[]) =>
  page.evaluate(
    ([id, ...args]) => (window as unknown as HostPage).call(id as string, ...args),
    [id, ...args],
  );
const stepIn = (frame: Frame | ReturnType<Page['frameLocator']>, step: number) =>
  frame.getByText(new RegExp(`^Step ${step} of `));

test('two lessons in a page are driven each by itself; one far below is loaded when it comes near, one loaded anew connects again', async ({
  page,
}) => {
  await openHost(
    page,
    `${ELEMENT}<dag-tutor id="a" src="${SRC}" title="First"></dag-tutor><div style="height:9000px"></div>
    <dag-tutor id="b" src="${SRC}&step=2" title="Second" sandbox="allow-scripts allow-same-origin"></dag-tutor>`,
  );
  const [first, second] = ['First', 'Second'].map((title) => page.frameLocator(`iframe[title="${title}"]`));
  // Called before it is there, it waits.
  await callOf(page, 'a', 'goto', { step: 3 });
  await expect(stepIn(first!, 3)).toBeVisible();
  expect(await readyOf(page, 'b')).toBe(0);

  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await callOf(page, 'b', 'getState')).toMatchObject({ step: 2, mode: 'visual' });
  await callOf(page, 'b', 'next');
  await expect(stepIn(second!, 3)).toBeVisible();
  expect(await callOf(page, 'a', 'getState')).toMatchObject({ step: 3 });

  const failed = await page.evaluate(() =>
    (window as unknown as HostPage).call('a', 'constructor').catch((error: { code: string }) => error.code),
  );
  expect(failed).toBe('ENOMETHOD');

  await callOf(page, 'b', 'setLocale', { locale: 'es' });
  await expect(second!.locator('html')).toHaveAttribute('lang', 'es');
  expect(await callOf(page, 'b', 'getState')).toMatchObject({ step: 3 });

  // Out of sight it would wait, too.
  await page.evaluate(() => {
    scrollTo(0, 0);
    const frame = document.getElementById('a')!.shadowRoot!.querySelector('iframe')!;
    frame.src += '&step=0';
  });
  await expect.poll(() => readyOf(page, 'a')).toBe(2);
  await callOf(page, 'a', 'goto', { step: 1 });
  await expect(stepIn(first!, 1)).toBeVisible();
});

test('without an origin of its own, and with a page that listens late, it works the same', async ({
  page,
}) => {
  await openHost(
    page,
    `${ELEMENT}<dag-tutor id="a" src="${SRC}&step=1" title="Sandboxed" sandbox="allow-scripts allow-forms"></dag-tutor>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Next step' }).click();
  await expect(stepIn(frame, 2)).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(() => (window as unknown as HostPage).heard.find(([, type]) => type === 'step')?.[2]),
    )
    .toMatchObject({ step: 2 });
  // A run has to be made without a worker.
  await frame.getByRole('button', { name: 'What if…' }).click();
  await frame
    .getByRole('textbox', { name: /^Seconds it takes/ })
    .first()
    .fill('9');
  await frame.getByRole('button', { name: 'Run it' }).click();
  await expect(frame.getByRole('radio', { name: 'Your run' })).toBeChecked();

  // A page without our script, which offers its port at once, or when everything is long there.
  for (const when of ['fast', 'slow']) {
    await openHost(
      page,
      `<iframe src="${SRC}&step=1" title="Plain" width="700" height="500"></iframe><script>
        const frame = document.querySelector('iframe');
        const { port1, port2 } = new MessageChannel();
        window.states = [];
        port1.onmessage = ({ data }) => states.push(data.type);
        window.connect = () => frame.contentWindow.postMessage({ ns: 'dag-tutor', v: 1, type: 'connect' }, '${OTHER}', [port2]);
        if ('${when}' === 'fast') frame.addEventListener('load', connect);
      </script>`,
    );
    await expect(stepIn(page.frameLocator('iframe'), 1)).toBeVisible();
    if (when === 'slow') await page.evaluate(() => (window as unknown as { connect(): void }).connect());
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { states: string[] }).states))
      .toContain('ready');
  }
});

test('come back to by the browser’s Back, as it was left, it is still heard and driven', async ({
  playwright,
  baseURL,
}) => {
  // The test tool has browsers forget each page that is left.
  const forgets = '--disable-back-forward-cache';
  const browser = await playwright.chromium.launch({
    ...config.use!.launchOptions,
    ignoreDefaultArgs: [forgets],
  });
  const page = await browser.newPage({ baseURL: baseURL!, serviceWorkers: 'block' });
  await page.goto('hosts/element.html');
  const log = page.getByRole('log');
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(log).toContainText('"step":1,');
  await page.evaluate(() =>
    addEventListener('pageshow', ({ persisted }) => (document.title = `${persisted}`)),
  );
  await page.goto('hosts/index.html');
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle('true');
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(log).toContainText('"step":2,');
  await browser.close();
});

test('a page that follows its height shows all of it, and nothing in it scrolls', async ({ page }) => {
  for (const width of [1000, 380]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('hosts/plain.html');
    // A frame that is loaded lazily has its address a moment later than the page.
    const found = () => page.frame({ url: /embed\.html/ });
    await expect.poll(() => found() !== null).toBe(true);
    const frame = found()!;
    await expect(stepIn(frame, 3)).toBeVisible();
    await expect(frame.getByRole('region', { name: /^Code/ })).toBeVisible();
    await expect(page.locator('iframe')).toHaveAttribute('style', /height/);
    const hidden = () =>
      frame.evaluate(() => {
        const body = document.querySelector('[data-body]')!;
        const flow = body.querySelector('[data-flow]')!;
        // Beside the picture, a record that is longer than this scrolls in itself.
        const isBeside = matchMedia('(min-width: 40.01rem)').matches;
        return isBeside
          ? Math.min(flow.scrollHeight, 720) - flow.parentElement!.clientHeight
          : body.scrollHeight - body.clientHeight;
      });
    await expect.poll(hidden).toBeLessThanOrEqual(1);
  }
});

test('a page that speaks SPLICE keeps score and state, and shows them again', async ({ page }) => {
  await page.goto('hosts/splice.html');
  const frame = page.frameLocator('#lesson');
  await expect(frame.getByText('0 of 4 answered')).toBeVisible();
  await frame.getByRole('button', { name: 'Show me instead' }).first().click();
  await expect(page.locator('#score')).toHaveText('0 %');
  await page.reload();
  await expect(frame.getByText('1 of 4 answered')).toBeVisible();
});

test('with ctl=1 a picture comes, and the scripts when it is pressed', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(`embed.html?lesson=${LESSON}&ctl=1&theme=blue`, { waitUntil: 'load' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const load = page.getByRole('button', { name: 'Start the lesson' });
  await expect(load).toBeInViewport({ ratio: 1 });
  expect(scripts).toEqual([]);
  await load.click();
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(stepIn(page.mainFrame(), 1)).toBeVisible();
  await expect(page.getByText(/says theme=blue, .* as with theme=auto/)).toBeVisible();
});

test('the sample pages hear what they are for', async ({ page }) => {
  await page.goto('hosts/element.html');
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.getByRole('log')).toContainText('step {"mode":"visual"');
  await page.goto('hosts/xapi.html');
  await expect(page.getByRole('log')).toContainText('http://adlnet.gov/expapi/verbs/launched');
});
