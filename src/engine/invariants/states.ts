/** How task instances and runs may go from one state to another. */
import type { CauseCode } from '../causes';
import { isFinished, type TaskState } from '../states';
import type { Absent, Change, Trace } from '../trace';
import type { Invariant } from './invariant';

type State = TaskState | Absent;

/** From where a worker's way goes on. Other states can be set from anywhere: by marks, clears, rules. */
const BEFORE: Readonly<Record<string, readonly State[]>> = {
  scheduled: [null, 'up_for_retry', 'up_for_reschedule', 'deferred'],
  queued: ['scheduled'],
  running: ['queued'],
  deferred: ['running'],
  restarting: ['running'],
  up_for_reschedule: ['running'],
};

const CLEARING: ReadonlySet<CauseCode> = new Set([
  'cleared',
  'cleared_by_mark',
  'cleared_by_operator',
  'cleared_by_backfill',
]);

function* taskChanges(trace: Trace): Generator<Extract<Change, { kind: 'task' }>> {
  for (let position = 0; position < trace.length; position += 1) {
    const change = trace.change(position);
    if (change.kind === 'task') yield change;
  }
}

function nameOf(trace: Trace, instance: number): string {
  const { taskId, mapIndex, runId } = trace.tasks[instance] ?? { taskId: '?', mapIndex: -1, runId: '?' };
  return `${taskId}[${mapIndex}] of ${runId}`;
}

export const stepByStep: Invariant = {
  name: 'step by step',
  about:
    'A task is scheduled, then queued, then running; only a running task defers, restarts or pokes again.',
  find(trace) {
    const found: string[] = [];
    for (const { from, to, instance, position } of taskChanges(trace)) {
      const before = to === null || from === to ? undefined : BEFORE[to];
      if (before && !before.includes(from))
        found.push(`${nameOf(trace, instance)} at ${position}: ${from ?? 'none'} to ${to ?? 'none'}`);
    }
    return found;
  },
};

export const finishedStaysFinished: Invariant = {
  name: 'finished stays finished',
  about: 'What has finished starts again only when it is cleared.',
  find(trace) {
    const found: string[] = [];
    for (const { from, to, instance, position, cause } of taskChanges(trace)) {
      if (from === 'absent' || to === 'absent' || !isFinished(from) || isFinished(to)) continue;
      if (!CLEARING.has(cause.code))
        found.push(
          `${nameOf(trace, instance)} at ${position}: ${from ?? ''} to ${to ?? 'none'} (${cause.code})`,
        );
    }
    return found;
  },
};

export const triesCountUp: Invariant = {
  name: 'tries count up',
  about: 'The number of the try never goes down, goes up only when a task is scheduled, and then by one.',
  find(trace) {
    const found: string[] = [];
    const tries = new Map<number, number>();
    for (const { instance, position, from, to, try: now } of taskChanges(trace)) {
      const before = from === 'absent' ? now : (tries.get(instance) ?? 0);
      const isNew = to === 'scheduled' || to === 'success';
      if (now < before || now > before + (isNew ? 1 : 0))
        found.push(`${nameOf(trace, instance)} at ${position}: try ${before} to ${now}`);
      tries.set(instance, now);
    }
    return found;
  },
};

export const changesFitTogether: Invariant = {
  name: 'changes fit together',
  about: 'Every change begins in the state in which the change before it ended, and changes something.',
  find(trace) {
    const found: string[] = [];
    const states = new Map<number, State>();
    for (const { instance, position, from, to } of taskChanges(trace)) {
      const before = states.has(instance) ? states.get(instance) : 'absent';
      if (before !== from) found.push(`${nameOf(trace, instance)} at ${position}: from ${from ?? 'none'}`);
      states.set(instance, to);
    }
    return found;
  },
};
