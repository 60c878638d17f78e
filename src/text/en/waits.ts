/** What holds a task back, in a word or two: to stand on the task itself. Codes and values: `src/engine/reason.ts`. */
import type { Answer, ReasonCode } from '../../engine';
import { read, type Read } from '../values';
import { count, duration, number } from './phrases';

/** Rules for which one upstream task is enough. */
const ONE_IS_ENOUGH = ['one_success', 'one_failed', 'one_done'];

/** A word for each answer that can hold a task back. */
const WAITS: Partial<Record<ReasonCode, (v: Read) => string>> = {
  rule_not_met(v) {
    const waiting = v.list('waiting');
    if (waiting.length === 0) return 'its rule is not met';
    if (waiting.length === 1) return `waits for ${waiting[0]}`;
    const isOne = ONE_IS_ENOUGH.includes(v.text('rule'));
    return `waits for ${isOne ? 'one of ' : ''}${count(waiting.length, 'task')}`;
  },
  setups_not_done: () => 'waits for its setup',
  scope_not_done: (v) => `waits for ${count(v.number('count'), 'task')}`,
  skipped_before: (v) => `${v.text('parent')} decided against it`,
  previous_missing: () => 'waits: earlier run',
  previous_unsuccessful: () => 'waits: earlier run',
  previous_downstream_unfinished: () => 'waits: earlier run',
  retry_later: (v) => nextIn('next try', v),
  source_not_successful: () => 'nothing to map over',
  poke_later: (v) => nextIn('next poke', v),
  date_in_future: () => 'waits for its date',
  date_before_start: () => 'before its start date',
  date_after_end: () => 'after its end date',
  pool_full(v) {
    const total = v.optional('total') ?? 0;
    const needs = v.number('slots') > 1 ? `, needs ${number(v.number('slots'))}` : '';
    return `waits: pool ${v.text('pool')}, ${number(takenOf(v))} of ${number(total)} taken${needs}`;
  },
  pool_missing: (v) => `no pool ${v.text('pool')}`,
  task_limit_reached: (v) => `waits: at most ${number(v.number('limit'))} at once`,
  task_run_limit_reached: (v) => `waits: at most ${number(v.number('limit'))} at once`,
  dag_slots_full: (v) => `waits: DAG, ${number(v.number('running'))} of ${number(v.number('limit'))} run`,
  run_not_running: (v) => `waits: run is ${v.text('state')}`,
  dag_paused: () => 'waits: DAG is paused',
  workers_busy(v) {
    const all = number(v.number('parallelism'));
    return `waits: workers, ${all} of ${all} busy`;
  },
  behind_in_run: (v) => `waits: ${count(v.number('ahead'), 'task')} before it`,
  behind_in_queue: (v) => `waits: ${count(v.number('ahead'), 'task')} before it`,
};

/** Without the names that can make a word long. */
const BRIEF: Partial<Record<ReasonCode, (v: Read) => string>> = {
  rule_not_met: (v) => (v.list('waiting').length === 1 ? 'waits for 1 task' : WAITS.rule_not_met!(v)),
  skipped_before: () => 'a task decided against it',
  pool_full: (v) => `waits: pool, ${number(takenOf(v))} of ${number(v.optional('total') ?? 0)} taken`,
  pool_missing: () => 'its pool is missing',
};

function takenOf(v: Read): number {
  return (v.optional('total') ?? 0) - Math.max(0, v.optional('open') ?? 0);
}

function nextIn(what: string, v: Read): string {
  return v.number('seconds') > 0 ? `${what} in ${duration(v.number('seconds'))}` : `${what}: next look`;
}

/**
 * Null for an answer that holds nothing back.
 * @param isBrief whether it has to do without names
 */
export function describeWait({ reason }: Pick<Answer, 'reason'>, isBrief = false): string | null {
  const say = (isBrief && BRIEF[reason.code]) || WAITS[reason.code];
  return say?.(read(reason.values)) ?? null;
}
