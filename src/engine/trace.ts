/**
 * A trace: everything that happened in a simulation, in order, and the look-ups into it.
 *
 * It is a log of changes. A **position** is a number of changes: position 0 is before anything happened,
 * position `length` is the end; `at(position)` is the world there. Positions are what a player's steps point at.
 */
import type { Case, Json } from './case';
import type { Dag } from './dag';
import type { Answer, Cause } from './reason';
import type { Phase } from './phases';
import type { RunState, TaskState } from './states';

/** A DAG run that existed at some time. */
export interface RunRow {
  readonly index: number;
  readonly dagId: string;
  readonly runId: string;
  readonly type: 'scheduled' | 'manual' | 'backfill' | 'asset_triggered' | 'operator_triggered';
  /** ISO 8601 UTC, or null. */
  readonly logicalDate: string | null;
  readonly dataInterval: readonly [string | null, string | null];
  readonly runAfter: string;
  /** Of an asset-triggered run: the asset events it takes, `[asset, seconds after clock]`. */
  readonly events?: readonly (readonly [string, number])[];
}

/** A task instance that existed at some time. Map index −1: not mapped, or not yet expanded. */
export interface TaskInstanceRow {
  readonly index: number;
  /** Index into `runs`. */
  readonly run: number;
  readonly dagId: string;
  readonly runId: string;
  readonly taskId: string;
  readonly mapIndex: number;
}

/** One pass of the scheduler's loop in which something changed. */
export interface Tick {
  readonly index: number;
  /** Seconds after the case's clock. */
  readonly at: number;
  /** Its changes are those from position `from` up to, not including, `to`. */
  readonly from: number;
  readonly to: number;
  /** Actions that Airflow's REST API refuses, with the status and why. */
  readonly refused: readonly { readonly action: Json; readonly status: number; readonly code: string }[];
}

/** What every change has. */
export interface ChangeBase {
  /** Its place in the log: `at(position)` is the world just before it. */
  readonly position: number;
  /** Index into `ticks`. */
  readonly tick: number;
  /** Seconds after the case's clock. */
  readonly at: number;
  readonly phase: Phase;
  readonly cause: Cause;
}

/** `'absent'`: there is no such row. */
export type Absent = 'absent';

export type Change =
  | (ChangeBase & {
      readonly kind: 'task';
      /** Index into `tasks`. */
      readonly instance: number;
      readonly from: TaskState | Absent;
      readonly to: TaskState | Absent;
      /** try_number after the change. */
      readonly try: number;
      /** max_tries after the change. */
      readonly maxTries: number;
    })
  | (ChangeBase & {
      readonly kind: 'run';
      /** Index into `runs`. */
      readonly run: number;
      readonly from: RunState | Absent;
      readonly to: RunState | Absent;
    })
  | (ChangeBase & {
      readonly kind: 'xcom';
      readonly instance: number;
      readonly key: string;
      /** What is stored; undefined where it was deleted. */
      readonly value: Json | undefined;
    })
  | (ChangeBase & { readonly kind: 'pause'; readonly dagId: string; readonly paused: boolean });

/** Slots of a pool (or of the executor) in use. */
export interface SlotUse {
  readonly used: number;
  readonly total: number;
}

/** The world at one position of the log. Reading costs O(log n) a value; nothing is copied. */
export interface Moment {
  readonly position: number;
  /** The tick it lies in or after; -1 before the first. */
  readonly tick: number;
  /** Seconds after the case's clock. */
  readonly at: number;
  runState(run: number): RunState | Absent;
  taskState(instance: number): TaskState | Absent;
  tryNumber(instance: number): number;
  maxTries(instance: number): number;
  /** The instances of a task that exist in a run now, by map index. */
  instances(run: number, taskId: string): readonly number[];
  /**
   * The instances of upstream tasks by which an instance's trigger rule goes: inside a mapped group those that belong to
   * its own index (semantics §3.6).
   */
  upstream(instance: number): readonly number[];
  /** What is stored under a key; undefined if nothing is. */
  xcom(run: number, taskId: string, mapIndex: number, key: string): Json | undefined;
  /**
   * What the current (or else the last) attempt prints; undefined before the first start, if it prints nothing, and if it is
   * ended from outside before its code has ended: by a timeout, say, or by a person.
   */
  output(instance: number): string | undefined;
  isPaused(dagId: string): boolean;
  pool(name: string): SlotUse;
  /** `core.parallelism`: workers in use. */
  executor(): SlotUse;
  /** Every dependency check of an instance, passed or not, as Airflow's own UI asks them. */
  checks(instance: number): readonly Answer[];
  /**
   * The checks that hold a waiting instance back; empty where it does not wait. Where Airflow's own checks all pass,
   * but the scheduler still cannot queue it: `Executor Slots`, `Queue Order`.
   */
  blocked(instance: number): readonly Answer[];
}

/** The engine's own bounds: ticks in which something changed, ticks in all, changes, simulated time. */
export const BOUNDS = ['most_ticks', 'most_loops', 'most_changes', 'most_seconds'] as const;
export type Bound = (typeof BOUNDS)[number];

export const END_REASONS = [
  /** Nothing more can happen. */
  'quiet',
  /** The case's `until`. */
  'until',
  ...BOUNDS,
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** The bound of the engine's own that cut the run off: it would have gone on. Null where none did. */
export function boundOf({ end: { reason } }: Pick<Trace, 'end'>): Bound | null {
  return reason === 'quiet' || reason === 'until' ? null : reason;
}

/** Whether a bound of the engine's own cut the run off. */
export function isCutOff(trace: Pick<Trace, 'end'>): boolean {
  return boundOf(trace) !== null;
}

export interface Trace {
  readonly input: Case;
  readonly dags: readonly Dag[];
  readonly runs: readonly RunRow[];
  readonly tasks: readonly TaskInstanceRow[];
  readonly ticks: readonly Tick[];
  /** Number of changes. */
  readonly length: number;
  /** Why it stopped. When: the time of the last change, or the case's `until.seconds`. `tick`: the last one, −1 if there is none. */
  readonly end: { readonly reason: EndReason; readonly at: number; readonly tick: number };
  change(position: number): Change;
  at(position: number): Moment;
  /** Positions of the changes of one task instance, ascending. */
  changesOfTask(instance: number): readonly number[];
  /** Positions of the changes of one run itself, ascending. */
  changesOfRun(run: number): readonly number[];
}
