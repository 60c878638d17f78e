/** Presses of a button in a page, and what each of them costs. */
import type { Page } from '@playwright/test';
import { drawnSinceLast } from './count-drawn';

/** What a press takes, in milliseconds: its scripts, and all until its frame has been painted. */
export interface Press {
  readonly script: number;
  readonly paint: number;
}

/** From a press of a button at the begin of a frame until that frame is painted, one press after the other. */
export function timePresses(page: Page, names: readonly string[], presses: number): Promise<Press[]> {
  return page.evaluate(
    async ({ names, presses }) => {
      const buttons = names.map((name) =>
        Array.from(document.querySelectorAll('button')).find((one) =>
          (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name),
        ),
      );
      const taken: { script: number; paint: number }[] = [];
      for (let press = 0; press < presses; press += 1) {
        taken.push(
          await new Promise((done) => {
            requestAnimationFrame(() => {
              const start = performance.now();
              buttons[press % buttons.length]?.click();
              const script = performance.now() - start;
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => done({ script, paint: performance.now() - start });
              // Heard once the frame that this callback belongs to has been painted.
              port2.postMessage(null);
            });
          }),
        );
      }
      return taken;
    },
    { names, presses },
  );
}

/** What a press costs the thread of the page, in milliseconds of processor: its scripts, and all until its frame is painted. */
export interface Work {
  readonly script: number;
  readonly frame: number;
}

/** An event of Chromium's own trace, as far as it is read. */
interface TraceEvent {
  readonly name: string;
  /** Microseconds of processor that its thread had had by then. */
  readonly tts?: number;
}

/**
 * Milliseconds of processor that the page's thread had had at each `performance.mark` that `act` makes in it, from
 * Chromium's own trace. What else runs on the machine makes the time that passes ten times as long, and this hardly twice.
 */
export async function threadTimes(
  page: Page,
  act: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const at = new Map<string, number>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, tts } of value as unknown as TraceEvent[])
      if (tts !== undefined) at.set(name, tts / 1000);
  });
  const collected = new Promise<unknown>((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'], recordMode: 'recordAsMuchAsPossible' },
  });
  await act();
  await session.send('Tracing.end');
  await collected;
  await session.detach();
  return at;
}

/** The same presses, each with the processor time that the page's thread had for it. */
export async function workOfPresses(page: Page, names: readonly string[], presses: number): Promise<Work[]> {
  const at = await threadTimes(page, () =>
    page.evaluate(
      async ({ names, presses }) => {
        const buttons = names.map((name) =>
          Array.from(document.querySelectorAll('button')).find((one) =>
            (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name),
          ),
        );
        const { port1, port2 } = new MessageChannel();
        for (let press = 0; press < presses; press += 1) {
          await new Promise<void>((done) => {
            port1.onmessage = () => {
              performance.mark(`painted ${press}`);
              // What moves after a step has its own time.
              setTimeout(done, 250);
            };
            requestAnimationFrame(() => {
              performance.mark(`pressed ${press}`);
              buttons[press % buttons.length]?.click();
            });
            // By then what the press asked for has been drawn.
            requestAnimationFrame(() => {
              performance.mark(`drawn ${press}`);
              port2.postMessage(null);
            });
          });
        }
      },
      { names, presses },
    ),
  );
  const between = (press: number, from: string, to: string) =>
    (at.get(`${to} ${press}`) ?? NaN) - (at.get(`${from} ${press}`) ?? NaN);
  return Array.from({ length: presses }, (_, press) => ({
    script: between(press, 'pressed', 'drawn'),
    frame: between(press, 'pressed', 'painted'),
  }));
}

/** What a press writes: components drawn (see `drawnSinceLast`), and elements, texts and attributes written. */
export interface Writes {
  readonly drawn: number;
  readonly written: number;
}

/** The same presses, each with what it wrote instead of what it took, also after its frame was painted. */
export async function countPresses(page: Page, name: string, presses: number): Promise<Writes[]> {
  const taken: Writes[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.evaluate(drawnSinceLast);
    const written = await writesOfPress(page, name);
    taken.push({ drawn: (await page.evaluate(drawnSinceLast)).length, written });
  }
  return taken;
}

function writesOfPress(page: Page, name: string): Promise<number> {
  return page.evaluate(async (name) => {
    const button = Array.from(document.querySelectorAll('button')).find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name),
    );
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((more) => records.push(...more));
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    button?.click();
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // What comes after the paint is in the next frame.
    await painted();
    await painted();
    records.push(...observer.takeRecords());
    observer.disconnect();
    const added = records.flatMap(({ addedNodes }) => Array.from(addedNodes));
    const inside = added.reduce(
      (sum, node) => sum + (node instanceof Element ? node.querySelectorAll('*').length : 0),
      0,
    );
    return records.length + inside;
  }, name);
}

/** How often a task of the page takes more than 50 ms while a button is pressed ten times a second, for three seconds. */
export function countLongTasks(page: Page, name: string): Promise<number> {
  return page.evaluate(async (name) => {
    let count = 0;
    const observer = new PerformanceObserver((list) => (count += list.getEntries().length));
    observer.observe({ type: 'longtask' });
    const button = Array.from(document.querySelectorAll('button')).find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name),
    );
    for (let step = 0; step < 30; step += 1) {
      button?.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    observer.disconnect();
    return count;
  }, name);
}
