/**
 * What somebody waits for who writes a lesson of two hundred tasks in the studio: from a key to the frame that shows what
 * it did, in a form, in the JSON and where the DAG is drawn, with the page of the lesson live beside it.
 */
import type { Browser, Page } from '@playwright/test';
import { inBrowser } from './browser';
import { layeredCase } from './layered-dag';
import { quietly } from './quietly';
import type { Row } from './report';

const TASKS = 200;
const RUNS = 5;
const BUDGET_MS = 50;
/** Typed without a pause, and then again once the checker has answered and the page beside shows it. */
const WORDS = ['once ', 'more '];

export const benchStudio = (folder: string): Promise<Row[]> =>
  inBrowser(folder, async (browser, address) => {
    const page = await openLesson(browser, `${address}studio`);
    const form = await quietly(RUNS, () => typeIn(page, 'textarea'));
    const parts = page.getByRole('navigation', { name: 'Parts of the lesson' });
    await parts.getByRole('button', { name: 'DAG' }).click();
    await page.locator('[data-task="t0"] button').waitFor();
    const drawn = await quietly(RUNS, () => drawArrow(page));
    await page.getByRole('button', { name: 'd', exact: true }).click();
    const dag = await quietly(RUNS, () => typeIn(page, '#field-dags-0-dag_id'));
    await page.getByRole('radio', { name: 'JSON' }).check();
    const line = page.locator('.monaco-editor .view-line').first();
    await line.waitFor({ timeout: 120_000 });
    // Behind the brace that opens the lesson: what is typed there is a slip of the pen, as on the way to most lines.
    await line.click();
    await page.keyboard.press('End');
    const json = await quietly(RUNS, () => typeIn(page, null));
    await page.close();
    return [
      { what: `studio: a key in a form → paint, ${TASKS} tasks`, ...form, unit: 'ms', budget: BUDGET_MS },
      { what: 'studio: a key in the form of the DAG → paint', ...dag, unit: 'ms', budget: BUDGET_MS },
      { what: 'studio: a key in the JSON → paint', ...json, unit: 'ms', budget: BUDGET_MS },
      { what: 'studio: an arrow drawn, or taken back → paint', ...drawn, unit: 'ms', budget: BUDGET_MS },
    ].map((row) => ({ ...row, judged: 'p95' as const }));
  });

async function openLesson(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  // What measures in the page is written around by tsx: each function with a name goes through this.
  await page.addInitScript('globalThis.__name = (made) => made;');
  await page.goto(address);
  await page.waitForFunction(() => !window.earlyPresses);
  const { clock, settings, pools, dags, actions } = layeredCase(TASKS);
  const about = { version: 1, id: 'large', title: 'Two hundred tasks', minutes: 5, summary: 'Much of it.' };
  await page.locator('input[type=file]').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...about, clock, settings, pools, dags, actions }, null, 2)),
  });
  await page.locator('[data-verdict="sound"]').waitFor({ timeout: 120_000 });
  await page.frameLocator('iframe').getByRole('button', { name: 'Next step' }).waitFor();
  return page;
}

/**
 * Types where the keys go, or at the end of a field, and takes it back.
 * @returns milliseconds from each key to the frame that shows it
 */
async function typeIn(page: Page, field: string | null): Promise<number[]> {
  if (field !== null) {
    await page.locator(field).first().focus();
    await page.keyboard.press('Control+End');
  }
  await timeKeys(page, null);
  for (const word of WORDS) {
    for (const letter of word) await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await isChecked(page);
  }
  for (let letter = 0; letter < WORDS.join('').length; letter += 1) await page.keyboard.press('Backspace');
  await isChecked(page);
  return keyTimes(page);
}

/**
 * Draws an arrow from the first task to the last by keyboard, and takes it back.
 * @returns milliseconds from the key to the frame with the arrow, and to the one without it
 */
async function drawArrow(page: Page): Promise<number[]> {
  await page.locator('[data-task="t0"] button').press('Enter');
  const last = page.locator(`[data-task="t${TASKS - 1}"] button`);
  await last.focus();
  await timeKeys(page, '.react-flow__edge');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => globalThis.keysShown === 1);
  await isChecked(page);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => globalThis.keysShown === 2);
  await isChecked(page);
  return keyTimes(page);
}

const isChecked = (page: Page) =>
  page.locator('[data-verdict="checking"]').waitFor({ state: 'detached', timeout: 60_000 });

declare global {
  /** So many keys have been answered. */
  var keysShown: number;
  /** Stops to hear keys; milliseconds from each to its frame. */
  var endOfKeys: () => number[];
}

/**
 * Begins to take the times of keys.
 * @param counted what has another number once a key is answered; null where the next frame shows it
 */
async function timeKeys(page: Page, counted: string | null): Promise<void> {
  await page.evaluate((counted) => {
    const times: number[] = [];
    globalThis.keysShown = 0;
    const number = () => (counted === null ? -1 : document.querySelectorAll(counted).length);
    const onKey = ({ key, timeStamp }: KeyboardEvent) => {
      if (key === 'Control') return;
      const before = number();
      const look = () => {
        if (counted !== null && number() === before) return requestAnimationFrame(look);
        const { port1, port2 } = new MessageChannel();
        // Heard once the frame that this callback belongs to has been painted.
        port1.onmessage = () => {
          times.push(performance.now() - timeStamp);
          globalThis.keysShown = times.length;
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKey, true);
    globalThis.endOfKeys = () => {
      removeEventListener('keydown', onKey, true);
      return times;
    };
  }, counted);
}

const keyTimes = (page: Page) => page.evaluate(() => globalThis.endOfKeys());
