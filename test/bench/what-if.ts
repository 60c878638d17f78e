/** How soon a learner's own run is on screen. */
import type { Page } from '@playwright/test';
import { inBrowser } from './browser';
import { timePresses } from './presses';
import { quietly } from './quietly';
import type { Row } from './report';
import { openRun, SIZES } from './step';

const TASKS = 200;
const RUNS = 4;
const IN_EACH = 3;

export const benchWhatIf = (folder: string): Promise<Row[]> =>
  inBrowser(folder, async (browser, address) => {
    const { run } = SIZES.find(({ tasks }) => tasks === TASKS)!;
    const page = await openRun(browser, address, run, '&step=10');
    let seconds = 11;
    // The first brings what compares two runs.
    await runOne(page, seconds);
    const measured = await quietly(RUNS, async () => {
      const times: number[] = [];
      for (let count = 0; count < IN_EACH; count += 1) times.push(await runOne(page, (seconds += 1)));
      return times;
    });
    await page.context().close();
    return [{ what: `what-if → paint, ${TASKS} tasks`, ...measured, unit: 'ms', budget: 50 }];
  });

/** The first task takes so many seconds: milliseconds from "Run it" until the new run is painted. */
async function runOne(page: Page, seconds: number): Promise<number> {
  await page.getByRole('button', { name: 'What if…' }).click();
  await page
    .getByRole('textbox', { name: /^Seconds it takes/ })
    .first()
    .fill(String(seconds));
  const [press] = await timePresses(page, ['Run it'], 1);
  await page.getByRole('radio', { name: 'Your run' }).waitFor();
  return press?.paint ?? NaN;
}
