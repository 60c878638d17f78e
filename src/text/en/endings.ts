/** How a run came out: the closing line of its record, and the sentence of its end. `backticks` mark ids. */
import type { Bound } from '../../engine';
import { capital, count, date, duration, ids, number } from './phrases';

/** What a task instance has come to when the record ends. */
export type Fate = 'success' | 'failed' | 'upstream_failed' | 'skipped' | 'never_ran' | 'not_over';

/** Task instances with the same fate. */
export interface Fated {
  /** How many instances. */
  readonly count: number;
  /** Ids of the tasks; with `[2]` where other instances of the task have come to something else. */
  readonly names: readonly string[];
}

/** What ended a run, as far as what its tasks have come to still bears it out. */
export type Decision =
  /** Of `tasks`, the last ones that count, every one succeeded or was skipped; `fates`: which of the two there were. */
  | {
      readonly by: 'leaves_succeeded';
      readonly tasks: readonly string[];
      readonly fates: 'success' | 'skipped' | 'both';
      /** Whether tasks follow that do not count: teardowns. */
      readonly isFollowed: boolean;
    }
  /** `tasks`: those of the last ones that did not succeed; `isOnly`: no others are last. */
  | {
      readonly by: 'leaves_failed';
      readonly tasks: readonly string[];
      readonly isOnly: boolean;
      readonly isFollowed: boolean;
    }
  /** What is left can never run. */
  | { readonly by: 'deadlocked'; readonly tasks: readonly string[] }
  /** It took longer than its dagrun_timeout, in seconds. */
  | { readonly by: 'run_timed_out'; readonly seconds: number }
  /** A person said so. */
  | { readonly by: 'marked' };

/** What a run came to when the record ends. */
export interface RunSummary {
  readonly state: 'success' | 'failed' | 'running' | 'queued' | 'deleted' | 'none';
  /** From its start to its end; null while it has not ended. */
  readonly seconds: number | null;
  /** When it ended, ISO 8601, where it took a day or longer: then dates say more than seconds. Else null. */
  readonly ended: string | null;
  readonly tasks: number;
  /** Whether a task has several instances, so that those are what one counts. */
  readonly isMapped: boolean;
  /** Attempts that began because the one before had failed. */
  readonly retries: number;
  readonly fates: Readonly<Record<Fate, Fated>>;
  /** Null of a run that has not ended, and where what its tasks are now no longer shows why it ended. */
  readonly decision: Decision | null;
}

const TALLIES: readonly (readonly [Fate, (n: number) => string])[] = [
  ['success', () => 'succeeded'],
  ['failed', () => 'failed'],
  ['upstream_failed', () => 'could not run (upstream_failed)'],
  ['skipped', (n) => (n === 1 ? 'was skipped' : 'were skipped')],
  ['never_ran', () => 'never ran'],
  ['not_over', (n) => (n === 1 ? 'is not over' : 'are not over')],
];

