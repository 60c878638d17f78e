/** One attempt of a task instance on a worker. Its script says how long it takes and how it ends. */
import type { AttemptSpec } from '../case';
import type { PlannedDag, PlannedTask } from '../dag/planned';
import { toMs } from '../settings';

export interface Attempt {
  readonly instance: number;
  readonly tryNumber: number;
  /** `max_tries` when it started: it decides whether a failure is tried again. */
  readonly maxTries: number;
  /** What its report is accepted for: see `World.identity`. */
  readonly identity: number;
  /** By start. */
  readonly sequence: number;
  readonly startMs: number;
  readonly dueMs: number;
  /** FROM_START, RESUME or RESUME_TO_FAIL. */
  readonly next: number;
  readonly script: AttemptSpec;
  /** Its process is gone, or it is about to be. */
  hasEnded: boolean;
  /** The executor takes it to be running. */
  holdsSlot: boolean;
}

const PLAIN: AttemptSpec = {};

/** What a case says about an attempt: by task or mapped index, by try, the last repeated. */
export function scriptOf(dag: PlannedDag, taskId: string, mapIndex: number, tryNumber: number): AttemptSpec {
  const table = dag.spec.behaviour;
  if (!table) return PLAIN;
  const own = mapIndex >= 0 ? table[`${taskId}[${mapIndex}]`] : undefined;
  const scripts = own?.length ? own : table[taskId];
  if (!scripts?.length) return PLAIN;
  return scripts[Math.min(Math.max(tryNumber, 1), scripts.length) - 1] ?? PLAIN;
}

/** Seconds after which an attempt is stopped; Infinity without execution_timeout. */
export function longestSeconds(task: PlannedTask): number {
  return task.options.execution_timeout || Infinity;
}

/** Whether the script says that it takes longer than execution_timeout. */
export function takesTooLong(task: PlannedTask, script: AttemptSpec): boolean {
  return (script.seconds ?? 1) > longestSeconds(task);
}

/** How long an attempt of a task other than a poking sensor holds its worker, milliseconds. */
export function workingMs(task: PlannedTask, script: AttemptSpec, isResuming: boolean): number {
  const seconds = script.defers && !isResuming ? (script.seconds_before ?? 0) : (script.seconds ?? 1);
  return toMs(Math.min(seconds, longestSeconds(task)));
}
