/** How soon a frame shows its lesson, and answers, on a slow connection and a slow processor. */
import type { Browser } from '@playwright/test';
import { inBrowser } from './browser';
import type { Row } from './report';
import { LESSON } from './step';

const LOADS = 5;

/** Slow 4G, as Lighthouse has it, and a processor four times slower. */
const SLOW = { latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0 };
const SLOWER_PROCESSOR = 4;

export const benchFrame = (folder: string): Promise<Row[]> => inBrowser(folder, frameRows);

async function frameRows(browser: Browser, address: string): Promise<Row[]> {
  const paints: number[] = [];
  const answers: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    // Two visits, because what a press brings on screen would count as painted by the load.
    paints.push(await onSlowFrame(browser, address, false));
    answers.push(await onSlowFrame(browser, address, true));
  }
  const where = 'embed, slow 4G and 4× slower processor';
  return [
    { what: `${where}: largest contentful paint`, values: paints, unit: 'ms', budget: 1000 },
    { what: `${where}: until a press steps`, values: answers, unit: 'ms', budget: 2000 },
  ];
}

/** Milliseconds until a press of "Next step" steps, or until the largest paint of a visit without a press. */
async function onSlowFrame(browser: Browser, address: string, presses: boolean): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 720, height: 480 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...SLOW });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.addInitScript(presses ? watchAnswer : watchPaint);
  await page.goto(`${address}embed.html?lesson=${LESSON}`, { waitUntil: 'commit' });
  if (presses) await page.waitForFunction(() => window.benchMs, null, { timeout: 60_000 });
  else {
    await page.getByRole('button', { name: /^ingest,/ }).waitFor({ timeout: 60_000 });
    // The browser tells of a paint some time after it.
    await page.waitForTimeout(2000);
  }
  const ms = (await page.evaluate(() => window.benchMs)) ?? NaN;
  await context.close();
  return ms;
}

/** Runs in the page: notes the largest paint. */
function watchPaint(): void {
  new PerformanceObserver((list) => {
    window.benchMs = list.getEntries().at(-1)?.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Runs in the page: notes when a press of "Next step" first steps. */
function watchAnswer(): void {
  const timer = setInterval(() => {
    const next = Array.from(document.querySelectorAll('button')).find((one) =>
      one.textContent?.includes('Next step'),
    );
    if (!next || next.closest('[inert]')) return;
    next.click();
    if (!/Step [1-9]/.test(document.body.innerText)) return;
    window.benchMs = performance.now();
    clearInterval(timer);
  }, 50);
}

declare global {
  interface Window {
    benchMs?: number | undefined;
  }
}
