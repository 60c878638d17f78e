/**
 * The words of questions made from a run: what comes from outside, what is asked, what is said to each choice, and
 * the hints. `backticks` mark ids. Sentences about causes and checks are in `causes.ts` and `reasons.ts`.
 */
import type { CheckName, FailureReason } from '../../engine';
import { capital, count, date, duration, ids, mono } from './phrases';

/** What a worker reports of an attempt that failed, after "its code" or "it". */
const REPORTS: Partial<Record<FailureReason, string>> = {
  error: 'its code raised an error',
  gave_up: 'its code raised `AirflowFailException`',
  execution_timeout: 'it ran longer than its execution_timeout and was stopped',
  deferral_timeout: 'its trigger did not fire in time',
  sensor_timeout: 'it has waited longer than its timeout',
  poke_error: 'its poke raised an error',
  external_failed: 'what it waits for has failed',
};

/** What a check asks, as a rule to remember. */
const CHECK_RULES: Record<CheckName, string> = {
  'Trigger Rule':
    'A task starts only when its trigger rule is met by the states of the tasks directly upstream. Without a rule of its own it has all_success: every one must have succeeded.',
  'Not Previously Skipped':
    'A task that a branch or short circuit directly upstream has decided against is skipped, also when it is cleared.',
  'Previous Dagrun State':
    'With depends_on_past a task waits until it has succeeded, or was skipped, in the run before.',
  'Not In Retry Period': 'A task that is up for retry starts again only once its delay is over.',
  'Mapped dependencies have succeeded':
    'A mapped task needs what it is mapped over, so the task that makes it must have succeeded.',
  'Ready To Reschedule': 'A sensor in mode reschedule comes back only when its next poke is due.',
  'Dag Not Paused': 'While a DAG is paused, no new task of it starts.',
  'Dagrun Running': 'Tasks start only while their DAG run is running.',
  'Logical Date': 'A task runs only for dates that have come, between its start and end dates.',
  'Pool Slots Available':
    'A task needs a free slot in its pool. Queued and running tasks hold theirs until they end.',
  'Task Concurrency': 'A task may have a limit of its own: how many of its instances are active at once.',
  'Task Instance Slots Available': 'max_active_tasks says how many tasks of one DAG run are active at once.',
  'Task Instance State': 'Only a scheduled task can be queued.',
  'Task Instance Not Running': 'A task that is running cannot be queued a second time.',
  'Executor Slots': 'core.parallelism says how many tasks run on workers at once.',
  'Queue Order':
    'The scheduler takes the scheduled tasks by priority weight, and looks only at so many of them at once.',
};

