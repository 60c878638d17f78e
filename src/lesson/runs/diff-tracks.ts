/** What comes out differently in two runs: the lesson's and a what-if. Pure; both traces are only read. */
import { memo } from '../../engine';
import type { Absent, Json, RunState, TaskState, Trace } from '../../engine';
import { sameJson } from '../changes/same-json';
import { runSeconds } from './run-seconds';
import { firstDifference } from './diff';
import { stepSeeing } from './track';
import type { Track } from './track';

/** What the lesson's run has, and what the what-if has; null where one of them has no such thing. */
export interface Both<T> {
  readonly was: T | null;
  readonly is: T | null;
}

/** How one task instance, or one run, came out. Times in seconds after the clock; null: it never did. */
export interface Outcome {
  readonly state: TaskState | RunState;
  readonly tries: number;
  readonly startAt: number | null;
  readonly endAt: number | null;
  /** From start to end, of a run that has ended. */
  readonly seconds: number | null;
}

interface Named {
  readonly dagId: string;
  /** Which run of its DAG, by order of appearance, from 1. */
  readonly nthRun: number;
  /** Numbers of the steps that show it, in each track; null where it has no such thing. */
  readonly step: Both<number>;
}

export type Difference =
  | (Named & { readonly kind: 'run'; readonly outcome: Both<Outcome> })
  | (Named & {
      readonly kind: 'task';
      readonly taskId: string;
      readonly mapIndex: number;
      readonly outcome: Both<Outcome>;
    })
  | (Named & {
      readonly kind: 'xcom';
      readonly taskId: string;
      readonly mapIndex: number;
      readonly key: string;
      readonly value: Both<Json>;
    });

export interface TrackDifference {
  /** The step of each track at which something else has happened for the first time; null: nothing differs. */
  readonly first: { readonly was: number; readonly is: number } | null;
  /** What comes out differently, runs first. Empty where the runs differ only on their way, or not at all. */
  readonly items: readonly Difference[];
}

/** Compares a lesson's track with a what-if of it. */
export function diffTracks(was: Track, is: Track): TrackDifference {
  const position = firstDifference(was.trace, is.trace);
  if (position === null) return { first: null, items: [] };
  return {
    first: { was: stepSeeing(was.steps, position), is: stepSeeing(is.steps, position) },
    items: differences(was, is),
  };
}

function differences(was: Track, is: Track): Difference[] {
  const [before, after] = [rowsOf(was), rowsOf(is)];
  const both = <T>(of: (rows: Rows) => ReadonlyMap<string, T>): [string, Both<T>][] =>
    [...new Set([...of(before).keys(), ...of(after).keys()])].map((key) => [
      key,
      { was: of(before).get(key) ?? null, is: of(after).get(key) ?? null },
    ]);
  return [
    ...both((rows) => rows.runs).flatMap(([, row]) => differing('run', row)),
    ...both((rows) => rows.tasks).flatMap(([, row]) => differing('task', row)),
    ...both((rows) => rows.xcoms).flatMap(([, { was: old, is: now }]): Difference[] => {
      const row = now ?? old!;
      if (old && now && sameJson(old.value, now.value)) return [];
      const { dagId, nthRun, taskId, mapIndex, key } = row;
      const step = { was: old?.step ?? null, is: now?.step ?? null };
      const value = { was: old?.value ?? null, is: now?.value ?? null };
      return [{ kind: 'xcom', dagId, nthRun, taskId, mapIndex, key, step, value }];
    }),
  ];
}

function differing(kind: 'run' | 'task', { was: old, is: now }: Both<Row>): Difference[] {
  if (old && now && sameJson(old.outcome, now.outcome)) return [];
  const { dagId, nthRun, taskId, mapIndex } = now ?? old!;
  const outcome = { was: old?.outcome ?? null, is: now?.outcome ?? null };
  const step = { was: old?.step ?? null, is: now?.step ?? null };
  if (kind === 'run') return [{ kind, dagId, nthRun, outcome, step }];
  return [{ kind, dagId, nthRun, taskId, mapIndex, outcome, step }];
}

