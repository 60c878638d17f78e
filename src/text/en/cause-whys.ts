/** Why things change, a sentence or two for each cause. Codes and values: `src/engine/causes.ts`. `backticks` mark ids. */
import type { CauseCode, FailureReason, ToldWhy } from '../../engine';
import { count, date, duration, ids, mono, nth } from './phrases';
import { metSentence, settledSentence, tally } from './trigger-rules';
import { read, type Read } from '../values';

type Tell = (v: Read, told: ToldWhy) => string;

const FAILURES: Record<FailureReason, string> = {
  error: 'Its code raised an error',
  gave_up: 'Its code raised an error and asked not to be tried again',
  execution_timeout: 'It took longer than its execution_timeout',
  deferral_timeout: 'Its trigger did not fire in time',
  sensor_timeout: 'The sensor waited longer than its timeout',
  poke_error: 'Its poke raised an error',
  nothing_to_map_over: 'A mapped task needs its result, but it returned nothing',
  not_mappable: 'A mapped task needs its result, but it is neither a list nor a dict',
  too_long_to_map: 'Its result is longer than core.max_map_length allows a mapped task',
  not_a_dict: 'With multiple_outputs it has to return a dict with text keys',
  bad_argument: 'One of its arguments could not be made: there is no such XCom or item',
  bad_xcom_key: 'It pushed an XCom under a key that Airflow cannot store',
  unknown_branch: 'It chose a task that the DAG does not have',
  run_exists: 'The DAG run that it should trigger exists already',
  not_triggered: 'The DAG run could not be triggered',
  external_failed: 'What the sensor waits for has failed',
};

function failure(v: Read): string {
  return FAILURES[v.text('why') as FailureReason] ?? FAILURES.error;
}

/** Why it was scheduled tells more than that a worker was free. */
const starts: Tell = (v, { scheduled, waited = 0 }) => {
  const worker = `A worker takes it (${v.number('busy')} of ${v.number('parallelism')} busy).`;
  if (!scheduled) return worker;
  return waited > 0
    ? `${sayWhy(scheduled)} It had to wait ${duration(waited)} for a free slot.`
    : sayWhy(scheduled);
};

