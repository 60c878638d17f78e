/** The words of the mode Challenge. */
import { count } from './phrases';

export const challengeWords = {
  title: 'Challenges',
  lead: 'Each run here has something wrong with it. Turn the knobs, run it, and see whether the goal is reached. You need not have done Learn before.',
  none: 'This run has nothing that could be turned.',
  list: 'Challenges of this lesson',
  nth: (n: number, of: number) => `Challenge ${n} of ${of}`,
  status: { open: 'not reached yet', reached: 'reached', begun: 'begun' },
  progress: (reached: number, all: number) => `${reached} of ${all} reached`,

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
