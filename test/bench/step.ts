/**
 * One frame: how long a step, forward and back, and a jump across a whole run take to be on screen with all panels,
 * what they draw and write for it, and how that compares with a page that is nothing but a graph (see `peers/`).
 */
import type { Browser, Page } from '@playwright/test';
import { inBrowser } from './browser';
import { stepperPage } from './peers/react-flow';
import { countLongTasks, countPresses, timePresses, workOfPresses } from './presses';
import type { Press, Work } from './presses';
import { quietly } from './quietly';
import type { Measured } from './quietly';
import { spread, type Row } from './report';

export const LESSON = 'mlops/airflow-ml-orchestration';
const RUNS = 4;
const PRESSES = 15;
const SLOWER_PROCESSOR = 4;

/** DAGs made to measure: lanes, tasks a lane, seconds, slots, workers, retries. */
export const SIZES = [
  { tasks: 50, run: '10-5-10-10-32-0' },
  { tasks: 200, run: '20-10-10-10-32-0' },
  { tasks: 1000, run: '50-20-10-10-32-0' },
] as const;

export const benchStep = (folder: string): Promise<Row[]> =>
  inBrowser(folder, async (browser, address) => {
    const rows: Row[] = [];
    const counts: Counts[] = [];
    for (const { tasks, run } of SIZES) {
      const page = await openRun(browser, address, run, '&step=10');
      const forward = await times(page, 'Next step');
      const peer = tasks === 200 ? null : await stepperTimes(browser, run);
      rows.push(
        ...pressRows(`step → paint, all panels, ${tasks} tasks`, forward),
        ...workRows(await workOfPresses(page, ['Next step'], PRESSES)),
        ...pressRows(`  back`, await times(page, 'Previous step')),
        ...(peer ? [compared(tasks, forward, peer)].flat() : []),
        {
          what: `  long tasks at 10 steps a second, ${tasks} tasks`,
          values: [await countLongTasks(page, 'Next step')],
          unit: '',
          budget: 0,
        },
        ...(await slowed(page, tasks)),
      );
      await page.context().close();
      counts.push(await countsOf(browser, address, run));
    }
    return [...rows, ...countRows(counts), ...(await jumpRows(browser, address))];
  });

/** A lesson's page with a run made to measure, and everything on it. */
export async function openRun(browser: Browser, address: string, run: string, more: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  // The bench is run by tsx, which calls this of each function that it names.
  await context.addInitScript('globalThis.__name = (made) => made;');
  const page = await context.newPage();
  await page.goto(`${address}lesson/${LESSON}?mode=visual&scenario=perf/${run}${more}`);
  await page.getByRole('group', { name: /^Graph of/ }).waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  return page;
}

interface Times {
  readonly script: Measured;
  readonly paint: Measured;
}

async function times(page: Page, ...names: string[]): Promise<Times> {
  const presses: Press[] = [];
  const paint = await quietly(RUNS, async () => {
    const now = await timePresses(page, names, PRESSES);
    presses.push(...now);
    return now.map((press) => press.paint);
  });
  const kept = new Set(paint.values);
  const script = presses.filter((press) => kept.has(press.paint)).map((press) => press.script);
  return { paint, script: { ...paint, values: script } };
}

function pressRows(what: string, { paint, script }: Times, budget = 16.7): Row[] {
  return [
    { what, ...paint, unit: 'ms', budget, judged: 'p95' },
    { what: '  of these its scripts', values: script.values, unit: 'ms', budget: 4, judged: 'p95' },
  ];
}

function workRows(work: readonly Work[]): Row[] {
  return [
    {
      what: '  processor time of its thread',
      values: work.map(({ frame }) => frame),
      unit: 'ms',
      budget: 16.7,
      judged: 'p95',
    },
    {
      what: '  of these its scripts',
      values: work.map(({ script }) => script),
      unit: 'ms',
      budget: 4,
      judged: 'p95',
    },
  ];
}

async function slowed(page: Page, tasks: number): Promise<Row[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  const { paint } = await times(page, 'Previous step', 'Next step');
  return [
    { what: `  ${SLOWER_PROCESSOR}× slower processor, ${tasks} tasks`, ...paint, unit: 'ms', budget: 50 },
  ];
}

async function stepperTimes(browser: Browser, run: string): Promise<Times> {
  const page = await stepperPage(browser, run);
  const taken = await times(page, 'Next step');
  await page.context().close();
  return taken;
}

function compared(tasks: number, ours: Times, theirs: Times): Row[] {
  const [own, other] = [ours, theirs].map(({ paint }) => spread(paint.values).median);
  return [
    { what: `  a React Flow graph of ${tasks} tasks and nothing else`, ...theirs.paint, unit: 'ms' },
    { what: '  our page against it', values: [own! / other!], unit: '×' },
  ];
}

interface Counts {
  readonly drawn: number;
  readonly written: number;
}

async function countsOf(browser: Browser, address: string, run: string): Promise<Counts> {
  const page = await openRun(browser, address, run, '&step=10');
  const presses = await countPresses(page, 'Next step', PRESSES);
  await page.context().close();
  const median = (of: (one: Counts) => number) => spread(presses.map(of)).median;
  return { drawn: median(({ drawn }) => drawn), written: median(({ written }) => written) };
}

/** Of the same kind of step in runs of 50 and of 1,000 tasks, about as much is drawn and written. */
const MOST_GROWTH = 1.5;
/** With what moves into sight once the step is painted: cells, rows and dots. */
const MOST_DRAWN = 150;

function countRows(counts: readonly Counts[]): Row[] {
  const of = (what: string, count: (one: Counts) => number, budget?: number): Row[] => [
    ...SIZES.map(({ tasks }, at) => ({
      what: `${what} at a step, ${tasks} tasks`,
      values: [count(counts[at]!)],
      unit: '',
      ...(budget !== undefined && { budget, isHeld: true }),
    })),
    {
      what: `  of 1000 tasks against 50`,
      values: [count(counts.at(-1)!) / count(counts[0]!)],
      unit: '×',
      budget: MOST_GROWTH,
      isHeld: true,
    },
  ];
  return [
    ...of('components drawn', ({ drawn }) => drawn, MOST_DRAWN),
    ...of('attributes, texts and elements written', ({ written }) => written),
  ];
}

/** From the first to the last step of the longest run that there is, and back again. */
async function jumpRows(browser: Browser, address: string): Promise<Row[]> {
  const page = await openRun(browser, address, '60-20-10-10-32-5', '&detail=full&step=1');
  const steps = await page.getByRole('slider').first().getAttribute('max');
  const taken = await times(page, 'Last step', 'First step');
  await page.context().close();
  return pressRows(`jump across ${steps} steps, 1200 tasks`, taken);
}