const WHYS: Record<CauseCode, Tell> = {
  created: () => 'It waits until the scheduler looks at it.',
  expanded: (v) =>
    `What its task is mapped over is known: ${count(v.number('count'), 'item')}, one instance for each.`,
  placeholder_expanded: () => 'What it is mapped over is known now.',
  length_grew: (v) => `What its task is mapped over now has ${count(v.number('count'), 'item')}.`,
  length_shrank: (v) => `What its task is mapped over now has only ${count(v.number('count'), 'item')}.`,
  deleted: (_, { kind }) => (kind === 'run' ? 'A person deleted it.' : 'Its run was deleted.'),

  dependencies_met: metSentence,
  retry_due: () => 'The delay after its failed try is over.',
  poke_due: () => 'The time between two pokes is over.',
  nothing_to_run: (v) => `${metSentence(v)} An EmptyOperator has nothing to run, so it needs no worker.`,
  set_by_rule: (v, { upstream }) => settledSentence(v, new Map(Object.entries(upstream ?? {}))),
  set_by_setup: (v) =>
    `The setup ${v.list('setups').length === 1 ? 'task' : 'tasks'} ${ids(v.list('setups'))} must succeed first: ${tally(v)}.`,
  set_by_decision: (v) => `${mono(v.text('parent'))} has decided against it.`,
  set_by_source: (v) => `It is mapped over ${ids(v.list('sources'))}, which did not succeed.`,
  nothing_to_map: () => 'There is nothing to map over: the list is empty.',
  length_unknown: (v) => `${ids(v.list('sources'))} gave nothing to map over.`,
  run_timed_out: (v, { kind }) =>
    `${kind === 'run' ? 'It' : 'Its run'} took longer than its dagrun_timeout of ${duration(v.number('seconds'))}.`,

  slot_free: (v) => {
    const total = v.number('total');
    const open = v.number('open');
    const free =
      total < 0 ? 'which has no limit' : `of which ${open} of ${total} ${open === 1 ? 'was' : 'were'} free`;
    return `It takes ${count(v.number('slots'), 'slot')} of pool ${mono(v.text('pool'))}, ${free}.`;
  },
  worker_started: starts,
  worker_resumed: (_, { scheduled }) => (scheduled ? sayWhy(scheduled) : 'A worker is free.'),

  succeeded: (v) =>
    v.number('seconds') > 0
      ? `Its code returned after ${duration(v.number('seconds'))}.`
      : 'Its code returned.',
  condition_met: (v) => `Its condition is met at its ${nth(v.number('poke'))} poke.`,
  failed_with_retry: (v, { attempt }) =>
    `${failure(v)}. This was try ${attempt} of ${v.number('attempts')}; the next may start ` +
    `${v.number('delay') > 0 ? `in ${duration(v.number('delay'))}` : 'at once'}.`,
  failed_finally: (v, { attempt }) =>
    v.number('attempts') <= 1
      ? `${failure(v)}, and it has no retries.`
      : `${failure(v)}. This was try ${attempt} of ${v.number('attempts')}, so none is left.`,
  failed_without_retry: (v) =>
    v.text('why') === 'gave_up' ? `${failure(v)}.` : `${failure(v)}, which is not tried again.`,
  skipped_itself: () => 'Its own code asked for it.',
  skipped_instead_of_failing: (v) => `${failure(v)}, and ${v.text('option')} turns that into skipped.`,
  waits_for_next_poke: (v) =>
    `Its condition is not met at its ${nth(v.number('poke'))} poke; it pokes again in ${duration(v.number('delay'))}.`,
  deferred: (v) => {
    const timeout = v.optional('timeout');
    const until = `It gives its worker back and waits for a trigger, which fires in ${duration(v.number('delay'))}`;
    return timeout === null ? `${until}.` : `${until}; it waits ${duration(timeout)} at most.`;
  },
  unreported_with_retry: () => 'The executor says that its process has ended, but no outcome was reported.',
  unreported_finally: () =>
    'The executor says that its process has ended, but no outcome was reported, and no try is left.',
  restart_ready: () => 'It was cleared while it ran, and its process has now ended.',

  branch_left_out: (v) => {
    const chosen = v.list('chosen');
    return chosen.length > 0
      ? `${mono(v.text('task'))} chose ${ids(chosen)}, not this path.`
      : `${mono(v.text('task'))} chose none of its paths.`;
  },
  short_circuited: (v) => `${mono(v.text('task'))} was false, so what follows it is skipped.`,
  not_latest: (v) => `${mono(v.text('task'))} lets only the latest run go on, and this run is not it.`,
  fail_fast: (v) => `${mono(v.text('task'))} failed, and with fail_fast the rest of the run stops.`,
  trigger_fired: () => 'Its trigger has fired.',
  trigger_timed_out: (v) => `Its trigger did not fire within ${duration(v.number('timeout'))}.`,

  cleared: () => 'A person cleared it.',
  cleared_while_running: () => 'Its process has to stop first; then it can start anew.',
  cleared_by_mark: (v) =>
    `A person marked ${mono(v.text('task'))}, and what had failed after it can run again.`,
  cleared_by_operator: (v) =>
    `${mono(v.text('task'))} of DAG ${mono(v.text('dag'))} triggers this run again (reset_dag_run).`,
  cleared_by_backfill: () => 'A backfill makes the run anew.',
  marked: () => 'A person did it.',
  run_marked: (v) => `A person marked its run as ${v.text('state')}.`,

  schedule_due: (_, { due = '' }) => `Its DAG’s schedule says so: a run is due from ${date(due)}.`,
  triggered: (_, { dated }) => `A person triggered it${forDate(dated)}.`,
  triggered_by_operator: (v, { dated }) =>
    `${mono(v.text('task'))} of DAG ${mono(v.text('dag'))} triggered it${forDate(dated)}.`,
  assets_updated: (v) => `The assets that its DAG waits for were updated: ${ids(v.list('assets'))}.`,
  backfill: (v) => `A backfill makes it: run ${v.number('ordinal')} of ${v.number('count')}.`,
  run_slot_free: (v) =>
    v.text('limit_of') === 'backfill'
      ? `Fewer runs of its backfill are running than the backfill may have at once: ${v.number('running')} of ${v.number('limit')}.`
      : `Fewer runs are running than may run at once: ${v.number('running')} of ${v.number('limit')}.`,
  leaves_succeeded: (v) =>
    v.list('tasks').length > 0
      ? `No task is left to run, and none of the last ones failed: ${ids(v.list('tasks'))}.`
      : 'No task is left to run, and none could fail it.',
  leaves_failed: (v) =>
    `No task is left to run, and among the last ones ${ids(v.list('tasks'))} did not succeed.`,
  deadlocked: (v) => `It is stuck: what is left, ${ids(v.list('tasks'))}, can never run.`,

  returned: () => 'It is what the task returned.',
  pushed: () => 'The task’s code pushed it.',
  decision_recorded: () =>
    'A branch or short circuit records how it decided, so that it holds after a clear.',
  operator_note: () => 'The operator keeps it for Airflow’s own use.',
  new_attempt: () => 'It starts once more, and what it stored before is deleted.',
  switched: () => 'A person did it.',
  failed_in_a_row: (v) =>
    `${count(v.number('count'), 'run')} in a row failed (max_consecutive_failed_dag_runs).`,
};

/** Why it happened, in one sentence or two. */
export function sayWhy(told: ToldWhy): string {
  const values = read(told.values);
  return [WHYS[told.code](values, told), leftOpen(values)].filter(Boolean).join(' ');
}

/** Where another check asks for another state in the same look. */
function leftOpen(v: Read): string {
  const others = v.list('instead');
  return others.length > 0
    ? `Another check makes it ${others.join(' or ')} in the same look: Airflow leaves open which of the two wins.`
    : '';
}

/** The logical date that a triggered run was given; nothing where that is not told. */
function forDate(dated: ToldWhy['dated']): string {
  if (dated === undefined) return '';
  return dated === null ? ', without a logical date' : `, for the logical date ${date(dated)}`;
}
