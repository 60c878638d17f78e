import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCase, simulate } from '../../../src/engine';
import type { Case, Trace } from '../../../src/engine';
import {
  actableTasks,
  createTrack,
  forkCase,
  forkSeconds,
  taskStateWord,
  runStateWord,
} from '../../../src/lesson';
import type { Act, Track } from '../../../src/lesson';
import { KINDS, makeCase } from '../../conformance/generate/kinds';
import { seedLesson } from '../lessons';

/** For properties over many runs, on a busy machine. */
const SLOW_MS = 60_000;

/** Everything up to a position, in names and with causes. */
function toldUpTo(trace: Trace, position: number): unknown[] {
  return Array.from({ length: position }, (_, index) => {
    const change = trace.change(index);
    const row = change.kind === 'task' || change.kind === 'xcom' ? trace.tasks[change.instance] : undefined;
    const run = change.kind === 'run' ? trace.runs[change.run] : undefined;
    return {
      ...change,
      instance: undefined,
      run: undefined,
      row: row && { ...row, index: 0 },
      dag: run?.runId,
    };
  });
}

/** All that can be done at a step. */
function actsAt(track: Track, step: number): Act[] {
  const dags = track.input.dags.flatMap((dag): Act[] =>
    (['pause', 'unpause', 'trigger'] as const).map((what) => ({ do: what, dagId: dag.dag_id })),
  );
  const tasks = actableTasks(track, step).flatMap(({ instance, canFail, canClear, marks }): Act[] => [
    ...(canFail ? [{ do: 'fail', instance } as const] : []),
    ...(canClear ? [true, false].map((downstream) => ({ do: 'clear', instance, downstream }) as const) : []),
    ...marks.map((state) => ({ do: 'mark', instance, state }) as const),
  ]);
  return [...dags, ...tasks];
}

describe('what one does at a step changes nothing before it', () => {
  test(
    'in any run, at any step, whatever one does',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...KINDS),
          fc.nat(30),
          fc.constantFrom('essential' as const, 'runs' as const, 'full' as const, 'ticks' as const),
          fc.nat(),
          fc.nat(),
          (kind, seed, detail, where, what) => {
            const input = makeCase(kind, seed);
            fc.pre(checkCase(input).length === 0);
            const track = createTrack(input, detail);
            const step = where % track.steps.length;
            const acts = actsAt(track, step);
            const forked = forkCase(track, step, acts[what % acts.length]!);
            if (forked === null) return;
            expect(checkCase(forked)).toEqual([]);
            const { position } = track.steps[step]!;
            expect(toldUpTo(simulate(forked), position)).toEqual(toldUpTo(track.trace, position));
          },
        ),
        { numRuns: 60 },
      );
    },
    SLOW_MS,
  );
});

describe('on the lesson’s own runs', () => {
  const lesson = seedLesson();
  const trackOf = (scenario: string): Track => {
    const input = lesson.scenarios.find((one) => one.id === scenario)!.case;
    return createTrack(input, 'essential');
  };
  const end = (input: Case, task: string) => {
    const trace = simulate(input);
    return {
      task: taskStateWord(trace, { task }, trace.length),
      run: runStateWord(trace, {}, trace.length),
      trace,
    };
  };
  const instanceOf = (track: Track, task: string) =>
    track.trace.tasks.findIndex((row) => row.taskId === task);

  test('a task that runs can be made to fail; the run fails with it', () => {
    const track = trackOf('two-tasks');
    const forked = forkCase(track, 1, { do: 'fail', instance: instanceOf(track, 'ingest') })!;
    const { task, run, trace } = end(forked, 'preprocess');
    expect([task, run]).toEqual(['upstream_failed', 'failed']);
    const failed = trace.changesOfTask(0).map((at) => trace.change(at));
    expect(failed.at(-1)).toMatchObject({ to: 'failed', at: forkSeconds(track, 1) });
  });

  test('with a retry left the attempt fails, and the next one goes as the lesson says', () => {
    const track = trackOf('ingest-retries');
    const second = track.steps.findIndex(
      (step) => step.change !== null && track.trace.at(step.position).tryNumber(0) === 2,
    );
    const forked = forkCase(track, 1, { do: 'fail', instance: 0 })!;
    expect(end(forked, 'ingest')).toMatchObject({ task: 'success', run: 'success' });
    const failedTwice = forkCase(track, second, { do: 'fail', instance: 0 })!;
    expect(end(failedTwice, 'ingest')).toMatchObject({ task: 'failed', run: 'failed' });
  });

  test('a finished task that does not run cannot fail', () => {
    const track = trackOf('two-tasks');
    expect(forkCase(track, 5, { do: 'fail', instance: 0 })).toBeNull();
    expect(actableTasks(track, 5).map((one) => one.canFail)).toEqual([false, false]);
  });

  test('clearing the first task at the end lets everything run once more', () => {
    const track = trackOf('two-tasks');
    const last = track.steps.length - 1;
    const { trace } = end(
      forkCase(track, last, { do: 'clear', instance: 0, downstream: true })!,
      'preprocess',
    );
    const runs = trace.changesOfTask(1).filter((at) => (trace.change(at) as { to: string }).to === 'running');
    expect(runs).toHaveLength(2);
  });

  test('marking the failed task success lets the next one run, as Airflow does', () => {
    const track = trackOf('ingest-fails');
    const step = track.steps.findIndex((one) => track.trace.at(one.position).taskState(0) === 'failed');
    const forked = forkCase(track, step, { do: 'mark', instance: 0, state: 'success' })!;
    expect(end(forked, 'ingest').task).toBe('success');
  });

  test('a paused DAG starts nothing more, and goes on when it is unpaused', () => {
    const track = trackOf('two-tasks');
    const paused = forkCase(track, 1, { do: 'pause', dagId: 'ml_pipeline' })!;
    expect(end(paused, 'preprocess').task).toBe('none');
    const again = createTrack(paused, 'essential');
    const unpaused = forkCase(again, again.steps.length - 1, { do: 'unpause', dagId: 'ml_pipeline' })!;
    expect(end(unpaused, 'preprocess').task).toBe('success');
  });

  test('a triggered run comes beside the scheduled one', () => {
    const track = trackOf('two-tasks');
    const forked = forkCase(track, 2, { do: 'trigger', dagId: 'ml_pipeline' })!;
    expect(simulate(forked).runs.map((run) => run.type)).toEqual(['scheduled', 'manual']);
  });
});