interface Row {
  readonly dagId: string;
  readonly nthRun: number;
  readonly taskId: string;
  readonly mapIndex: number;
  readonly outcome: Outcome;
  readonly step: number;
}
interface XComRow extends Omit<Row, 'outcome'> {
  readonly key: string;
  readonly value: Json;
}
interface Rows {
  readonly runs: ReadonlyMap<string, Row>;
  readonly tasks: ReadonlyMap<string, Row>;
  readonly xcoms: ReadonlyMap<string, XComRow>;
}

/** How everything came out, by names that mean the same in both tracks. */
function rowsOf(track: Track): Rows {
  const { trace } = track;
  const end = trace.at(trace.length);
  const counts = new Map<string, number>();
  const nthRuns = trace.runs.map(({ dagId }) => {
    const nth = (counts.get(dagId) ?? 0) + 1;
    counts.set(dagId, nth);
    return nth;
  });
  const runs = new Map<string, Row>();
  for (const { index, dagId } of trace.runs) {
    const state = end.runState(index);
    if (state === 'absent') continue;
    const changes = trace.changesOfRun(index);
    const nthRun = nthRuns[index]!;
    const outcome = { state, tries: 0, ...timesOf(trace, changes), seconds: runSeconds(trace, index) };
    const step = stepShowing(track, changes);
    runs.set(`${dagId} ${nthRun}`, { dagId, nthRun, taskId: '', mapIndex: -1, outcome, step });
  }
  const tasks = new Map<string, Row>();
  for (const { index, dagId, run, taskId, mapIndex } of trace.tasks) {
    const state = end.taskState(index);
    if (state === 'absent') continue;
    const changes = trace.changesOfTask(index);
    const nthRun = nthRuns[run]!;
    const outcome = { state, tries: end.tryNumber(index), ...timesOf(trace, changes), seconds: null };
    const row = { dagId, nthRun, taskId, mapIndex, outcome, step: stepShowing(track, changes) };
    tasks.set(`${dagId} ${nthRun} ${taskId} ${mapIndex}`, row);
  }
  return { runs, tasks, xcoms: xcomsOf(track, nthRuns) };
}

/** When it first ran, and when it came to its last end. */
function timesOf(trace: Trace, changes: readonly number[]): Pick<Outcome, 'startAt' | 'endAt'> {
  let startAt: number | null = null;
  let endAt: number | null = null;
  for (const position of changes) {
    const change = trace.change(position);
    if (change.kind !== 'task' && change.kind !== 'run') continue;
    if (change.to === 'running') startAt ??= change.at;
    endAt = ENDS.has(change.to) ? change.at : null;
  }
  return { startAt, endAt };
}

const ENDS: ReadonlySet<TaskState | RunState | Absent> = new Set([
  'success',
  'failed',
  'skipped',
  'upstream_failed',
  'removed',
]);

function stepShowing(track: Track, changes: readonly number[]): number {
  const last = changes.at(-1);
  return last === undefined ? track.steps.length - 1 : stepSeeing(track.steps, last);
}

/** What is stored at the end. What Airflow's operators note for themselves is left out. */
function xcomsOf(track: Track, nthRuns: readonly number[]): Map<string, XComRow> {
  const { trace } = track;
  const found = new Map<string, XComRow>();
  for (const { index, run, dagId, taskId, mapIndex } of trace.tasks) {
    const nthRun = nthRuns[run]!;
    for (const { key, value, position } of pushesOf(trace).get(index)?.values() ?? []) {
      const step = stepSeeing(track.steps, position);
      found.set(`${dagId} ${nthRun} ${taskId} ${mapIndex} ${key}`, {
        dagId,
        nthRun,
        taskId,
        mapIndex,
        key,
        value,
        step,
      });
    }
  }
  return found;
}

interface Pushed {
  readonly key: string;
  readonly value: Json;
  readonly position: number;
}

/** By task instance, by key. */
const pushesOf = memo((trace: Trace): ReadonlyMap<number, ReadonlyMap<string, Pushed>> => {
  const byInstance = new Map<number, Map<string, Pushed>>();
  for (let position = 0; position < trace.length; position++) {
    const change = trace.change(position);
    if (change.kind !== 'xcom') continue;
    let keys = byInstance.get(change.instance);
    if (!keys) byInstance.set(change.instance, (keys = new Map()));
    if (change.value === undefined) keys.delete(change.key);
    else if (change.cause.code === 'returned' || change.cause.code === 'pushed')
      keys.set(change.key, { key: change.key, value: change.value, position });
  }
  return byInstance;
});
