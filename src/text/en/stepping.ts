/**
 * The words of moving through a run and of its record: player bar, process table, tracker, narration, waiting,
 * transcript. `backticks` mark ids.
 */
import { endWords } from './endings';
import { capital, count, date, duration, mono, nth, number } from './phrases';

/** A moment: seconds after the clock or, in a run that is about days, a date, ISO 8601. */
export type When = number | string;

const when = (at: When) => (typeof at === 'number' ? `at ${seconds(at)}` : `on ${date(at)}`);
const seconds = (n: number) => `${number(n)} s`;
const list = (items: readonly string[]) => items.join(', ');

/** "a, b and 7 more": the first few of many. */
export function someOf(items: readonly string[], most: number): string {
  const rest = items.length - most;
  return rest > 0 ? `${list(items.slice(0, most))} and ${number(rest)} more` : list(items);
}

export const steppingWords = {
  /** A moment in a table: "5 s" after the clock, or a date. */
  clock: (at: When) => (typeof at === 'number' ? seconds(at) : date(at)),
  duration,

  bar: {
    region: 'Player',
    controls: 'Player controls',
    first: 'First step',
    previous: 'Previous step',
    next: 'Next step',
    last: 'Last step',
    play: 'Play',
    pause: 'Pause',
    slider: 'Step',
    count: (step: number, of: number) => `Step ${step} of ${of}`,
    value: (step: number, of: number, name: string) => `Step ${step} of ${of}: ${name}`,
    goTo: 'Go to step',
    speed: 'Speed',
    speedOf: (speed: number) => `${speed}×`,
    detail: 'Stop at',
    details: {
      essential: 'what tasks come to',
      runs: 'tasks and runs',
      full: 'every scheduler state',
      ticks: 'every scheduler tick',
    },
    settings: 'Settings',
    keys: 'Keyboard shortcuts',
    start: 'Start',
    final: 'Final',
    gate: 'you are asked here',
    differs: 'The first step that differs between the two runs',
  },

  /** What happens at a stop, in a few words under the scrub bar. */
  stop: {
    task: (name: string, state: string) => {
      if (state === 'running') return `${name} runs`;
      return state === 'success' ? `${name} ✓` : `${name} ${state}`;
    },
    tick: (at: When) => when(at),
    tickName: (at: When, changes: number) => `${when(at)}, ${count(changes, 'change', 'changes')}`,
    named: (name: string, state: string) => `${name} ${state}`,
    paused: 'paused',
    unpaused: 'unpaused',
    poke: (name: string, poke: number) => `${name}: poke ${poke}`,
    waits: (name: string) => `${name} waits`,
  },

  /** What is said where a task waits on, and nothing changes. */
  wait: {
    poke: (name: string) => `${name} pokes and finds nothing yet.`,
    pokeWhy: (poke: number, left: number) =>
      `It is its ${nth(poke)} poke; it pokes again in ${duration(left)}, and keeps its worker meanwhile.`,
    retry: (name: string) => `The scheduler looks, and ${name} has to wait on.`,
    retryWhy: (left: number) => `The delay after its failed try has ${duration(left)} left.`,
  },

  keys: {
    title: 'Keyboard shortcuts',
    lead: 'They work from the first moment, wherever you are in the lesson; never while you type into a field.',
    onSlider: 'On the scrub bar itself, Page Up goes forward and Page Down back, as on every slider.',
    switch: 'Use these keys',
    list: [
      { keys: ['Space'], does: 'Play or pause' },
      { keys: ['→', '←'], does: 'Next step, previous step' },
      { keys: ['Page Down', 'Page Up'], does: 'A tenth of the run forward, back' },
      { keys: ['Home', 'End'], does: 'First step, last step' },
      { keys: [']', '['], does: 'Next mark, previous mark: failures, waits, skips, ends' },
      { keys: ['0–9', 'Enter'], does: 'Go to that step' },
      { keys: ['?'], does: 'This list' },
    ],
  },

  table: {
    title: 'Process table',
    rows: 'Steps, row by row',
    columns: {
      step: 'Step',
      task: 'Task Triggered',
      status: 'Task Status',
      output: 'Output',
      next: 'Next Task',
      cause: 'Cause',
    },
    /** In the cell of a cause that the learner is to find first. */
    causeHidden: 'say why first',
    /** In the cell of what comes next, while that is asked. */
    nextHidden: 'say it first',
    /** In the place of how the run ended and by what, while that is asked. */
    closingHidden: 'Why it ended so is asked at Final.',
    grow: 'Grow with the step',
    none: 'none',
    more: (n: number) => `and ${number(n)} more`,
    goTo: (step: number) => `Go to step ${step}`,
    idle: (idleSeconds: number, gaps: readonly (readonly [number, number])[]) =>
      `${duration(idleSeconds)} idle: ${gaps.length === 1 && gaps[0]![0] === gaps[0]![1] ? 'tick' : 'ticks'} ${someOf(
        gaps.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)),
        3,
      )}`,
    notBegun: 'Nothing has happened yet.',
    goesOn: 'The run goes on.',
  },

  tracker: {
    title: 'Status tracker',
    variable: 'Variable',
    start: 'Start',
    final: 'Final',
    /** Read out before a column's number. */
    after: 'After Step',
    none: 'none',
    /** In a cell beyond an open question. */
    blank: 'not shown yet',
    slots: (used: number, total: number) => `${used} of ${total}`,
  },

  narration: {
    region: 'What happens',
    start: (dags: readonly { readonly id: string; readonly tasks: number }[]) =>
      dags.length === 1
        ? `\`${dags[0]!.id}\` is defined: ${count(dags[0]!.tasks, 'task', 'tasks')}, and no run yet.`
        : `${count(dags.length, 'DAG is', 'DAGs are')} defined, and there is no run yet.`,
    startWhy: (first: readonly string[]) =>
      first.length === 0
        ? 'The scheduler creates a run when one is due.'
        : `When a run is due, the scheduler creates it. ${someOf(first.map(mono), 4)} ${
            first.length === 1 ? 'waits' : 'wait'
          } for no other task and can go first.`,
    tick: (at: When, changes: number) =>
      `${capital(when(at))} the scheduler looks, and ${count(changes, 'thing changes', 'things change')}.`,
    /** Shows ticks, slots of pools and other figures. */
    details: 'Details',
    /** In the place of the reason that the learner is to find first. */
    whyHidden: 'Why? Say it first.',
    at: (at: When) => when(at),
    tickNumber: (tick: number) => `tick ${number(tick)}`,
    nthTry: (n: number, of: number) => `try ${n} of ${of}`,
    more: (n: number) => `and ${count(n, 'more change', 'more changes')}`,
    /** What each of several runs came to, and when; `more` are not named. */
    runs: (
      runs: readonly { readonly name: string; readonly state: string; readonly at: When | null }[],
      more: number,
    ) => {
      const told = runs.map(({ name, state, at }) => `${name}: ${state}${at === null ? '' : ` ${when(at)}`}`);
      const rest = more > 0 ? [`and ${number(more)} more`] : [];
      return `${capital([...told, ...rest].join('; '))}.`;
    },
    announce: (step: number, sentence: string) => `Step ${step}: ${sentence}`,
  },

  end: endWords,

  /** In the place of what shows the whole run, while something of it is asked. */
  keptBack: 'This is shown once the open questions about this run are answered.',

  waiting: {
    region: 'Waiting now',
    title: 'Waiting now:',
    count: (n: number) => count(n, 'task', 'tasks'),
    hidden: 'What holds them back is asked at this step.',
    nothing: 'nothing else in this run.',
    nothingInRuns: 'nothing else.',
    noRunYet: 'nothing; there is no DAG run yet.',
    endsWhenLast: 'The run ends when the last task has finished.',
    endsNext: 'Every task has finished: the scheduler ends the run in its next look.',
    ended: 'The run has ended; nothing is left to wait for.',
    created: 'The scheduler creates one when it is due.',
    free: 'Nothing holds it back: it goes on in the scheduler’s next look.',
    queued: (used: number, total: number) => `It is queued for a worker (${used} of ${total} in use).`,
    deferred: 'It has given its worker back and waits for its trigger.',
    more: (n: number) => `Show ${number(n)} more`,
    fewer: 'Show fewer',
    uncounted: (n: number) => `and ${number(n)} more tasks`,
  },

  transcript: {
    title: 'Transcript',
    at: (at: When) => capital(when(at)),
    before: 'Before the run',
    step: (step: number) => `step ${step}`,
    rest: (n: number) => `Show the rest (${count(n, 'moment', 'moments')} more)`,
  },
} as const;
