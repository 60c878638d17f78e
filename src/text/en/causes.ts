/** Why things change, a sentence for each code. Codes and values: `src/engine/causes.ts`. `backticks` mark ids. */
import type { CauseCode, Change, FailureReason, Trace } from '../../engine';
import { capital, count, date, duration, ids, mono, nth } from './phrases';
import { metSentence, settledSentence, tally } from './trigger-rules';
import { read, type Read } from './values';

/** What a sentence is about. */
interface About {
  readonly change: Change;
  readonly trace: Trace;
  /** The task or run, marked: "`train[2]`", "the DAG run". */
  readonly name: string;
  /** The state it comes to. */
  readonly to: string;
}

/** What happened, and why; the second may be empty. */
type Sentences = readonly [line: string, why: string];
type Tell = (v: Read, about: About) => Sentences;

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
  unknown_branch: 'It chose a task that the DAG does not have',
  run_exists: 'The DAG run that it should trigger exists already',
  not_triggered: 'The DAG run could not be triggered',
  external_failed: 'What the sensor waits for has failed',
};

function failure(v: Read): string {
  return FAILURES[v.text('why') as FailureReason] ?? FAILURES.error;
}

const skipped = (why: (v: Read, about: About) => string): Tell => {
  return (v, about) => [`${about.name} ${became(about.to)}.`, why(v, about)];
};

/** "is skipped", "will not run (upstream_failed)". */
function became(state: string): string {
  switch (state) {
    case 'upstream_failed':
      return 'will not run: upstream_failed';
    case 'failed':
      return 'fails';
    case 'success':
      return 'succeeds';
    case 'none':
      return 'goes back to no state';
    default:
      return `is ${state}`;
  }
}

/** An instance begins to run: why it was scheduled tells more than that a worker was free. */
const starts: Tell = (v, about) => {
  const { change } = about;
  const isRetry = change.kind === 'task' && change.try > 1;
  const line = `${about.name} starts${isRetry ? ` its ${nth(change.try)} try` : ''}.`;
  const worker = `A worker takes it (${v.number('busy')} of ${v.number('parallelism')} busy).`;
  return [line, [whyScheduled(about), waitedBefore(about)].filter(Boolean).join(' ') || worker];
};

/** The reason for which a running instance was scheduled. */
function whyScheduled({ change, trace }: About): string {
  const scheduled = lastBefore(trace, change, 'scheduled');
  return scheduled ? describeCause(scheduled, trace).why : '';
}

