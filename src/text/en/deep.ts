/**
 * The words of the mode Deep: beliefs to commit to, the life of a task, and what trigger rules say. `backticks` mark
 * ids. States and ways: `src/lesson/runs/task-life.ts` (semantics §1.1 and §1.4).
 */
import type { RuleVerdict, TaskState, TriggerRule } from '../../engine';
import { count, date, duration, ids, number } from './phrases';
import { needs } from './trigger-rules';
import { read } from '../values';

type LifeState = Exclude<TaskState, null> | 'none';

/** What a state means, in a sentence or two. */
const MEANINGS: Record<LifeState, string> = {
  none: 'It is there, and waits for something that it depends on.',
  scheduled: 'All that it depends on is there. It waits for room: in its pool, in its run, at the executor.',
  queued: 'It has its slot and is with the executor, which is about to start it.',
  running: 'A worker runs it.',
  success: 'It ended well.',
  failed: 'It went wrong, and no try is left.',
  skipped: 'It was left out. To its DAG run that is as good an end as success.',
  upstream_failed: 'It will not run: what comes before it went wrong.',
  removed: 'Its task, or its map index, is no part of the run any more.',
  up_for_retry: 'It went wrong and has a try left. It waits out its delay, without a slot.',
  up_for_reschedule:
    'A sensor in mode reschedule, between two looks. It has given its worker and its slot back.',
  deferred:
    'A trigger waits in its place, without a worker; with a slot only if its pool includes deferred tasks.',
  restarting: 'It was cleared while it ran. Its old process is being stopped.',
};

/** When a task goes from one state to another. Ids: `WAY_CODES` of the lesson room. */
const WAYS = {
  dependenciesMet: 'when its trigger rule is met and no other dependency check holds it back',
  slotFree: 'when its pool, its run and the executor have room for it',
  workerStarts: 'when a worker reports that it has started it',
  ends: 'when the worker reports its end',
  retries: 'when it goes wrong and has a try left',
  reschedules: 'when a sensor in mode reschedule has looked in vain',
  defers: 'when it leaves its waiting to a trigger',
  retryDue: 'when the delay before the next try is over',
  pokeDue: 'when the time of the next look has come',
  triggerFires: 'when its trigger fires, fails or runs out of time; no dependency check is asked again',
  nothingToRun: 'at once, if it is an EmptyOperator with nothing to do: no worker, no slot',
  leftOut: 'when its trigger rule, a branch or a short circuit leaves it out, or it is mapped over nothing',
  upstreamFailed: 'when what comes before it went wrong and its trigger rule cannot be met any more',
  surplus: 'when the run has no use for its map index, or its task is gone',
  clearedWhileRunning: 'when somebody clears it while it runs',
  restarts: 'when its old process has ended: it begins anew',
  stuckInQueue:
    'when it has been queued for more than 10 minutes and the executor can take it back (the LocalExecutor cannot); twice at most',
  executorLost: 'when the scheduler or the executor that had it is lost',
  unreported: 'when the executor says that it is over, and no worker ever reported a start',
  startsDeferred: 'at once, if its operator starts on a trigger (start_from_trigger)',
  endsFromTrigger: 'when its trigger ends it itself, without a worker',
  restartFails: 'when its old process ends with a failure',
  cleared: 'when somebody clears it',
  marked: 'when somebody marks it',
  timedOut: 'when its run takes longer than dagrun_timeout',
  failFast: 'when another task fails and the DAG has fail_fast',
} as const;

const OUTCOMES: Record<RuleVerdict['outcome'], string> = {
  runs: 'runs',
  waits: 'waits',
  stuck: 'waits for ever',
  skipped: 'skipped',
  upstream_failed: 'upstream_failed',
};

/** Seconds after the clock or, in a run that is about days, a date, ISO 8601. */
const when = (at: number | string) => (typeof at === 'number' ? `at ${duration(at)}` : `on ${date(at)}`);

