/**
 * What the page is compared with: a React Flow graph of the same tasks that steps through the same states, and does
 * nothing else. It is the floor of the library, not a page for learners. Of Algorithm Visualizer npm has only the
 * library that writes its commands, and of Python Tutor nothing that draws, so neither can be measured here.
 */
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { withDetail } from '../../../src/lesson';
import { simulate } from '../../../src/engine';
import { parsePerf, perfCase } from '../../../src/lesson/activities/perf/perf-case';

/** What the page is given: boxes, arrows, and which boxes change to what at each step. */
export interface Stepper {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly (readonly [from: number, to: number])[];
  readonly steps: readonly (readonly (readonly [node: number, state: string])[])[];
}

const APART = { x: 180, y: 64 };
/** Enough for every press of the bench. */
const MOST_STEPS = 400;

/** The page of such a graph, for a run made to measure. */
export async function stepperPage(browser: Browser, run: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const { code, css } = await bundle();
  const data = JSON.stringify(stepperOf(run)).replaceAll('<', '\\u003c');
  await page.setContent(
    `<!doctype html><style>${css} html, body, #root { height: 100%; margin: 0 }</style>` +
      `<div id="root"></div><script>window.stepper = ${data}</script>`,
  );
  await page.addScriptTag({ content: code, type: 'module' });
  await page.getByRole('button', { name: 'Next step' }).waitFor();
  await page.waitForTimeout(1000);
  return page;
}

function stepperOf(run: string): Stepper {
  const input = perfCase(parsePerf(run)!);
  const { trace, steps } = withDetail(simulate(input), 'essential');
  const [dag] = trace.dags;
  if (!dag) throw new Error('A run made to measure has a DAG.');
  const level: number[] = [];
  for (const task of dag.order)
    level[task] = Math.max(-1, ...dag.tasks[task]!.upstream.map((above) => level[above] ?? 0)) + 1;
  const inLevel: number[] = [];
  return {
    nodes: dag.tasks.map(({ taskId, index }) => {
      const column = level[index] ?? 0;
      const row = (inLevel[column] = (inLevel[column] ?? -1) + 1);
      return { id: taskId, x: column * APART.x, y: row * APART.y };
    }),
    edges: dag.edges,
    steps: steps.slice(0, MOST_STEPS).map(({ change }) => {
      const changed = change === null ? null : trace.change(change);
      if (changed?.kind !== 'task') return [];
      return [[dag.task(trace.tasks[changed.instance]!.taskId).index, String(changed.to)] as const];
    }),
  };
}

let bundled: Promise<{ readonly code: string; readonly css: string }> | null = null;

/** As small and fast as the site is built. */
function bundle(): NonNullable<typeof bundled> {
  return (bundled ??= (async () => {
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false, rolldownOptions: { input: 'test/bench/peers/Stepper.tsx' } },
    });
    const parts = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const code = parts.flatMap((part) => (part.type === 'chunk' ? part.code : [])).join('\n');
    const css = parts.flatMap((part) =>
      part.type === 'asset' && part.fileName.endsWith('.css') ? String(part.source) : [],
    );
    return { code, css: css.join('\n') };
  })());
}
