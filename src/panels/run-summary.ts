/** How runs came out at the end of a trace, in figures and in a sentence. */
import { boundOf, isFinished, memo } from '../engine';
import type { Moment, TaskState, Trace } from '../engine';
import { dagOfRun, instancesOfRun, runSeconds } from '../lesson';
import type { Decision, Fate, Fated, RunSummary, Words } from '../text';

const NONE: Fated = { count: 0, names: [] };

const NO_RUN: RunSummary = {
  state: 'none',
  seconds: null,
  ended: null,
  tasks: 0,
  isMapped: false,
  retries: 0,
  fates: {
    success: NONE,
    failed: NONE,
    upstream_failed: NONE,
    skipped: NONE,
    never_ran: NONE,
    not_over: NONE,
  },
  decision: null,
};

const DAY_SECONDS = 86_400;

/** How a run came out at the end of the trace, in figures. A trace need not have such a run. Made once. */
export const summarizeRun = memo((trace: Trace, run: number): RunSummary => {
  if (!trace.runs[run]) return NO_RUN;
  const end = trace.at(trace.length);
  const state = end.runState(run);
  const seconds = runSeconds(trace, run);
  const rows = instancesOfRun(trace, run)
    .map((row) => row.filter((instance) => counts(end.taskState(instance))))
    .filter((row) => row.length > 0);
  return {
    state: state === 'absent' ? 'deleted' : state,
    seconds,
    ended: seconds !== null && seconds >= DAY_SECONDS ? endDate(trace, run) : null,
    tasks: rows.length,
    isMapped: rows.some((row) => row.some((instance) => trace.tasks[instance]!.mapIndex >= 0)),
    retries: rows.flat().reduce((sum, instance) => sum + retriesOf(trace, instance), 0),
    fates: fatesOf(trace, end, rows),
    decision: state === 'success' || state === 'failed' ? decisionOf(trace, run, end) : null,
  };
});

/** What was removed because there is nothing to map any more is no part of how a run came out. */
function counts(state: TaskState | 'absent'): boolean {
  return state !== 'absent' && state !== 'removed';
}

/** `rows`: the instances of each task. */
function fatesOf(trace: Trace, end: Moment, rows: readonly (readonly number[])[]): RunSummary['fates'] {
  const found = new Map<Fate, { count: number; names: string[] }>();
  for (const row of rows) {
    const isOne = new Set(row.map((instance) => fateOf(end, instance))).size === 1;
    for (const instance of row) {
      const fate = fateOf(end, instance);
      const fated = found.get(fate) ?? { count: 0, names: [] };
      found.set(fate, fated);
      const { taskId, mapIndex } = trace.tasks[instance]!;
      fated.count += 1;
      if (!isOne) fated.names.push(`${taskId}[${mapIndex}]`);
      else if (instance === row[0]) fated.names.push(taskId);
    }
  }
  return { ...NO_RUN.fates, ...Object.fromEntries(found) };
}

function fateOf(end: Moment, instance: number): Fate {
  const state = end.taskState(instance);
  switch (state) {
    case 'success':
    case 'failed':
    case 'skipped':
    case 'upstream_failed':
      return state;
    case null:
      return end.tryNumber(instance) === 0 ? 'never_ran' : 'not_over';
    default:
      return 'not_over';
  }
}

/** Attempts that a worker began after the delay of a failed one. */
function retriesOf(trace: Trace, instance: number): number {
  let retries = 0;
  let isDue = false;
  for (const position of trace.changesOfTask(instance)) {
    const change = trace.change(position);
    if (change.kind !== 'task') continue;
    if (change.cause.code === 'retry_due') isDue = true;
    if (change.to !== 'running') continue;
    if (isDue) retries += 1;
    isDue = false;
  }
  return retries;
}

/** A date says more than the seconds of a day. */
function endDate(trace: Trace, run: number): string | null {
  const position = trace.changesOfRun(run).at(-1);
  if (position === undefined) return null;
  return new Date(Date.parse(trace.input.clock) + trace.change(position).at * 1000).toISOString();
}

/** Why a run ended: the cause of its last change, unless its tasks have come to something else since. */
function decisionOf(trace: Trace, run: number, end: Moment): Decision | null {
  const position = trace.changesOfRun(run).at(-1);
  if (position === undefined) return null;
  const { code, values } = trace.change(position).cause;
  const dag = dagOfRun(trace, run);
  const tasks = Array.isArray(values['tasks']) ? (values['tasks'] as readonly string[]) : [];
  const statesOf = (id: string) =>
    end
      .instances(run, id)
      .map((instance) => end.taskState(instance))
      .filter(counts);
  const isLast = (id: string) => dag.task(id).downstream.length === 0;
  const isFollowed = tasks.some((id) => !isLast(id));
  switch (code) {
    case 'leaves_succeeded': {
      const states = new Set(tasks.flatMap(statesOf));
      const [success, skipped] = [states.delete('success'), states.delete('skipped')];
      if (states.size > 0) return null;
      const fates = success && skipped ? 'both' : skipped ? 'skipped' : 'success';
      return { by: code, tasks, fates, isFollowed };
    }
    case 'leaves_failed': {
      const isBorneOut = tasks.every((id) =>
        statesOf(id).some((state) => state === 'failed' || state === 'upstream_failed'),
      );
      const isOnly = dag.tasks.filter((task) => isLast(task.taskId)).length <= tasks.length;
      return isBorneOut ? { by: code, tasks, isOnly, isFollowed } : null;
    }
    case 'deadlocked': {
      const isLeft = (id: string) => statesOf(id).some((state) => state !== 'absent' && !isFinished(state));
      return tasks.every(isLeft) ? { by: code, tasks } : null;
    }
    case 'run_timed_out':
      return { by: code, seconds: Number(values['seconds']) };
    case 'marked':
      return { by: code };
    default:
      return null;
  }
}

/** The line that closes the record: how the run, or the runs, came out, and whether the simulator cut it off. */
export function closingLine(trace: Trace, dictionary: Words): string {
  const { end } = dictionary.steppingWords;
  const line = trace.runs.length > 1 ? summaryOfAll(trace, dictionary) : end.closing(summarizeRun(trace, 0));
  const bound = boundOf(trace);
  return bound ? `${line} ${end.cutOff(bound)}` : line;
}

/** Of several runs: how many came to what. */
export function summaryOfAll(trace: Trace, dictionary: Words): string {
  const { steppingWords } = dictionary;
  const end = trace.at(trace.length);
  const counts = new Map<string, number>();
  for (const { index } of trace.runs) {
    const state = end.runState(index);
    const word = state === 'absent' ? 'deleted' : state;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => a.localeCompare(b));
  return steppingWords.end.closingOfMany(trace.runs.length, sorted);
}
