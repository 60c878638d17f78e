/** Questions why: causes in one plain sentence, those that are so and those that only sound like it. `backticks` mark ids. */
import type { PlainWrongCause, WhyMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { mono } from '../phrases';
import { describeAnswer } from '../reasons';

/** What somebody could believe, and what is said to that. */
const WRONG_CAUSES: Record<PlainWrongCause, readonly [text: string, answer: string]> = {
  'no-other': ['It waits for no other task.', 'There are tasks before it, and its rule looks at them.'],
  only: [
    'Its only upstream task has succeeded.',
    'That is so of other tasks; look at the arrows into this one.',
  ],
  'one-is-enough': [
    'One upstream task has succeeded, and one is enough.',
    'That is the rule one_success, which it does not have.',
  ],
  'retry-due': ['The delay after its failed try is over.', 'No try of it has failed just before.'],
  'poke-due': ['The time between two pokes is over.', 'It is not between two pokes.'],
  order: [
    'It comes next in the file that defines the DAG.',
    'The order of lines in the file decides nothing: arrows do.',
  ],
  schedule: ['Its own time in the schedule has come.', 'A schedule is for DAG runs. Tasks have none.'],
  successors: [
    'The tasks after it are ready to start.',
    'It is the other way round: they become ready because of it.',
  ],
  marked: ['A person marked it.', 'Nobody has marked anything here.'],
  rule: ['Its trigger rule is met.', 'A trigger rule decides whether a task starts, not how it ends.'],
  read: ['Its result was read by the next task.', 'A result is stored, whether it is read or not.'],
  'tries-left': ['It has a try left, and waits for it.', 'With a try left it would be up_for_retry.'],
  'no-tries': ['It has no try left.', 'It has: the last try is not used up.'],
  'upstream-fails': [
    'A task before it has failed.',
    'Its own attempt ended like this: it is not about the tasks before it.',
  ],
  lost: ['Its worker was needed for another task.', 'Running tasks are never pushed out.'],
  itself: ['Its own code asked for it.', 'Its code has not run.'],
  'fail-fast': [
    'Another task failed, and the rest of the run stops.',
    'That is fail_fast, which is not set.',
  ],
  empty: ['There is nothing to map over: the list is empty.', 'It is not mapped.'],
  'some-failed': ['A task before it has failed.', 'No task before it has failed.'],
  'some-skipped': ['A task before it was skipped.', 'No task before it was skipped.'],
  'too-late': [
    'It has waited longer for the tasks before it than it may.',
    'Nothing limits how long a task may wait for others.',
  ],
  'poke-fails': [
    'Its code raised an error, so it has to be tried once more.',
    'Nothing was raised: it goes on waiting.',
  ],
  'last-line': [
    'The task that is defined last in the file has ended.',
    'The order in the file decides nothing: the last tasks are those without arrows out of them.',
  ],
  most: [
    'Most of its tasks have succeeded, and that is enough.',
    'Tasks are not counted: only the last ones decide.',
  ],
  'all-succeeded': ['No task is left, and every one of them has succeeded.', 'Not every one has.'],
  'one-failed': ['One of its tasks has failed.', 'A failed task alone does not decide: the last ones do.'],
  'time-over': ['The time for which it was planned is over.', 'A run ends when its tasks do.'],
  previous: ['The run before it has ended.', 'Runs do not wait for each other unless a limit says so.'],
  'by-hand': ['A person triggered it.', 'Nobody did.'],
  changed: ['The file that defines the DAG has changed.', 'A changed file makes no run.'],
  'first-task': ['Its first task is ready.', 'Tasks are looked at only once the run is running.'],
};

export const whyMessages: Sayings<WhyMessages> = {
  'why.starts': ({ name }, say) => `Why does ${say(name)} start now?`,
  'why.comes_to': ({ name, state }, say) => `Why does ${say(name)} become ${state} here?`,
  'why.waits': ({ name }, say) => `Why does ${say(name)} wait here?`,
  'why.is_created': ({ name }, say) => `Why is ${say(name)} created now?`,
  'why.ends_as': ({ name, state }, say) => `Why does ${say(name)} end as ${state}?`,

  'reason.pool_freed': ({ pool }) => `A slot of pool ${mono(pool)} became free.`,
  'reason.dag_freed': () => 'Fewer tasks of its DAG run are active than max_active_tasks allows.',
  'reason.task_freed': () => 'Fewer of its own instances are active than its limit allows.',
  'reason.worker_freed': () => 'A worker became free.',
  'reason.try_of': ({ attempt, of }) =>
    of <= 1
      ? 'It failed, and it has no retries.'
      : `It failed, and this was try ${attempt} of ${of}: ${of - attempt > 0 ? of - attempt : 'none'} left.`,
  'reason.not_retried': () => 'It failed in a way that is not tried again.',
  'reason.rule_over': ({ rule }) => `Its trigger rule ${rule} can no longer be met.`,
  'reason.pokes_again': () => 'Its condition is not met yet, so it pokes again later.',
  'reason.defers': () => 'It waits for a trigger, and needs no worker for that.',
  'reason.leaves_well': () => 'No task is left, and none of the last ones failed.',
  'reason.leaves_failed': () => 'No task is left, and one of the last ones failed.',
  'reason.schedule_due': () => 'The schedule of its DAG says so.',
  'reason.run_slot': () => 'Fewer runs are active than may be at once.',
  'reason.backfill_slot': () => 'Fewer runs of its backfill are active than the backfill may have at once.',
  'reason.check': ({ check, reason }) => `${check}: ${describeAnswer({ reason })}`,

  'wrong_cause.plain': ({ id }) => WRONG_CAUSES[id][0],
  'wrong_cause.rule_met': ({ rule }) => `Its trigger rule ${rule} is met, so it is done without running.`,
  'wrong_cause.pool_too_long': ({ pool }) => `Pool ${mono(pool)} had no slot for it for too long.`,
  'wrong_cause.branch_chose': ({ task }) =>
    `${mono(task)} has chosen another path, so this one is not taken.`,
  'wrong_cause_answer.plain': ({ id }) => WRONG_CAUSES[id][1],
  'wrong_cause_answer.rule_met': () => 'Then it would start, not end.',
  'wrong_cause_answer.pool_freed': () => 'It did not have to wait for a slot.',
  'wrong_cause_answer.worker_freed': () => 'It did not have to wait for a worker.',
  'wrong_cause_answer.pool_too_long': () => 'Waiting for a slot never fails a task.',
  'wrong_cause_answer.branch_chose': ({ task }) => `${mono(task)} is no branch that could choose.`,
};