/** How long it stood in a queue, where it did. */
function waitedBefore({ change, trace }: About): string {
  const scheduled = lastBefore(trace, change, 'scheduled');
  const waited = scheduled ? change.at - scheduled.at : 0;
  return waited > 0 ? `It had to wait ${duration(waited)} for a free slot.` : '';
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
function upstreamEnds({ change, trace }: About): ReadonlyMap<string, readonly string[]> {
  const ends = new Map<string, string[]>();
  const instance = change.kind === 'task' ? trace.tasks[change.instance] : undefined;
  const dag = trace.dags.find((one) => one.dagId === instance?.dagId);
  if (!instance || !dag) return ends;
  const moment = trace.at(change.position);
  for (const above of dag.task(instance.taskId).upstream) {
    const taskId = dag.tasks[above]?.taskId ?? '';
    const states = new Set(moment.instances(instance.run, taskId).map((row) => moment.taskState(row)));
    for (const state of states) if (state !== null) ends.set(state, [...(ends.get(state) ?? []), taskId]);
  }
  return ends;
}

const stores = (why: string): Tell => {
  return (_, { change, name }) => {
    const { key, value } = change.kind === 'xcom' ? change : { key: '', value: undefined };
    return [`${name} stores ${mono(key)}: ${short(value)}.`, why];
  };
};

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const isRun = (about: About) => about.change.kind === 'run';
const cleared = (why: (v: Read) => string): Tell => {
  return (v, about) =>
    isRun(about)
      ? [`${about.name} is queued again.`, why(v)]
      : [`${about.name} is cleared: it can run again.`, why(v)];
};
const made = (why: (v: Read, about: About) => string): Tell => {
  return (v, about) => [`${about.name} is created and queued.`, why(v, about)];
};

const CAUSES: Record<CauseCode, Tell> = {
  created: (_, { name }) => [`${name} is created with its run.`, 'It waits until the scheduler looks at it.'],
  expanded: (v, { name }) => [
    `${name} is created.`,
    `What its task is mapped over is known: ${count(v.number('count'), 'item')}, one instance for each.`,
  ],
  placeholder_expanded: (v, { name }) => [
    `${name} is expanded into ${count(v.number('count'), 'instance')}.`,
    'What it is mapped over is known now.',
  ],
  length_grew: (v, { name }) => [
    `${name} is added.`,
    `What its task is mapped over now has ${count(v.number('count'), 'item')}.`,
  ],
  length_shrank: (v, { name }) => [
    `${name} is removed.`,
    `What its task is mapped over now has only ${count(v.number('count'), 'item')}.`,
  ],
  deleted: (_, about) => [
    `${about.name} is gone.`,
    isRun(about) ? 'A person deleted it.' : 'Its run was deleted.',
  ],

  dependencies_met: (v, { name }) => [`${name} is scheduled.`, metSentence(v)],
  retry_due: (_, { change, name }) => [
    `${name} is scheduled again${change.kind === 'task' ? ` for its ${nth(change.try)} try` : ''}.`,
    'The delay after its failed try is over.',
  ],
  poke_due: (_, { name }) => [
    `${name} is scheduled for its next poke.`,
    'The time between two pokes is over.',
  ],
  nothing_to_run: (v, { name }) => [
    `${name} succeeds at once.`,
    `${metSentence(v)} An EmptyOperator has nothing to run, so it needs no worker.`,
  ],
  set_by_rule: skipped((v, about) => settledSentence(v, upstreamEnds(about))),
  set_by_setup: skipped(
    (v) =>
      `The setup ${v.list('setups').length === 1 ? 'task' : 'tasks'} ${ids(v.list('setups'))} must succeed first: ${tally(v)}.`,
  ),
  set_by_decision: skipped((v) => `${mono(v.text('parent'))} has decided against it.`),
  set_by_source: skipped((v) => `It is mapped over ${ids(v.list('sources'))}, which did not succeed.`),
  nothing_to_map: skipped(() => 'There is nothing to map over: the list is empty.'),
  length_unknown: skipped((v) => `${ids(v.list('sources'))} gave nothing to map over.`),
  run_timed_out: (v, about) => [
    `${about.name} ${became(about.to)}.`,
    `${isRun(about) ? 'It' : 'Its run'} took longer than its dagrun_timeout of ${duration(v.number('seconds'))}.`,
  ],

  slot_free: (v, { name }) => {
    const total = v.number('total');
    const open = v.number('open');
    const free =
      total < 0 ? 'which has no limit' : `of which ${open} of ${total} ${open === 1 ? 'was' : 'were'} free`;
    return [
      `${name} is queued.`,
      `It takes ${count(v.number('slots'), 'slot')} of pool ${mono(v.text('pool'))}, ${free}.`,
    ];
  },
  worker_started: starts,
  worker_resumed: (_, about) => [`${about.name} goes on.`, whyScheduled(about) || 'A worker is free.'],

  succeeded: (v, { name }) => [
    `${name} succeeds.`,
    v.number('seconds') > 0
      ? `Its code returned after ${duration(v.number('seconds'))}.`
      : 'Its code returned.',
  ],
  condition_met: (v, { name }) => [
    `${name} succeeds.`,
    `Its condition is met at its ${nth(v.number('poke'))} poke.`,
  ],
  failed_with_retry: (v, { change, name }) => [
    `${name} fails and is up for retry.`,
    `${failure(v)}. This was try ${triesOf(change)} of ${v.number('attempts')}; the next may start ` +
      `${v.number('delay') > 0 ? `in ${duration(v.number('delay'))}` : 'at once'}.`,
  ],
  failed_finally: (v, { change, name }) => [
    `${name} fails.`,
    v.number('attempts') <= 1
      ? `${failure(v)}, and it has no retries.`
      : `${failure(v)}. This was try ${triesOf(change)} of ${v.number('attempts')}, so none is left.`,
  ],
  failed_without_retry: (v, { name }) => [
    `${name} fails.`,
    v.text('why') === 'gave_up' ? `${failure(v)}.` : `${failure(v)}, which is not tried again.`,
  ],
  skipped_itself: skipped(() => 'Its own code asked for it.'),
  skipped_instead_of_failing: skipped(
    (v) => `${failure(v)}, and ${v.text('option')} turns that into skipped.`,
  ),
  waits_for_next_poke: (v, { name }) => [
    `${name} gives its worker back until its next poke.`,
    `Its condition is not met at its ${nth(v.number('poke'))} poke; it pokes again in ${duration(v.number('delay'))}.`,
  ],
  deferred: (v, { name }) => {
    const timeout = v.optional('timeout');
    const until = `It gives its worker back and waits for a trigger, which fires in ${duration(v.number('delay'))}`;
    return [
      `${name} defers.`,
      timeout === null ? `${until}.` : `${until}; it waits ${duration(timeout)} at most.`,
    ];
  },
  unreported_with_retry: (_, { name }) => [
    `${name} is up for retry.`,
    'The executor says that its process has ended, but no outcome was reported.',
  ],
  unreported_finally: (_, { name }) => [
    `${name} fails.`,
    'The executor says that its process has ended, but no outcome was reported, and no try is left.',
  ],
  restart_ready: (_, { name }) => [
    `${name} can start anew.`,
    'It was cleared while it ran, and its process has now ended.',
  ],

  branch_left_out: skipped((v) => {
    const chosen = v.list('chosen');
    return chosen.length > 0
      ? `${mono(v.text('task'))} chose ${ids(chosen)}, not this path.`
      : `${mono(v.text('task'))} chose none of its paths.`;
  }),
  short_circuited: skipped((v) => `${mono(v.text('task'))} was false, so what follows it is skipped.`),
  not_latest: skipped(
    (v) => `${mono(v.text('task'))} lets only the latest run go on, and this run is not it.`,
  ),
  fail_fast: skipped((v) => `${mono(v.text('task'))} failed, and with fail_fast the rest of the run stops.`),
  trigger_fired: (_, { name }) => [`${name} is scheduled to go on.`, 'Its trigger has fired.'],
  trigger_timed_out: (v, { name }) => [
    `${name} is scheduled, to fail on a worker.`,
    `Its trigger did not fire within ${duration(v.number('timeout'))}.`,
  ],

  cleared: cleared(() => 'A person cleared it.'),
  cleared_while_running: (_, { name }) => [
    `${name} is cleared while it runs.`,
    'Its process has to stop first; then it can start anew.',
  ],
  cleared_by_mark: cleared(
    (v) => `A person marked ${mono(v.text('task'))}, and what had failed after it can run again.`,
  ),
  cleared_by_operator: cleared(
    (v) => `${mono(v.text('task'))} of DAG ${mono(v.text('dag'))} triggers this run again (reset_dag_run).`,
  ),
  cleared_by_backfill: cleared(() => 'A backfill makes the run anew.'),
  marked: (_, { name, to }) => [`${name} is marked ${to}.`, 'A person did it.'],
  run_marked: skipped((v) => `A person marked its run as ${v.text('state')}.`),

  schedule_due: made((_, about) => `Its DAG’s schedule says so: a run is due from ${date(dueOf(about))}.`),
  triggered: made(() => 'A person triggered it.'),
  triggered_by_operator: made((v) => `${mono(v.text('task'))} of DAG ${mono(v.text('dag'))} triggered it.`),
  assets_updated: made((v) => `The assets that its DAG waits for were updated: ${ids(v.list('assets'))}.`),
  backfill: (v, about) => {
    const why = `A backfill makes it: run ${v.number('ordinal')} of ${v.number('count')}.`;
    const isNew = about.change.kind === 'run' && about.change.from === 'absent';
    return [`${about.name} is ${isNew ? 'created and queued' : 'queued again'}.`, why];
  },
  run_slot_free: (v, { name }) => [
    `${name} starts.`,
    `Fewer runs are running than may run at once: ${v.number('running')} of ${v.number('limit')}.`,
  ],
  leaves_succeeded: (v, { name }) => [
    `${name} succeeds.`,
    v.list('tasks').length > 0
      ? `No task is left to run, and the last have ended well: ${ids(v.list('tasks'))}.`
      : 'No task is left to run, and none could fail it.',
  ],
  leaves_failed: (v, { name }) => [
    `${name} fails.`,
    `No task is left to run, and among the last ones ${ids(v.list('tasks'))} did not succeed.`,
  ],
  deadlocked: (v, { name }) => [
    `${name} fails.`,
    `It is stuck: what is left, ${ids(v.list('tasks'))}, can never run.`,
  ],

  returned: stores('It is what the task returned.'),
  pushed: stores('The task’s code pushed it.'),
  decision_recorded: stores(
    'A branch or short circuit records how it decided, so that it holds after a clear.',
  ),
  operator_note: stores('The operator keeps it for Airflow’s own use.'),
  new_attempt: (_, { change, name }) => [
    `${name} forgets ${change.kind === 'xcom' ? mono(change.key) : 'its XComs'}.`,
    'A new try begins, and what the last one stored is deleted.',
  ],
  switched: (_, { change, name }) => [
    `${name} is ${change.kind === 'pause' && change.paused ? 'paused' : 'unpaused'}.`,
    'A person did it.',
  ],
  failed_in_a_row: (v, { name }) => [
    `${name} is paused.`,
    `${count(v.number('count'), 'run')} in a row failed (max_consecutive_failed_dag_runs).`,
  ],
};

function triesOf(change: Change): number {
  return change.kind === 'task' ? change.try : 1;
}

function dueOf({ change, trace }: About): string {
  return change.kind === 'run' ? (trace.runs[change.run]?.runAfter ?? '') : '';
}

/** What happened, in one sentence, and why, in one or two (or nothing). */
export function describeCause(change: Change, trace: Trace): { readonly line: string; readonly why: string } {
  const about = { change, trace, name: nameOf(change, trace), to: stateAfter(change) };
  const [line, why] = CAUSES[change.cause.code](read(change.cause.values), about);
  return { line: capital(line), why };
}

function stateAfter(change: Change): string {
  return change.kind === 'task' || change.kind === 'run' ? (change.to ?? 'none') : '';
}

function nameOf(change: Change, trace: Trace): string {
  if (change.kind === 'pause') return `DAG ${mono(change.dagId)}`;
  if (change.kind === 'run') return runName(trace, change.run);
  const instance = trace.tasks[change.instance];
  if (!instance) return '';
  const { taskId, mapIndex, run } = instance;
  const name = mono(mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`);
  return trace.runs.length > 1 ? `${name} in ${runName(trace, run)}` : name;
}

/** "the DAG run"; where there are several, which one. */
function runName(trace: Trace, index: number): string {
  if (trace.runs.length < 2) return 'the DAG run';
  const dagId = trace.runs[index]?.dagId ?? '';
  let nthRun = 0;
  for (const run of trace.runs) if (run.dagId === dagId && run.index <= index) nthRun += 1;
  return trace.dags.length > 1 ? `run ${nthRun} of ${mono(dagId)}` : `run ${nthRun}`;
}
