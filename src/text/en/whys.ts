/**
 * The words of "why": what is asked at a marked step, and causes that sound plausible and are not so. All are one
 * plain sentence, like those of the causes that are. `backticks` mark ids.
 */
import { mono } from './phrases';

/** A cause that somebody could believe in, and what is said to that. */
export interface WrongCause {
  readonly id: string;
  readonly text: string;
  readonly answer: string;
}

const wrong = (id: string, text: string, answer: string): WrongCause => ({ id, text, answer });

export const whyWords = {
  starts: (name: string) => `Why does ${name} start now?`,
  comesTo: (name: string, state: string) => `Why does ${name} become ${state} here?`,
  waits: (name: string) => `Why does ${name} wait here?`,
  isCreated: (name: string) => `Why is ${name} created now?`,
  endsAs: (name: string, state: string) => `Why does ${name} end as ${state}?`,
  cause: 'Which fact did the scheduler go by?',

  poolFreed: (pool: string) => `A slot of pool ${mono(pool)} became free.`,
  dagFreed: 'Fewer tasks of its DAG run are active than max_active_tasks allows.',
  taskFreed: 'Fewer of its own instances are active than its limit allows.',
  workerFreed: 'A worker became free.',
  tryOf: (attempt: number, of: number) =>
    of <= 1
      ? 'It failed, and it has no retries.'
      : `It failed, and this was try ${attempt} of ${of}: ${of - attempt > 0 ? of - attempt : 'none'} left.`,
  notRetried: 'It failed in a way that is not tried again.',
  ruleOver: (rule: string) => `Its trigger rule ${rule} can no longer be met.`,
  pokesAgain: 'Its condition is not met yet, so it pokes again later.',
  defers: 'It waits for a trigger, and needs no worker for that.',
  leavesWell: 'No task is left, and none of the last ones failed.',
  leavesFailed: 'No task is left, and one of the last ones failed.',
  scheduleDue: 'The schedule of its DAG says so.',
  runSlot: 'Fewer runs are active than may be at once.',
  check: (check: string, why: string) => `${check}: ${why}`,

  wrongCauses: {
    noOther: wrong(
      'no-other',
      'It waits for no other task.',
      'There are tasks before it, and its rule looks at them.',
    ),
    only: wrong(
      'only',
      'Its only upstream task has succeeded.',
      'That is so of other tasks; look at the arrows into this one.',
    ),
    all: (n: number) =>
      wrong('all', `All ${n} upstream tasks have succeeded.`, 'Look at the states of the tasks before it.'),
    oneIsEnough: wrong(
      'one-is-enough',
      'One upstream task has succeeded, and one is enough.',
      'That is the rule one_success, which it does not have.',
    ),
    retryDue: wrong(
      'retry-due',
      'The delay after its failed try is over.',
      'No try of it has failed just before.',
    ),
    pokeDue: wrong('poke-due', 'The time between two pokes is over.', 'It is not between two pokes.'),
    poolFree: (pool: string) =>
      wrong('pool', `A slot of pool ${mono(pool)} became free.`, 'It did not have to wait for a slot.'),
    workerFree: wrong('worker', 'A worker became free.', 'It did not have to wait for a worker.'),
    order: wrong(
      'order',
      'It comes next in the file that defines the DAG.',
      'The order of lines in the file decides nothing: arrows do.',
    ),
    schedule: wrong(
      'schedule',
      'Its own time in the schedule has come.',
      'A schedule is for DAG runs. Tasks have none.',
    ),
    successorsReady: wrong(
      'successors',
      'The tasks after it are ready to start.',
      'It is the other way round: they become ready because of it.',
    ),
    marked: wrong('marked', 'A person marked it.', 'Nobody has marked anything here.'),
    ruleIsMet: (rule: string) =>
      wrong(
        'rule-met',
        `Its trigger rule ${rule} is met, so it is done without running.`,
        'Then it would start, not end.',
      ),
    ruleMet: wrong(
      'rule',
      'Its trigger rule is met.',
      'A trigger rule decides whether a task starts, not how it ends.',
    ),
    allRead: wrong(
      'read',
      'Its result was read by the next task.',
      'A result is stored, whether it is read or not.',
    ),
    triesLeft: wrong(
      'tries-left',
      'It has a try left, and waits for it.',
      'With a try left it would be up_for_retry.',
    ),
    noTries: wrong('no-tries', 'It has no try left.', 'It has: the last try is not used up.'),
    upstreamFails: wrong(
      'upstream-fails',
      'A task before it has failed.',
      'Its own attempt ended like this: it is not about the tasks before it.',
    ),
    poolTooLong: (pool: string) =>
      wrong(
        'pool-too-long',
        `Pool ${mono(pool)} had no slot for it for too long.`,
        'Waiting for a slot never fails a task.',
      ),
    workerLost: wrong(
      'lost',
      'Its worker was needed for another task.',
      'Running tasks are never pushed out.',
    ),
    askedItself: wrong('itself', 'Its own code asked for it.', 'Its code has not run.'),
    branchChose: (branch: string) =>
      wrong(
        'branch',
        `${mono(branch)} has chosen another path, so this one is not taken.`,
        `${mono(branch)} is no branch that could choose.`,
      ),
    failFast: wrong(
      'fail-fast',
      'Another task failed, and the rest of the run stops.',
      'That is fail_fast, which is not set.',
    ),
    emptyMap: wrong('empty', 'There is nothing to map over: the list is empty.', 'It is not mapped.'),
    someFailed: wrong('some-failed', 'A task before it has failed.', 'No task before it has failed.'),
    someSkipped: wrong('some-skipped', 'A task before it was skipped.', 'No task before it was skipped.'),
    tooLate: wrong(
      'too-late',
      'It has waited longer for the tasks before it than it may.',
      'Nothing limits how long a task may wait for others.',
    ),
    pokeFails: wrong(
      'poke-fails',
      'Its code raised an error, so it has to be tried once more.',
      'Nothing was raised: it goes on waiting.',
    ),
    lastLine: wrong(
      'last-line',
      'The task that is defined last in the file has ended.',
      'The order in the file decides nothing: the last tasks are those without arrows out of them.',
    ),
    most: wrong(
      'most',
      'Most of its tasks have succeeded, and that is enough.',
      'Tasks are not counted: only the last ones decide.',
    ),
    allSucceeded: wrong(
      'all-succeeded',
      'No task is left, and every one of them has succeeded.',
      'Not every one has.',
    ),
    oneFailed: wrong(
      'one-failed',
      'One of its tasks has failed.',
      'A failed task alone does not decide: the last ones do.',
    ),
    timeOver: wrong(
      'time-over',
      'The time for which it was planned is over.',
      'A run ends when its tasks do.',
    ),
    previousEnded: wrong(
      'previous',
      'The run before it has ended.',
      'Runs do not wait for each other unless a limit says so.',
    ),
    byHand: wrong('by-hand', 'A person triggered it.', 'Nobody did.'),
    dagChanged: wrong(
      'changed',
      'The file that defines the DAG has changed.',
      'A changed file makes no run.',
    ),
    firstTask: wrong(
      'first-task',
      'Its first task is ready.',
      'Tasks are looked at only once the run is running.',
    ),
  },
} as const;
