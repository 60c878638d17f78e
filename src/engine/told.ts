/**
 * What a change comes to for whoever tells of it: who changed, by what, and what came before. Plain data without the
 * trace, so that two that would read the same are equal; the room `text` has the sentences (`causes.ts`).
 */
import type { CauseCode } from './causes';
import type { Values } from './values';
import type { Change, Trace } from './trace';

/** Which of several runs: counted by DAG, in the order in which they appear. */
export interface RunPlace {
  /** From 1. */
  readonly nth: number;
  /** Null where there is only one DAG. */
  readonly dagId: string | null;
}

/** Who or what changed. `run` is null where there is only one. */
export type Subject =
  | { readonly kind: 'task'; readonly id: string; readonly run: RunPlace | null }
  | { readonly kind: 'run'; readonly run: RunPlace | null }
  | { readonly kind: 'dag'; readonly id: string };

/** What happened. */
export interface ToldLine {
  readonly code: CauseCode;
  readonly subject: Subject;
  /** The state it comes to; "none" for no state, empty of what has no states. */
  readonly to: string;
  /** Only what tells one such change from another: `attempt`, `count`, `is_new`, `key`, `value` (as JSON), `paused`. */
  readonly values: Values;
}

/** Why it happened. */
export interface ToldWhy {
  readonly code: CauseCode;
  readonly kind: Change['kind'];
  readonly values: Values;
  /** The try that a task instance is at; 1 of anything else. */
  readonly attempt: number;
  /** Of a run that is created: when it is due, ISO 8601. */
  readonly due?: string;
  /** Of a run that somebody triggers: its logical date, ISO 8601; null where it has none. */
  readonly dated?: string | null;
  /** Of a task that starts: why it was scheduled. Null where it never was. */
  readonly scheduled?: ToldWhy | null;
  /** Of a task that starts: seconds for which it stood in a queue. */
  readonly waited?: number;
  /** Of a task that its rule settled: ids of the tasks directly upstream by the states they are in. */
  readonly upstream?: Readonly<Record<string, readonly string[]>>;
}

/** Null where there is only one run. */
export function runPlace(trace: Trace, index: number): RunPlace | null {
  if (trace.runs.length < 2) return null;
  const dagId = trace.runs[index]?.dagId ?? '';
  const nth = trace.runs.filter((run) => run.dagId === dagId && run.index <= index).length;
  return { nth, dagId: trace.dags.length > 1 ? dagId : null };
}

/** A task instance: its id, with `[2]` if it is mapped, and its run where there are several. */
export function taskSubject(trace: Trace, instance: number): Extract<Subject, { kind: 'task' }> {
  const { taskId, mapIndex, run } = trace.tasks[instance]!;
  return { kind: 'task', id: mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`, run: runPlace(trace, run) };
}

/** What happened, without why. */
export function tellLine(change: Change, trace: Trace): ToldLine {
  return {
    code: change.cause.code,
    subject: subjectOf(change, trace),
    to: change.kind === 'task' || change.kind === 'run' ? (change.to ?? 'none') : '',
    values: lineValues(change),
  };
}

/** Who or what a change is about. */
export function subjectOf(change: Change, trace: Trace): Subject {
  if (change.kind === 'pause') return { kind: 'dag', id: change.dagId };
  if (change.kind === 'run') return { kind: 'run', run: runPlace(trace, change.run) };
  return taskSubject(trace, change.instance);
}

function lineValues(change: Change): Values {
  const { code, values } = change.cause;
  if (change.kind === 'xcom') {
    return code === 'new_attempt'
      ? { key: change.key }
      : { key: change.key, value: JSON.stringify(change.value) ?? '' };
  }
  if (change.kind === 'pause') return { paused: change.paused };
  switch (code) {
    case 'worker_started':
    case 'retry_due':
      return { attempt: attemptOf(change) };
    case 'placeholder_expanded':
      return { count: values['count'] ?? 0 };
    case 'backfill':
      return { is_new: change.kind === 'run' && change.from === 'absent' };
    default:
      return {};
  }
}

function attemptOf(change: Change): number {
  return change.kind === 'task' ? change.try : 1;
}

/** Why it happened, with what the trace knows of how it came to that. */
export function tellWhy(change: Change, trace: Trace): ToldWhy {
  const { code, values } = change.cause;
  return {
    code,
    kind: change.kind,
    values,
    attempt: attemptOf(change),
    ...(code === 'schedule_due' && { due: dueOf(change, trace) }),
    ...((code === 'triggered' || code === 'triggered_by_operator') && datedOf(change, trace)),
    ...((code === 'worker_started' || code === 'worker_resumed') && beforeStart(change, trace)),
    ...(code === 'set_by_rule' && { upstream: upstreamEnds(change, trace) }),
  };
}

function dueOf(change: Change, trace: Trace): string {
  return change.kind === 'run' ? (trace.runs[change.run]?.runAfter ?? '') : '';
}

function datedOf(change: Change, trace: Trace): Pick<ToldWhy, 'dated'> {
  return change.kind === 'run' ? { dated: trace.runs[change.run]?.logicalDate ?? null } : {};
}

function beforeStart(change: Change, trace: Trace): Pick<ToldWhy, 'scheduled' | 'waited'> {
  const scheduled = lastBefore(trace, change, 'scheduled');
  if (!scheduled) return { scheduled: null, waited: 0 };
  return { scheduled: tellWhy(scheduled, trace), waited: change.at - scheduled.at };
}

/** The latest change of its attempt, before this one, by which the instance came to a state. */
export function lastBefore(trace: Trace, change: Change, state: string): Change | null {
  if (change.kind !== 'task') return null;
  const positions = trace.changesOfTask(change.instance);
  for (let at = positions.indexOf(change.position) - 1; at >= 0; at -= 1) {
    const earlier = trace.change(positions[at] ?? 0);
    if (earlier.kind === 'task' && earlier.to === state && earlier.from !== state) return earlier;
    if (earlier.kind === 'task' && earlier.to === 'running') return null;
  }
  return null;
}

/** The direct upstream tasks that are over, by state. */
function upstreamEnds(change: Change, trace: Trace): Record<string, readonly string[]> {
  const ends: Record<string, string[]> = {};
  const instance = change.kind === 'task' ? trace.tasks[change.instance] : undefined;
  const dag = trace.dags.find((one) => one.dagId === instance?.dagId);
  if (!instance || !dag) return ends;
  const moment = trace.at(change.position);
  for (const above of dag.task(instance.taskId).upstream) {
    const taskId = dag.tasks[above]?.taskId ?? '';
    const states = new Set(moment.instances(instance.run, taskId).map((row) => moment.taskState(row)));
    for (const state of states) if (state !== null) ends[state] = [...(ends[state] ?? []), taskId];
  }
  return ends;
}
