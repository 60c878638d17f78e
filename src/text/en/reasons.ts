/** What dependency checks say, a sentence for each code. Codes and values: `src/engine/reasons.ts`. `backticks` mark ids. */
import type { Answer, ReasonCode } from '../../engine';
import { count, date, duration, ids, mono, number } from './phrases';
import { metSentence, unmetSentence } from './trigger-rules';
import { read, type Read } from '../values';

const waitingFor = (v: Read) => {
  const waiting = v.list('waiting');
  return waiting.length > 0 ? ` It waits for ${ids(waiting)}.` : '';
};
const slots = (n: number) => count(n, 'slot');

const REASONS: Record<ReasonCode, (v: Read) => string> = {
  no_upstream: () => 'It has no upstream tasks, so it waits for no other task.',
  rule_always: () => 'Its trigger rule always looks at no other task.',
  rule_met: metSentence,
  rule_not_met: (v) => unmetSentence(v) + waitingFor(v),
  setups_not_done: (v) =>
    `The setup ${v.number('total') === 1 ? 'task' : 'tasks'} ${ids(v.list('setups'))} must succeed first: ` +
    `${v.number('success')} of ${v.number('total')} ${v.number('success') === 1 ? 'has' : 'have'}.`,
  scope_not_done: (v) =>
    `A teardown waits until all work between its setups and itself is over: ${count(v.number('count'), 'task is', 'tasks are')} not.` +
    waitingFor(v),
  not_skipped_before: () => 'No branch or short circuit directly upstream has decided against it.',
  skipped_before: (v) => `${mono(v.text('parent'))} has decided against it.`,
  past_ignored: () => 'It does not depend on earlier runs.',
  first_of_backfill: () => 'This is the first run of its backfill, so there is no earlier one to wait for.',
  no_previous_run: () => 'There is no earlier run to wait for.',
  task_not_there_then: (v) =>
    `The earlier run ${mono(v.text('run'))} lies before the start date of the task.`,
  first_instance_ignored: () =>
    'The task has never run before, and ignore_first_depends_on_past lets its first run go.',
  previous_done: (v) => `The task is done in the earlier run ${mono(v.text('run'))}.`,
  previous_missing: (v) => `The earlier run ${mono(v.text('run'))} has no such task.`,
  previous_unsuccessful: (v) =>
    `It depends on the past: in the earlier run ${mono(v.text('run'))} the task has not succeeded` +
    `${statesOf(v)}.`,
  previous_downstream_unfinished: (v) =>
    `It waits for what follows it in the earlier run ${mono(v.text('run'))}: ${ids(v.list('waiting'))}.`,
  not_waiting_for_retry: () => 'It is not waiting for another try.',
  retry_due: (v) => `The delay before its next try ended at ${date(v.text('at'))}.`,
  retry_later: (v) =>
    `Its next try may start ${v.number('seconds') > 0 ? `in ${duration(v.number('seconds'))}` : 'at the next look'}: right after ${date(v.text('at'))}.`,
  not_mapped: () => 'It is not mapped.',
  sources_fine: () => 'Nothing that it is mapped over has gone wrong.',
  source_not_successful: (v) =>
    `It is mapped over ${ids(v.list('sources'))}, which did not succeed${statesOf(v)}.`,
  not_rescheduled: () => 'It is not a sensor between two pokes.',
  poke_due: (v) => `Its next poke has been due since ${date(v.text('at'))}.`,
  poke_later: (v) => `The sensor pokes again in ${duration(v.number('seconds'))}, at ${date(v.text('at'))}.`,
  date_fine: () => 'The date of its run has come, and lies between the start and end dates.',
  date_in_future: (v) => `The date of its run, ${date(v.text('date'))}, is still to come.`,
  date_before_start: (v) =>
    `The date of its run, ${date(v.text('date'))}, is before the start date ${date(v.text('start'))}.`,
  date_after_end: (v) =>
    `The date of its run, ${date(v.text('date'))}, is after the end date ${date(v.text('end'))}.`,
  pool_open: (v) => `Pool ${mono(v.text('pool'))} has room: ${openOf(v)}.`,
  pool_full: (v) =>
    `Pool ${mono(v.text('pool'))} has no room: it needs ${slots(v.number('slots'))}, and ${openOf(v)}.`,
  pool_missing: (v) => `There is no pool ${mono(v.text('pool'))}, so it can never be queued.`,
  no_task_limit: () => 'It has no limit of its own.',
  task_limit_open: () => 'It is below its own limits.',
  task_limit_reached: (v) =>
    `max_active_tis_per_dag allows ${v.number('limit')} at once over all runs, and ${v.number('active')} ${v.number('active') === 1 ? 'is' : 'are'} active.`,
  task_run_limit_reached: (v) =>
    `max_active_tis_per_dagrun allows ${v.number('limit')} at once in this run, and ${v.number('active')} ${v.number('active') === 1 ? 'is' : 'are'} active.`,
  dag_slots_open: (v) =>
    `The DAG runs ${v.number('running')} of at most ${count(v.number('limit'), 'task')} (max_active_tasks).`,
  dag_slots_full: (v) =>
    `The DAG already runs ${count(v.number('running'), 'task')}; max_active_tasks allows ${v.number('limit')}.`,
  run_running: () => 'Its DAG run is running.',
  run_not_running: (v) => `Its DAG run is ${v.text('state')}, not running.`,
  dag_not_paused: () => 'Its DAG is not paused.',
  dag_paused: (v) => `DAG ${mono(v.text('dag'))} is paused.`,
  state_can_queue: () => 'It is scheduled, so it can be queued.',
  state_cannot_queue: (v) =>
    `It ${v.text('state') === 'none' ? 'has no state yet' : `is ${v.text('state')}`}; only a scheduled task can be queued.`,
  workers_free: (v) => `Workers are free: ${v.number('busy')} of ${v.number('parallelism')} are busy.`,
  workers_busy: (v) => `All ${count(v.number('parallelism'), 'worker')} (core.parallelism) are busy.`,
  looked_at: () => 'The scheduler looks at it in its next round.',
  behind_in_run: (v) =>
    `${count(v.number('ahead'), 'scheduled task')} of its run ${v.number('ahead') === 1 ? 'comes' : 'come'} before it, and the scheduler looks only at the first ${v.number('limit')} (max_active_tasks).`,
  behind_in_queue: (v) =>
    `${count(v.number('ahead'), 'scheduled task')} with higher priority ${v.number('ahead') === 1 ? 'comes' : 'come'} before it, and the scheduler takes only ${v.number('limit')} at once.`,
  not_running: () => 'It is not running.',
  running_already: () => 'It is running already.',
};

function openOf(v: Read): string {
  const total = v.optional('total');
  const open = v.optional('open');
  if (total === null || open === null) return 'it has no limit';
  return `${number(Math.max(0, open))} of ${number(total)} are free`;
}

function statesOf(v: Read): string {
  const states = v.list('states').map((state) => (state === 'none' ? 'not started' : state));
  return states.length > 0 ? ` (${states.join(', ')})` : '';
}

/** What a check says, in one sentence or two; the check's own name is not in it. */
export function describeAnswer({ reason }: Pick<Answer, 'reason'>): string {
  return REASONS[reason.code](read(reason.values));
}
