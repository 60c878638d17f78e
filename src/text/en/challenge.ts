/** The words of the mode Challenge, and of challenges that are made from a run. `backticks` mark ids. */
import { count, duration, mono } from './phrases';

/** What a challenge that nobody wrote says. */
export interface GoalWords {
  readonly title: string;
  readonly text: string;
  /** Where to look; which rule. */
  readonly hints: readonly [string, string];
}

export const goalWords = {
  survive: (task: string): GoalWords => ({
    title: 'A second chance',
    text: `${mono(task)} fails at its first try, and that is the end of it. The source will not get better. Let the run **succeed** all the same, with ${mono(task)} itself succeeding.`,
    hints: [
      `Go to the step at which ${mono(task)} fails. What becomes of it there?`,
      'A failed attempt is made again only if the task has retries left.',
    ],
  }),
  sooner: (task: string, seconds: number): GoalWords => ({
    title: 'Sooner back to work',
    text: `${mono(task)} fails once and is tried again, but the run takes far too long. Let it succeed **within ${duration(seconds)}**.`,
    hints: [
      `What does ${mono(task)} do between its two tries, and for how long?`,
      'After a failure a task is up_for_retry until its delay is over.',
    ],
  }),
  crowded: (seconds: number): GoalWords => ({
    title: 'Room for everybody',
    text: `Somebody has left only one worker, and all wait for it. Let the run succeed **within ${duration(seconds)}**.`,
    hints: [
      'Look for tasks that are scheduled and do not move.',
      'A scheduled task waits for its pool, its DAG’s limit and a worker: all three must have room.',
    ],
  }),
  anyway: (task: string, below: string): GoalWords => ({
    title: 'It must run in any case',
    text: `${mono(task)} fails today, for good, and so ${mono(below)} never runs. It has to: let it **succeed**, although ${mono(task)} fails.`,
    hints: [
      `To which state does ${mono(below)} come, and at which step?`,
      'The trigger rule says how the tasks before must have ended.',
    ],
  }),
  leaveOut: (task: string, above: string | null): GoalWords => ({
    title: 'Nothing to do today',
    text:
      above === null
        ? `Today there is nothing for ${mono(task)} to do. Let it be **skipped**, and the run still be a **success**.`
        : `Today ${mono(task)} has nothing to do. Let it be **skipped** because of what ${mono(above)} does, and the run still be a **success**.`,
    hints: [
      'Skipped is no failure: something has decided that the task is left out.',
      above === null
        ? 'A task can end as skipped by its own code.'
        : `With the rule all_success a task is skipped when one it waits for is.`,
    ],
  }),
  patience: (task: string): GoalWords => ({
    title: 'A little patience',
    text: `What ${mono(task)} waits for is there only at its fourth look, and by then it has given up. Let the run **succeed**.`,
    hints: [
      `At which second does ${mono(task)} look, and when does it give up?`,
      'A sensor looks again until its timeout is over.',
    ],
  }),
  awake: (dag: string): GoalWords => ({
    title: 'Wake it up',
    text: `${mono(dag)} has no run at all: nobody starts one. Let there be **at least one run**.`,
    hints: ['What does the DAG’s schedule say?', 'Without a schedule a DAG runs only by hand.'],
  }),
} as const;

export const challengeWords = {
  title: 'Challenges',
  lead: 'Each run here has something wrong with it. Turn the knobs, run it, and see whether the goal is reached. You need not have done Learn before.',
  none: 'This lesson’s run has nothing that could be turned.',
  list: 'Challenges of this lesson',
  nth: (n: number, of: number) => `Challenge ${n} of ${of}`,
  status: { open: 'not reached yet', reached: 'reached', begun: 'begun' },
  progress: (reached: number, all: number) => `${reached} of ${all} reached`,

  scenario: (title: string) => `Challenge: ${title}`,
  mustBe: 'What must be true',
  isTrue: 'true',
  isNotTrue: 'not true',
  but: (found: string) => `but ${found}`,
  show: (step: number) => `Show step ${step}`,
  now: 'In the run you begin with:',
  after: 'In your run:',

  knobs: 'What you may change',
  was: (value: string) => `at first: ${value}`,
  run: 'Run it',
  back: 'Put everything back',
  used: (n: number, par: number) => `${count(n, 'change')}. Par is ${par}.`,
  usedNone: (par: number) => `Nothing changed yet. Par is ${count(par, 'change')}.`,
  notRun: 'Changed, and not run yet.',

  reached: (changes: number, par: number, runs: number) =>
    `Goal reached with ${count(changes, 'change')} (par is ${par}${changes < par ? ': better than par' : ''}), in ${count(runs, 'run')}.`,
  notReached: (missing: number, all: number) =>
    all === 1 ? 'Not yet: what must be true is not.' : `Not yet: ${missing} of ${all} are not true.`,
  announce: (isReached: boolean, found: readonly string[]) =>
    isReached ? 'Goal reached.' : `Not yet. ${found.join('. ')}.`,
  otherChanges:
    'Your run has changes that are not offered here, so it does not count. Run it from here to have it counted.',
  refused: 'Airflow would not take this DAG:',

  worked: (changes: readonly string[]) => `One way to do it: ${changes.join('; ')}.`,
  set: (label: string, value: string) => `set “${label}” to ${value}`,
  next: 'Next challenge',
} as const;