export const endWords = {
  /** The closing line of the record. */
  closing: (run: RunSummary) => {
    const { state } = run;
    if (state === 'none') return 'No DAG run was created.';
    if (state === 'deleted') return 'The DAG run was deleted.';
    if (state !== 'success' && state !== 'failed')
      return `The record ends here; the DAG run is still ${state}.`;
    const finished = `DAG run finished: ${state}${when(run)}.`;
    return hasCompleted(run) ? `All tasks completed, ${finished}` : `${tally(run)} ${finished}`;
  },
  closingOfMany: (runs: number, states: readonly (readonly [string, number])[]) => {
    const [first] = states;
    const all = count(runs, 'DAG run');
    if (states.length === 1 && first) return `${all}, ${runs === 2 ? 'both' : 'all'} ${first[0]}.`;
    return `${all}: ${series(states.map(([state, n]) => `${n} ${state}`))}.`;
  },
  /** Of a run that would go on: which bound of the simulator cut it off. */
  cutOff: (bound: Bound) => {
    const bounds: Record<Bound, string> = {
      most_ticks: 'ticks in which something changes',
      most_loops: 'ticks',
      most_changes: 'changes',
      most_seconds: 'years',
    };
    return `It would go on: the simulator follows only so many ${bounds[bound]}.`;
  },
  /** What the story comes to: what decided it, and how. */
  line: (run: RunSummary) => {
    const { state, decision } = run;
    if (state === 'none') return 'No DAG run was due in this time.';
    if (state === 'deleted') return 'The DAG run was deleted.';
    if (state !== 'success' && state !== 'failed')
      return `The record ends here; the DAG run is still ${state}.`;
    const ends = `the DAG run ends: ${state}${when(run)}.`;
    return decision === null ? capital(ends) : `${decided(decision)}, so ${ends}`;
  },
  /** What else there is to know: who did not succeed, whatever the run came to. */
  why: (run: RunSummary) => {
    const parts = TALLIES.filter(([fate]) => fate !== 'success' && run.fates[fate].count > 0).map(
      ([fate, verb]) => `${ids(run.fates[fate].names)} ${verb(run.fates[fate].names.length)}`,
    );
    if (run.retries > 0)
      parts.push(
        `there ${run.retries === 1 ? 'was' : 'were'} ${count(run.retries, 'retry', 'retries')} on the way`,
      );
    if (parts.length > 0) return `${capital(series(parts))}.`;
    return run.state === 'success'
      ? 'The scheduler ends a run when none of its tasks can do anything more, and looks at the last ones.'
      : '';
  },
};

/** Whether there were several tasks, and each has succeeded. */
function hasCompleted({ fates, tasks }: RunSummary): boolean {
  return tasks > 1 && TALLIES.every(([fate]) => fate === 'success' || fates[fate].count === 0);
}

/** "All 3 tasks completed.", "Of 5 tasks, 3 succeeded and 2 failed." */
function tally({ fates, tasks, isMapped }: RunSummary): string {
  const found = TALLIES.filter(([fate]) => fates[fate].count > 0);
  const total = found.reduce((sum, [fate]) => sum + fates[fate].count, 0);
  const [only] = found;
  if (!only) return 'There was no task to run.';
  if (found.length > 1) {
    const parts = found.map(([fate, verb]) => `${number(fates[fate].count)} ${verb(fates[fate].count)}`);
    return `Of ${count(total, isMapped ? 'task instance' : 'task')}, ${series(parts)}.`;
  }
  const verb = only[0] === 'success' ? 'completed' : only[1](tasks);
  return tasks === 1 ? `The one task ${verb}.` : `All ${count(tasks, 'task')} ${verb}.`;
}

function decided(decision: Decision): string {
  switch (decision.by) {
    case 'leaves_succeeded': {
      const { tasks, fates, isFollowed } = decision;
      if (tasks.length === 0) return 'No task is left to run, and none could fail it';
      const has = tasks.length === 1 ? 'has' : 'have';
      const came = {
        success: `${has} ended well`,
        skipped: `${has} been skipped, which is no failure`,
        both: `${has} succeeded or been skipped`,
      }[fates];
      return `${capital(last(tasks.length, isFollowed))}, ${ids(tasks)}, ${came}`;
    }
    case 'leaves_failed': {
      const { tasks, isOnly, isFollowed } = decision;
      return isOnly
        ? `${capital(last(tasks.length, isFollowed))}, ${ids(tasks)}, did not succeed`
        : `Of ${last(2, isFollowed)}, ${ids(tasks)} did not succeed`;
    }
    case 'deadlocked':
      return `What is left, ${ids(decision.tasks)}, can never run`;
    case 'run_timed_out':
      return `It took longer than its dagrun_timeout of ${duration(decision.seconds)}`;
    case 'marked':
      return 'A person marked it';
  }
}

/** "its last task", "the last tasks that count": teardowns that follow them do not. */
function last(n: number, isFollowed: boolean): string {
  if (!isFollowed) return n === 1 ? 'its last task' : 'its last tasks';
  return n === 1 ? 'the last task that counts' : 'the last tasks that count';
}

function when({ seconds, ended }: RunSummary): string {
  if (ended !== null) return ` on ${date(ended)}`;
  return seconds === null ? '' : ` after ${number(seconds)} s`;
}

/** "a, b and c". */
function series(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
