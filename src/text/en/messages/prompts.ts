/** Questions made from a run: what is asked, what can be chosen, and the hints. `backticks` mark ids. */
import type { CheckName } from '../../../engine';
import type { PromptMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { duration, mono } from '../phrases';
import { describeAnswer } from '../reasons';

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

export const promptMessages: Sayings<PromptMessages> = {
  'question.next': () => 'What happens next?',
  'question.run': () => 'What becomes of the DAG run?',
  'question.blocked': () => 'Which of these is true now: who waits, and what holds it back?',
  'question.row': ({ task }, say) =>
    task === null
      ? 'Fill in the next row of the process table.'
      : `Fill in the next row of the process table, which is about ${say(task)}.`,
  'question.tracker': ({ step }) =>
    step === null
      ? 'Fill in the last column of the status tracker, Final.'
      : `Fill in the column After Step ${step} of the status tracker.`,

  'column.task': () => 'Task Triggered',
  'column.status': () => 'Task Status',
  'column.next': () => 'Next Task',

  'option.nothing': () => 'Nothing yet',
  'option.held': ({ name, check, reason }, say) => `${say(name)}. ${check}: ${describeAnswer({ reason })}`,

  'hint.look_at_report': ({ name }, say) =>
    `Look at ${say(name)} in the graph: which try is it, and how many are allowed?`,
  'hint.look_at_decider': ({ task }) => `Look at the tasks directly after ${mono(task)} in the graph.`,
  'hint.look_at_waiting': () =>
    'Look at the tasks that have not started, and at the states of the tasks directly before them.',
  'hint.look_at_leaves': () => 'Look at the last tasks in the graph: those that have nothing after them.',
  'hint.look_at_schedule': () =>
    'Look at the schedule in the code, and at how many runs may be active at once.',
  'hint.look_at_column': () =>
    'Look at the last column of the tracker, and ask of each row whether this step touches it.',
  'hint.returned': () => 'When the code of a task returns, the task is success.',
  'hint.failed': () =>
    'When an attempt fails, the task is up_for_retry as long as a try is left, and failed after the last one.',
  'hint.gave_up': () =>
    '`AirflowFailException` and a sensor’s timeout end a task as failed at once, whatever retries says.',
  'hint.raised_skip': () => 'A task whose code raises `AirflowSkipException` is skipped.',
  'hint.soft': () => 'soft_fail turns a failure of a sensor into skipped.',
  'hint.poked': () =>
    'A sensor in mode reschedule gives its worker back between two pokes and is up_for_reschedule meanwhile.',
  'hint.deferred': () =>
    'A deferrable task hands its waiting to a trigger: it is deferred, and holds no worker.',
  'hint.decided': () =>
    'What a branch does not choose, directly after it, is skipped at once; a short circuit skips all that follows.',
  'hint.fail_fast': () => 'With fail_fast the first failure ends the whole run.',
  'hint.rule_settles': () =>
    'When its trigger rule can no longer be met, a task ends at once without running: upstream_failed if something before it failed, skipped if something was skipped.',
  'hint.mapped': () =>
    'A mapped task gets an instance for each item of what it is mapped over; without items it is skipped.',
  'hint.check': ({ check }) => CHECK_RULES[check],
  'hint.slots': () => 'A task that has all it depends on still needs a free slot and a worker.',
  'hint.retry_due': () => 'A task that is up for retry starts again once its delay is over.',
  'hint.resumes': () => 'When its trigger fires, a deferred task is scheduled and goes on where it left off.',
  'hint.run_ends': () =>
    'A DAG run ends when no task is left to run: failed if one of its last tasks is failed or upstream_failed, else success.',
  'hint.run_begins': () =>
    'A run that is due is created as queued, and starts while fewer runs are active than max_active_runs allows.',
  'hint.wait_only': () =>
    'As long as nothing is reported and no delay is over, the scheduler finds nothing to do.',
  'hint.nothing_worked': ({ seconds }) =>
    `Nothing changes in this look. The next change comes ${duration(seconds)} later.`,
};
