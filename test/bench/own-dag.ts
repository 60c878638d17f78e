/**
 * What somebody with a DAG of their own waits for, in a browser on the built site: Python's start, on a first visit and
 * once its files are there, and the graph after an edit in a file of a hundred tasks.
 */
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import type { Row } from './report';

const VISITS = 5;
const EDITS = 20;
const TASKS = 100;
const LANES = 10;

export async function benchOwnDag(folder: string): Promise<Row[]> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.log('No browser here, so nothing is measured of one’s own DAG.');
    return [];
  }
  const site = await serve({ folder, port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const address = `${site.address}own`;
    const context = await newContext(browser);
    const [first, ...visits] = await timesOfVisits(context, address);
    return [
      { what: 'own DAG: press → run on screen, first visit', values: [first!], unit: 'ms' },
      { what: 'own DAG: press → run on screen, warm cache', values: visits, unit: 'ms', budget: 4000 },
      {
        what: `own DAG: an edit → graph, ${TASKS} tasks`,
        values: await timesOfEdits(context, address),
        unit: 'ms',
        budget: 100,
      },
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

/** As on a phone a file is changed in a plain field, whose events can be told from outside. */
function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
}

async function timesOfVisits(context: BrowserContext, address: string): Promise<number[]> {
  const times: number[] = [];
  for (let visit = 0; visit <= VISITS; visit += 1) {
    const page = await context.newPage();
    await page.goto(address);
    const sample = page.getByRole('button', { name: 'Try it with a sample' });
    await sample.waitFor();
    const start = Date.now();
    // A press alone: nothing of the page was pointed at before, so that Python starts with it.
    await sample.dispatchEvent('click');
    await page.getByRole('button', { name: 'Next step' }).waitFor({ timeout: 120_000 });
    times.push(Date.now() - start);
    await page.close();
  }
  return times;
}

async function timesOfEdits(context: BrowserContext, address: string): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(address);
  // What is written into a page before it is alive goes with it.
  await page.waitForFunction(() => !window.earlyPresses);
  await page.getByLabel('Paste a DAG file').fill(fileOf('last'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Edit the file' }).click({ timeout: 120_000 });
  await page.getByRole('textbox', { name: 'The DAG file, as text' }).waitFor();
  const times: number[] = [];
  for (let edit = 0; edit <= EDITS; edit += 1) times.push(await timeOfEdit(page, `last_${edit}`));
  // The first loads what compares.
  return times.slice(1);
}

/** Renames a task: milliseconds until it stands in the graph by its new name. */
function timeOfEdit(page: Page, name: string): Promise<number> {
  return page.evaluate(
    ({ text, name }) =>
      new Promise<number>((done) => {
        const field = Array.from(document.querySelectorAll('textarea')).find(({ value }) =>
          value.includes('with DAG'),
        )!;
        const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!.set!;
        const start = performance.now();
        write.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const look = () => {
          if (document.querySelector(`[data-box="${name}"]`)) done(performance.now() - start);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    { text: fileOf(name), name },
  );
}

/** Lanes of functions, each called with the one before it; the first task has the name that is changed. */
function fileOf(name: string): string {
  const lines = ['from airflow.sdk import DAG, task', '', 'with DAG("lanes"):'];
  for (let at = 0; at < TASKS; at += 1) {
    const id = at === 0 ? `(task_id="${name}")` : '';
    lines.push(`    @task${id}`, `    def task_${at}(x=None):`, `        return ${at}`, '');
  }
  for (let at = 0; at < TASKS; at += 1)
    lines.push(`    done_${at} = task_${at}(${at < LANES ? '' : `done_${at - LANES}`})`);
  return `${lines.join('\n')}\n`;
}