export const deepWords = {
  myths: {
    title: 'Myths',
    lead: 'Many believe these things, and some of them are true. Commit to an answer; then the run decides.',
    none: 'This run settles no belief. Step through it, and see what becomes of its tasks.',
    list: 'Beliefs',
    answered: (n: number, of: number) => `${n} of ${of} settled`,
    asks: 'Do you believe it?',
    yes: 'It is true',
    no: 'It is a myth',
    sureAsks: 'How sure are you?',
    sure: { guess: 'I am guessing', likely: 'Fairly sure', certain: 'Certain' },
    commit: 'Commit to it',
    chooseBoth: 'Say whether you believe it, and how sure you are.',
    youSaid: (says: boolean, sure: 'guess' | 'likely' | 'certain') =>
      `You say: ${says ? 'it is true' : 'it is a myth'}${
        { guess: ', but you are guessing', likely: ', and are fairly sure', certain: ', and are certain' }[
          sure
        ]
      }.`,
    decides: (step: number, scenario: string | null) =>
      `Step ${step}${scenario === null ? '' : ` of “${scenario}”`} decides it.`,
    watch: 'Watch the run',
    straight: (step: number) => `Go straight to step ${step}`,
    run: 'The part of the run that decides it',
    step: (step: number, name: string) => `Step ${step}: ${name}`,
    toCome: 'still to come',
    verdict: (truth: boolean) => (truth ? 'It is true.' : 'It is a myth.'),
    judged: (isRight: boolean, sure: 'guess' | 'likely' | 'certain') =>
      isRight
        ? { guess: 'A good guess.', likely: 'You were right.', certain: 'You were right, and knew it.' }[sure]
        : {
            guess: 'Your guess was wrong.',
            likely: 'You were wrong.',
            certain: 'You were certain, and wrong: these are the ones worth remembering.',
          }[sure],
    shows: 'What the run shows',
    watchAgain: 'Watch it again',
    next: 'Next belief',
    done: (right: number, of: number) =>
      right === of
        ? `All ${of} settled, and you were right each time.`
        : `All ${of} settled. You were right in ${right}.`,
    calibration: 'How sure you were, and how often right',
    sureness: 'You were',
    rightOf: 'Right',
    figure: (right: number, of: number) => `${right} of ${of}`,
    again: 'Start again',
  },

  task: {
    label: 'Task',
    follow: (name: string | null) => (name === null ? 'Follows the step' : `${name} (follows the step)`),
    noTask: 'This run has no task yet.',
    notThere: 'It is not there at this step.',
  },

  life: {
    title: 'Life of a task',
    choose: 'States. Choose one to read about it.',
    now: 'now',
    been: (times: number) => (times === 1 ? 'been there' : `been there ${times} times`),
    times: (n: number) => `${n}×`,
    possible: 'may come next',
    legend: { now: 'now', been: 'its way so far', possible: 'ways on', finished: 'finished' },
    slot: 'has a slot',
    /** Short names of ways, beside the lines of the picture. */
    labels: {
      dependenciesMet: 'checks pass',
      slotFree: 'a slot is free',
      workerStarts: 'a worker starts',
      ends: 'it ends',
      decides: 'without a start',
      due: 'due again',
      cleared: 'cleared',
    },
    meaning: (state: LifeState) => MEANINGS[state],
    traits: {
      finished: 'finished',
      slot: 'holds a slot of its pool',
      checked: 'checked again in each pass',
    },
    since: (step: number, at: number | string) => `Since step ${step}, ${when(at)}.`,
    nowIs: (task: string) => `Where \`${task}\` is now`,
    about: 'About this state',
    cameBy: (from: string) => `It came from ${from}:`,
    onward: 'From here it can go to',
    noWayOn: 'Here the scheduler leaves it alone.',
    backToNow: 'Back to now',
    when: (code: keyof typeof WAYS) => WAYS[code],
    rare: (n: number) => `Rare ways (${n})`,
    forced: (n: number) => `By people and limits (${n})`,
    story: (task: string) => `The way \`${task}\` has come`,
    noStory: 'Nothing has happened to it yet.',
    goTo: (step: number) => `Step ${step}`,
    at: when,
    save: 'Save the picture',
    saved: 'The picture is among your downloads.',
    pictureTitle: (task: string, state: string | null) => (state === null ? task : `${task}: ${state}`),
    pictureBelow: (step: number, lesson: string) => `Step ${step} of “${lesson}”, DAG Tutor`,
  },

  rules: {
    title: 'Trigger rules',
    rows: 'Rules, row by row',
    lead: (task: string) => `What each rule would say of \`${task}\` at this step.`,
    lone: (task: string) =>
      `\`${task}\` has no upstream tasks, so any rule lets it start. Choose another task to see them differ.`,
    settled: (task: string) =>
      `\`${task}\` has been let go, or is over, so its rule is not asked any more. Asked now, they would say:`,
    upstream: 'Upstream',
    more: (n: number) => `and ${number(n)} more`,
    rule: 'Rule',
    now: 'Now',
    single: 'If its only upstream is',
    own: (task: string) => `the rule of ${task}`,
    ownMark: 'its rule',
    outcome: (outcome: RuleVerdict['outcome']) => OUTCOMES[outcome],
    /** What a rule asks for of that many upstream tasks. */
    needs: (rule: TriggerRule, total: number) => {
      const text = needs(read({ rule, total }));
      return rule === 'always' ? 'looks at no other task' : `needs ${text}`;
    },
    figures: (of: number, tally: readonly (readonly [state: string, n: number])[]) =>
      `${tally.map(([state, n]) => `${n} ${state}`).join(', ')} of ${count(of, 'upstream task')}`,
    unfinished: 'not over',
    holdsBack: (names: readonly string[]) => `Besides its rule something else holds it back: ${ids(names)}.`,
  },

  internals: { title: 'Under the hood' },
} as const;
