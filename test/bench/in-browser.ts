/**
 * What a learner feels, in a browser on the built site: how soon a frame shows its lesson and answers on a slow
 * connection and a slow processor, and how long a step takes to be on screen with all panels.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import type { Row } from './report';

const LESSON = 'mlops/airflow-ml-orchestration';
const LOADS = 5;
const STEPS = 60;
const WHAT_IFS = 10;
const WHAT_IF_TASKS = 200;

/** Slow 4G, as Lighthouse has it, and a processor four times slower. */
const SLOW = { latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0 };
const SLOWER_PROCESSOR = 4;

/** DAGs made to measure: lanes, tasks a lane, seconds, slots, workers, retries. */
const SIZES = [
  { tasks: 50, run: 'perf/10-5-10-10-32-0' },
  { tasks: 200, run: 'perf/20-10-10-10-32-0' },
  { tasks: 1000, run: 'perf/50-20-10-10-32-0' },
];

export async function benchBrowser(folder: string): Promise<Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.log('No browser here, so nothing is measured in one.');
    return [];
  }
  const site = await serve({ folder, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return [...(await frameRows(browser, site.address)), ...(await stepRows(browser, site.address))];
  } finally {
    await browser.close();
    await site.close();
  }
}

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

async function stepRows(browser: Browser, address: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { tasks, run } of SIZES) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(`${address}lesson/${LESSON}?mode=visual&scenario=${run}&step=10`);
    await page.getByRole('group', { name: /^Graph of/ }).waitFor({ timeout: 60_000 });
    await page.waitForTimeout(1000);
    const times = await timesOfPresses(page, 'Next step', STEPS);
    const longTasks = await longTasksWhilePlaying(page);
    rows.push(
      {
        what: `step → paint, all panels, ${tasks} tasks`,
        values: times,
        unit: 'ms',
        budget: 16.7,
        judged: 'p95',
      },
      { what: `long tasks at 10 steps a second, ${tasks} tasks`, values: [longTasks], unit: '', budget: 0 },
    );
    if (tasks === WHAT_IF_TASKS) {
      const values = await timesOfWhatIfs(page, WHAT_IFS);
      rows.push({ what: `what-if → paint, ${tasks} tasks`, values, unit: 'ms', budget: 50 });
    }
    await context.close();
  }
  return rows;
}

/** The first task takes longer each time: from "Run it" until the new run is painted. The first loads what compares. */
async function timesOfWhatIfs(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let seconds = 11; seconds <= 11 + count; seconds += 1) {
    await page.getByRole('button', { name: 'What if…' }).click();
    const field = page.getByRole('textbox', { name: /^Seconds it takes/ }).first();
    await field.fill(String(seconds));
    times.push(...(await timesOfPresses(page, 'Run it', 1)));
    await page.getByRole('radio', { name: 'Your run' }).waitFor();
  }
  return times.slice(1);
}

/** From a press of a button at the begin of a frame until that frame is painted, one press after the other. */
function timesOfPresses(page: Page, name: string, presses: number): Promise<number[]> {
  return page.evaluate(
    async ({ name, presses }) => {
      const button = Array.from(document.querySelectorAll('button')).find((one) =>
        one.textContent?.includes(name),
      );
      const times: number[] = [];
      for (let press = 0; press < presses; press += 1) {
        times.push(
          await new Promise<number>((done) => {
            requestAnimationFrame(() => {
              const start = performance.now();
              button?.click();
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => done(performance.now() - start);
              // Heard once the frame that this callback belongs to has been painted.
              port2.postMessage(null);
            });
          }),
        );
      }
      return times;
    },
    { name, presses },
  );
}

function longTasksWhilePlaying(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0;
    const observer = new PerformanceObserver((list) => (count += list.getEntries().length));
    observer.observe({ type: 'longtask' });
    const next = Array.from(document.querySelectorAll('button')).find((one) =>
      one.textContent?.includes('Next step'),
    );
    for (let step = 0; step < 30; step += 1) {
      next?.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    observer.disconnect();
    return count;
  });
}

declare global {
  interface Window {
    benchMs?: number | undefined;
  }
}
