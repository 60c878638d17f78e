/**
 * The life of a task: every state and every way from one to another (semantics §1.4), and the ways that one task
 * instance has gone in a run. Real Airflow has one state more, awaiting_input, for tasks that wait for a person's
 * answer (3.3); nothing here asks people, so it is left out.
 */
import type { TaskState } from '../../engine';
import { stepSeeing } from './track';
import type { Track } from './track';

/** A state as a word: "none" where there is none yet. */
export type LifeState = Exclude<TaskState, null> | 'none';

/** Why a task goes from one state to another: `text` has a sentence for each. */
export const WAY_CODES = [
  'dependenciesMet',
  'slotFree',
  'workerStarts',
  'ends',
  'retries',
  'reschedules',
  'defers',
  'retryDue',
  'pokeDue',
  'triggerFires',
  'nothingToRun',
  'leftOut',
  'upstreamFailed',
  'surplus',
  'clearedWhileRunning',
  'restarts',
  'stuckInQueue',
  'executorLost',
  'unreported',
  'startsDeferred',
  'endsFromTrigger',
  'restartFails',
  'cleared',
  'marked',
  'timedOut',
  'failFast',
] as const;
export type WayCode = (typeof WAY_CODES)[number];

/** A rule by which tasks go from any of some states to any of others. */
export interface Way {
  readonly code: WayCode;
  readonly from: readonly LifeState[];
  readonly to: readonly LifeState[];
  /**
   * The scheduler's usual ways; rare ones, of which this simulation goes only those that follow from a case (none of
   * its executors is lost); and those that people and limits force from nearly anywhere.
   */
  readonly kind: 'usual' | 'rare' | 'forced';
}

const FINISHED = ['success', 'failed', 'skipped', 'upstream_failed', 'removed'] as const;
const UNFINISHED = [
  'none',
  'scheduled',
  'queued',
  'running',
  'up_for_retry',
  'up_for_reschedule',
  'deferred',
  'restarting',
] as const;
const usual = (code: WayCode, from: LifeState, ...to: LifeState[]): Way => ({
  code,
  from: [from],
  to,
  kind: 'usual',
});
const rare = (code: WayCode, from: readonly LifeState[], ...to: LifeState[]): Way => ({
  code,
  from,
  to,
  kind: 'rare',
});

export const WAYS: readonly Way[] = [
  usual('dependenciesMet', 'none', 'scheduled'),
  usual('slotFree', 'scheduled', 'queued'),
  usual('workerStarts', 'queued', 'running'),
  usual('ends', 'running', 'success', 'failed', 'skipped'),
  usual('retries', 'running', 'up_for_retry'),
  usual('reschedules', 'running', 'up_for_reschedule'),
  usual('defers', 'running', 'deferred'),
  usual('retryDue', 'up_for_retry', 'scheduled'),
  usual('pokeDue', 'up_for_reschedule', 'scheduled'),
  usual('triggerFires', 'deferred', 'scheduled'),
  usual('nothingToRun', 'none', 'success'),
  usual('leftOut', 'none', 'skipped'),
  usual('upstreamFailed', 'none', 'upstream_failed'),
  usual('surplus', 'none', 'removed'),
  usual('clearedWhileRunning', 'running', 'restarting'),
  usual('restarts', 'restarting', 'none'),
  rare('stuckInQueue', ['queued'], 'scheduled'),
  rare('executorLost', ['queued', 'running'], 'none'),
  rare('unreported', ['queued'], 'up_for_retry', 'failed'),
  rare('startsDeferred', ['none', 'up_for_retry', 'up_for_reschedule'], 'deferred'),
  rare('endsFromTrigger', ['deferred'], 'success', 'failed', 'skipped'),
  rare('restartFails', ['restarting'], 'up_for_retry'),
  {
    code: 'cleared',
    from: [...FINISHED, 'scheduled', 'queued', 'up_for_retry', 'up_for_reschedule', 'deferred'],
    to: ['none'],
    kind: 'forced',
  },
  {
    code: 'marked',
    from: [...UNFINISHED, ...FINISHED],
    to: ['success', 'failed', 'skipped'],
    kind: 'forced',
  },
  { code: 'timedOut', from: UNFINISHED, to: ['skipped'], kind: 'forced' },
  {
    code: 'failFast',
    from: [...UNFINISHED, 'upstream_failed', 'removed'],
    to: ['skipped', 'failed'],
    kind: 'forced',
  },
];

/** A change of state of one task instance. */
export interface Taken {
  readonly from: LifeState;
  readonly to: LifeState;
  readonly position: number;
  /** The step at which one sees it. */
  readonly step: number;
  /** Seconds after the clock. */
  readonly at: number;
}

/** What an instance has gone through up to a step, in order. The making of its row is no change of state. */
export function taskLife({ trace, steps }: Track, instance: number, cursor: number): readonly Taken[] {
  const end = steps[cursor]!.position;
  const taken: Taken[] = [];
  for (const position of trace.changesOfTask(instance)) {
    if (position >= end) break;
    const change = trace.change(position);
    if (change.kind !== 'task' || change.from === change.to) continue;
    if (change.from === 'absent' || change.to === 'absent') continue;
    taken.push({
      from: change.from ?? 'none',
      to: change.to ?? 'none',
      position,
      step: stepSeeing(steps, position),
      at: change.at,
    });
  }
  return taken;
}
