/** What holds of simulations of random cases, whatever they are: each failure names its kind and seed. */
import { expect, test, vi } from 'vitest';
import { CaseError, simulate, type Case, type Change, type Trace } from '../../src/engine';
import { PastView } from '../../src/engine/history/past-view';
import { EXPLAINER } from '../../src/engine/history/explain';
import { historyOf } from '../../src/engine/history/past-trace';
import { KINDS, makeCase, type Kind } from '../conformance/generate/kinds';
import { Random } from '../conformance/generate/random';
import { seeds } from './seeds';

const SEEDS = seeds(8);

// Each goes through many cases, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

function forEachCase(kind: Kind, look: (input: Case, name: string) => void): void {
  for (const seed of SEEDS) {
    try {
      look(makeCase(kind, seed), `${kind}, seed ${seed}`);
    } catch (problem) {
      if (!(problem instanceof CaseError)) throw problem;
    }
  }
}

function changesOf(trace: Trace): Change[] {
  return Array.from({ length: trace.length }, (_, position) => trace.change(position));
}

/** Everything that a trace says, as text. */
function told(trace: Trace): string {
  const { runs, tasks, ticks, end } = trace;
  return JSON.stringify({ runs, tasks, ticks, end, changes: changesOf(trace) });
}

test.each(KINDS)('the same case gives the same trace: %s', (kind) => {
  forEachCase(kind, (input, name) => {
    const copy = structuredClone(input);
    expect(told(simulate(input)), name).toBe(told(simulate(copy)));
    expect(input, `${name}: the case is left as it was`).toEqual(copy);
  });
});

test.each(KINDS)('any moment is what playing the changes up to it gives: %s', (kind) => {
  forEachCase(kind, (input, name) => {
    const trace = simulate(input);
    const random = new Random(name);
    const picked = new Set([
      0,
      trace.length,
      ...Array.from({ length: 12 }, () => random.int(0, trace.length)),
    ]);
    const tasks = new Map<number, readonly [state: string | null, tryNumber: number, maxTries: number]>();
    const paused = new Map<string, boolean>();
    const runs = new Map<number, unknown>();
    const xcoms = new Map<string, unknown>();
    for (let position = 0; position <= trace.length; position += 1) {
      if (picked.has(position)) {
        const moment = trace.at(position);
        for (const { index, run, taskId, mapIndex } of trace.tasks) {
          const seen = [moment.taskState(index), moment.tryNumber(index), moment.maxTries(index)];
          expect(seen, `${name}: ${taskId} at ${position}`).toEqual(tasks.get(index) ?? ['absent', 0, 0]);
          const stored = xcoms.get(`${index} return_value`);
          if (moment.taskState(index) !== 'absent')
            expect(moment.xcom(run, taskId, mapIndex, 'return_value')).toEqual(stored);
        }
        for (const { index } of trace.runs) expect(moment.runState(index)).toBe(runs.get(index) ?? 'absent');
        for (const { dagId, spec } of trace.dags)
          expect(moment.isPaused(dagId), name).toBe(paused.get(dagId) ?? spec.paused === true);
        const running = [...tasks.values()].filter(([state]) => state === 'running');
        expect(moment.executor().used, `${name}: workers at ${position}`).toBe(running.length);
      }
      if (position === trace.length) break;
      const change = trace.change(position);
      if (change.kind === 'task') tasks.set(change.instance, [change.to, change.try, change.maxTries]);
      else if (change.kind === 'run') runs.set(change.run, change.to);
      else if (change.kind === 'pause') paused.set(change.dagId, change.paused);
      else xcoms.set(`${change.instance} ${change.key}`, change.value);
    }
  });
});

test.each(KINDS)('checks say the same in the running simulation and in the finished trace: %s', (kind) => {
  forEachCase(kind, (input, name) => {
    const live = new Map<number, string[]>();
    const trace = simulate(input, {
      atTickEnd(world, at) {
        const checks = Array.from({ length: world.rows.length }, (_, row) => EXPLAINER.checks(world, row));
        live.set(
          at,
          checks.map((all) => JSON.stringify(all)),
        );
      },
    });
    const history = historyOf(trace);
    for (const { at, to, index } of trace.ticks) {
      const view = new PastView(history, to, index);
      live.get(at)?.forEach((said, row) => {
        expect(JSON.stringify(EXPLAINER.checks(view, row)), `${name}: instance ${row} at ${at} s`).toBe(said);
      });
    }
  });
});

test.each(KINDS)('changes are found by task and by run, each once and in order: %s', (kind) => {
  forEachCase(kind, (input, name) => {
    const trace = simulate(input);
    const byTask = trace.tasks.flatMap(({ index }) => trace.changesOfTask(index));
    const byRun = trace.runs.flatMap(({ index }) => trace.changesOfRun(index));
    const found = [...byTask, ...byRun].sort((a, b) => a - b);
    const expected = changesOf(trace).flatMap((change) =>
      change.kind === 'task' || change.kind === 'run' ? [change.position] : [],
    );
    expect(found, name).toEqual(expected);
    expect(
      trace.ticks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
    ).toEqual(changesOf(trace).map(({ position }) => position));
  });
});

/** Airflow's defaults, written out. */
const DEFAULTS = { trigger_rule: 'all_success', retries: 0, pool: 'default_pool', pool_slots: 1 } as const;

test.each(KINDS)('saying what is the default changes nothing: %s', (kind) => {
  forEachCase(kind, (input, name) => {
    const settings = { 'core.parallelism': 32, ...input.settings };
    const plain = input.dags.every((dag) => dag.default_args === undefined);
    const retries = input.settings?.['core.default_task_retries'] === undefined;
    if (!plain || !retries) return;
    const dags = input.dags.map((dag) => ({
      ...dag,
      tasks: dag.tasks.map((task) => ({ ...DEFAULTS, ...task })),
    }));
    const plainly = (trace: Trace) => JSON.stringify(changesOf(trace));
    expect(plainly(simulate({ ...input, settings, dags })), name).toBe(plainly(simulate(input)));
  });
});
