/** How soon a learner's own run is on screen. */
import type { Page } from '@playwright/test';
import { inBrowser } from './browser';
import { threadTimes } from './presses';
import { quietly } from './quietly';
import type { Row } from './report';
import { openRun, SIZES } from './step';

const TASKS = 200;
const RUNS = 4;
const IN_EACH = 3;
const BUDGET_MS = 50;

export const benchWhatIf = (folder: string): Promise<Row[]> =>
  inBrowser(folder, async (browser, address) => {
    const { run } = SIZES.find(({ tasks }) => tasks === TASKS)!;
    const page = await openRun(browser, address, run, '&step=10');
    let seconds = 11;
    // The first brings what compares two runs.
    await runOne(page, (seconds += 1));
    const measured = await quietly(RUNS, async () => {
      const times: number[] = [];
      for (let count = 0; count < IN_EACH; count += 1) times.push(await runOne(page, (seconds += 1)));
      return times;
    });
    const work: number[] = [];
    for (let count = 0; count < RUNS * IN_EACH; count += 1) work.push(await workOfOne(page, (seconds += 1)));
    await page.context().close();
    return [
      { what: `what-if → paint, ${TASKS} tasks`, ...measured, unit: 'ms', budget: BUDGET_MS },
      { what: '  processor time of its thread', values: work, unit: 'ms', budget: BUDGET_MS },
    ];
  });

/** The same in milliseconds of processor of the page's thread: a worker simulates meanwhile. */
async function workOfOne(page: Page, seconds: number): Promise<number> {
  const at = await threadTimes(page, async () => void (await runOne(page, seconds)));
  return (at.get('painted') ?? NaN) - (at.get('pressed') ?? NaN);
}

/**
 * The first task takes so many seconds: milliseconds from "Run it" until the new run is painted and the window over it
 * is out of sight. Each begins with the lesson's run alone, so that one sees by the switch between both that it has come.
 */
async function runOne(page: Page, seconds: number): Promise<number> {
  const ofOwn = page.getByRole('radio', { name: 'Your run' });
  if (await ofOwn.isVisible()) await page.getByRole('button', { name: 'Drop your run' }).click();
  await ofOwn.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'What if…' }).click();
  await page
    .getByRole('textbox', { name: /^Seconds it takes/ })
    .first()
    .fill(String(seconds));
  const taken = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const button = Array.from(document.querySelectorAll('button')).find(
          ({ textContent }) => textContent === 'Run it',
        );
        let start = NaN;
        const painted = () => {
          performance.mark('painted');
          done(performance.now() - start);
        };
        const isThere = () =>
          document.querySelector('input[value="own"]') !== null &&
          document.querySelector('dialog[data-shown]') === null;
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          // The first that is done once the frame is painted in which it is drawn.
          requestAnimationFrame(
            () => void globalThis.scheduler.postTask(painted, { priority: 'user-blocking' }),
          );
        });
        observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-shown'] });
        requestAnimationFrame(() => {
          start = performance.now();
          performance.mark('pressed');
          button?.click();
        });
      }),
  );
  await ofOwn.waitFor();
  return taken;
}