export const askingWords = {
  /** What happens outside the scheduler between two steps. */
  news: {
    firstLook: 'The scheduler takes its first look.',
    after: (seconds: number) => (seconds > 0 ? `${capital(duration(seconds))} later.` : 'In the same look.'),
    none: 'No worker has reported anything new.',
    returned: (name: string) => `${name} reports back: its code has returned.`,
    chose: (name: string, chosen: readonly string[]) =>
      `${name} reports back: it has chosen ${chosen.length > 0 ? ids(chosen) : 'none of its paths'}.`,
    wasFalse: (name: string) => `${name} reports back: its condition is false.`,
    notLatest: (name: string) => `${name} reports back: this run is not the latest.`,
    failed: (name: string, why: string) =>
      `${name} reports back: ${REPORTS[why as FailureReason] ?? 'its code raised an error'}.`,
    skippedItself: (name: string) => `${name} reports back: its code raised \`AirflowSkipException\`.`,
    pokedYes: (name: string) => `${name} reports back: its condition is met.`,
    pokedNo: (name: string) => `${name} reports back: its condition is not met.`,
    defers: (name: string) => `${name} reports back: it wants to wait for a trigger.`,
    unreported: (name: string) =>
      `The executor says that the process of ${name} has ended, but no outcome was reported.`,
    fired: (name: string) => `The trigger of ${name} has fired.`,
    notFired: (name: string) => `The trigger of ${name} has not fired in time.`,
    clock: (at: string) => `It is ${date(at)}.`,
    person: 'A person triggers a run.',
    byTask: (name: string) => `${name} triggers a run.`,
    assets: (assets: readonly string[]) => `Updated: ${ids(assets)}.`,
    backfill: 'A backfill is under way.',
  },

  run: 'the DAG run',
  inRun: (name: string, run: string) => `${name} in ${run}`,
  nothing: 'Nothing yet',
  questions: {
    next: 'What happens next?',
    run: 'What becomes of the DAG run?',
    blocked: 'Which of these is true now: who waits, and what holds it back?',
    row: (task: string | null) =>
      task === null
        ? 'Fill in the next row of the process table.'
        : `Fill in the next row of the process table, which is about ${task}.`,
    tracker: (step: number | null) =>
      step === null
        ? 'Fill in the last column of the status tracker, Final.'
        : `Fill in the column After Step ${step} of the status tracker.`,
    blockedOf: (name: string) => `What holds ${name} back?`,
  },
  blockedOption: (name: string, check: string, why: string) => `${name}. ${check}: ${why}`,

  /** Why something does not happen here. */
  whyNot: {
    somethingDoes: 'Something does change in this look: there is nothing left to wait for.',
    stillWaits: (name: string, check: string, why: string) => `${name} still waits. ${check}: ${why}`,
    noReport: (name: string) => `${name} is at work, and no worker has reported its end.`,
    noTrigger: (name: string) => `${name} waits for its trigger, which has not fired.`,
    noWorker: (name: string) => `${name} is queued, and waits for a worker.`,
    isOver: (name: string, state: string) =>
      `${name} is ${state} already. Only clearing it would set it in motion again.`,
    notThere: (name: string) => `There is no ${name} yet.`,
    notInThisLook: (name: string) => `Nothing of the kind happens to ${name} in this look.`,
    didNotReturn: 'Its code did not return, so this is no success.',
    neverRan: 'It has not run, so it can neither succeed nor fail by itself.',
    runsFirst: 'It has to run first.',
    notYetMet: 'What it waits for has not come, so it is not done.',
    nothingFailed: 'Nothing has failed.',
    triesLeft: (attempt: number, of: number) => `This was try ${attempt} of ${of}: not the last one.`,
    noTriesLeft: (attempt: number, of: number) => `This was try ${attempt} of ${of}: none is left.`,
    notRetried: 'A failure of this kind is not tried again, whatever retries says.',
    softened: (option: string) => `${option} turns this failure into something else.`,
    delayFirst: (seconds: number) => `First it has to wait: retry_delay is ${duration(seconds)}.`,
    attemptOver: 'Its attempt has just ended.',
    hasRun: 'It has run itself. upstream_failed is for tasks that never get to run.',
    nobodyLeftItOut: 'Nothing has decided to leave it out.',
    holds: (check: string, why: string) => `${check} does not hold it back: ${why}`,
    otherFigures: (check: string, why: string) => `${check} does hold it back, but not like this: ${why}`,
    doesNotWait: (name: string, state: string) => `${name} does not wait: it is ${state}.`,
    otherTask: (name: string) => `That is not the task of the next row: ${name} does not change here.`,
    notDirectlyAfter: (list: readonly string[]) =>
      `${ids(list)} ${list.length === 1 ? 'is' : 'are'} not what comes directly after it and has not started.`,
    notComplete: 'Not every task of the run has ended.',
    somethingAfter: 'Something comes directly after it and has not started.',
    allOver: 'Every task of the run has ended: it is complete.',
    cellWas: 'That is what it was before.',
    cellUnchanged: 'This step does not change it.',
    cellOther: 'It does change, but not to this.',
  },
  stays: 'It stays as it was.',

  /** Hints: where to look, which rule, worked out. */
  hints: {
    lookAtReport: (name: string) =>
      `Look at ${name} in the graph: which try is it, and how many are allowed?`,
    lookAtDecider: (name: string) => `Look at the tasks directly after ${name} in the graph.`,
    lookAtWaiting:
      'Look at the tasks that have not started, and at the states of the tasks directly before them.',
    lookAtLeaves: 'Look at the last tasks in the graph: those that have nothing after them.',
    lookAtSchedule: 'Look at the schedule in the code, and at how many runs may be active at once.',
    lookAtRow: 'Look at the last row of the process table: what was the next task there?',
    lookAtColumn: 'Look at the last column of the tracker, and ask of each row whether this step touches it.',
    returned: 'When the code of a task returns, the task is success.',
    failed:
      'When an attempt fails, the task is up_for_retry as long as a try is left, and failed after the last one.',
    gaveUp:
      '`AirflowFailException` and a sensor’s timeout end a task as failed at once, whatever retries says.',
    raisedSkip: 'A task whose code raises `AirflowSkipException` is skipped.',
    soft: 'soft_fail turns a failure of a sensor into skipped.',
    poked:
      'A sensor in mode reschedule gives its worker back between two pokes and is up_for_reschedule meanwhile.',
    deferred: 'A deferrable task hands its waiting to a trigger: it is deferred, and holds no worker.',
    decided:
      'What a branch does not choose, directly after it, is skipped at once; a short circuit skips all that follows.',
    failFast: 'With fail_fast the first failure ends the whole run.',
    ruleSettles:
      'When its trigger rule can no longer be met, a task ends at once without running: upstream_failed if something before it failed, skipped if something was skipped.',
    mapped:
      'A mapped task gets an instance for each item of what it is mapped over; without items it is skipped.',
    check: (check: CheckName) => CHECK_RULES[check],
    slots: 'A task that has all it depends on still needs a free slot and a worker.',
    retryDue: 'A task that is up for retry starts again once its delay is over.',
    resumes: 'When its trigger fires, a deferred task is scheduled and goes on where it left off.',
    runEnds:
      'A DAG run ends when no task is left to run: failed if one of its last tasks is failed or upstream_failed, else success.',
    runBegins:
      'A run that is due is created as queued, and starts while fewer runs are active than max_active_runs allows.',
    someoneElse: 'Everything else waits for a report, a trigger, or its time.',
    waitOnly: 'As long as nothing is reported and no delay is over, the scheduler finds nothing to do.',
    nothingWorked: (seconds: number) =>
      `Nothing changes in this look. The next change comes ${duration(seconds)} later.`,
  },

  /** What the step shows, after "It did". */
  answer: (line: string, why: string) => [line, why].filter(Boolean).join(' '),
  columns: { task: 'Task Triggered', status: 'Task Status', next: 'Next Task' },
  count: (n: number) => count(n, 'question'),
  mono,
} as const;
