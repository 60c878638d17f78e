/** The words of what-ifs: the form, acting at a step, both tracks, what comes out differently. `backticks` mark ids. */
import { fieldLabel, shortLabel } from './field-labels';
import type { TurnedWords } from './field-labels';
import { count, duration, mono, number } from './phrases';

type Value = string | number | boolean | null;

const OUTCOMES: Readonly<Record<string, string>> = {
  success: 'succeeds',
  fail: 'fails',
  fail_without_retry: 'fails, and asks not to be tried again',
  skip: 'skips itself',
};

export const whatIfWords = {
  lead: 'Change something and run it. The run as it was stays beside it.',
  leadStep: (step: number, name: string) =>
    `The run goes on differently after step ${step} (${name}). Everything before stays as it was.`,
  how: 'What to change',
  tabs: { settings: 'The run', step: 'At this step' },
  knobs: 'Chosen for this lesson',
  more: 'More',
  section: 'Part of the run',
  sections: { task: 'A task', dag: 'The DAG', limits: 'Pools and workers', edges: 'Arrows' },
  task: 'Task',
  dag: 'DAG',
  run: 'Run it',
  running: 'This run is on screen.',
  cancel: 'Cancel',
  reset: 'Back to how it was',
  /** Over the changes of a run that a link has brought. */
  linkOpened: {
    title: 'This link holds a run that somebody has changed.',
    more: (n: number) => `and ${number(n)} more`,
  },
  unchanged: 'Nothing is changed yet.',
  changed: (n: number) => `${count(n, 'change')}:`,
  change: (label: string, was: string, is: string) => `${label}: ${was} → ${is}`,
  changedElsewhere: 'and something that this form does not show (see it as JSON)',
  changedOtherwise: 'something that no field of “What if…” shows',
  unreadable: 'This file cannot be read.',
  save: 'Save the run as a file',
  openFile: 'Open a run from a file',
  file: 'A run that was saved as a file',
  stopped: 'It could not be run:',
  asked: (n: number) => (n === 1 ? 'One field has to be put right.' : `${n} fields have to be put right.`),

  shortLabel,
  label: fieldLabel,
  /** The name under which Airflow's own documentation has it; null where it is no option of Airflow's. */
  option: (turns: TurnedWords) => turns.option ?? turns.setting ?? null,
  value: (turns: TurnedWords, value: Value) => {
    if (turns.type === 'edge') return value ? 'there' : 'not there';
    if (turns.type === 'failing_tries' && value === 'all') return 'all';
    if (turns.type === 'poke') return value === 0 ? 'never' : `at look ${String(value)}`;
    if (turns.field === 'outcome') return OUTCOMES[String(value)] ?? String(value);
    if (turns.field === 'chooses') return value === null ? 'no path' : String(value);
    if (turns.option === 'schedule' && value === null) return 'by hand only';
    if (value === true) return turns.field === 'returns' ? 'True' : 'on';
    if (value === false) return turns.field === 'returns' ? 'False' : 'off';
    return value === null ? 'none' : String(value);
  },
  was: (value: string) => `it was: ${value}`,
  units: { seconds: 's', slots: 'slots' },
  none: 'none',
  scheduleHelp: 'Cron text or a preset such as @daily. Empty: only by hand.',
  optionalHelp: 'Empty: no limit.',
  pokeHelp: '0: never.',
  wrong: {
    number: 'Write a number.',
    whole: 'Write a whole number.',
    range: (from: number, to: number) => `From ${number(from)} to ${number(to)}.`,
  },

  edges: {
    list: 'Arrows of this DAG',
    none: 'This DAG has no arrows.',
    remove: (from: string, to: string) => `Remove the arrow ${from} → ${to}`,
    from: 'From',
    to: 'to',
    add: 'Add the arrow',
    there: 'This arrow is there already.',
    itself: 'A task cannot wait for itself.',
    circle: (path: readonly string[]) =>
      `That would close a circle, ${path.map(mono).join(' → ')}: each would wait for the other for ever. A DAG has none.`,
  },

  act: {
    what: 'What to do',
    task: 'With which task',
    do: {
      fail: 'Let it fail',
      clear: 'Clear it',
      clearDownstream: 'Clear it and all that follows it',
      success: 'Mark it success',
      failed: 'Mark it failed',
      skipped: 'Mark it skipped',
      pause: 'Pause the DAG',
      unpause: 'Unpause the DAG',
      trigger: 'Trigger a run',
    },
    about: {
      fail: 'Its attempt raises an error in the scheduler’s next tick; whether it is tried again is up to its retries.',
      clear: 'It forgets how it ended and can run again; a finished run is queued again.',
      clearDownstream: 'Both it and everything downstream of it can run again.',
      success: 'Airflow takes it as ended well, whatever it did, and goes on from there.',
      failed: 'Airflow takes it as failed. Retries are not made.',
      skipped: 'Airflow takes it as left out.',
      pause: 'What runs goes on; nothing else is started until the DAG is unpaused.',
      unpause: 'The scheduler takes it up again.',
      trigger: 'One more run of the DAG, made by hand.',
    },
    taskOption: (name: string, state: string) => `${name} (${state})`,
    noTask: 'No task has an instance at this step that this could be done to.',
    later:
      'Every later run whose attempt has the same number fails as well: a script is of the task, not of a run.',
    run: (seconds: number) => `Do it after ${duration(seconds)}`,
    refused: (status: number) => `Airflow’s API refuses that (${status}), so nothing changes.`,
    impossible: 'That would change what has happened before this step.',
  },

  tracks: {
    label: 'Which run is on screen',
    first: 'As it was',
    own: 'Your run',
    region: 'Your run beside the one before',
    other: 'Dots below the line are stops of the other run, at the same time.',
    reset: 'Drop your run',
    forkedAt: (own: number, lessons: number) =>
      own === lessons
        ? `They part at step ${own}.`
        : `They part at step ${own} of yours, step ${lessons} of the one before.`,
    same: 'Your run goes exactly as the one before.',
    sameEnd: 'Everything comes out as it did before; only the way there differs.',
    differences: (n: number) => count(n, 'difference'),
    what: 'What',
    wasColumn: 'As it was',
    isColumn: 'Your run',
    showStep: (step: number) => `step ${step}`,
    more: (n: number) => `and ${count(n, 'more thing')}`,
    inRun: (name: string, nth: number, dag: string | null) =>
      `${name}, run ${nth}${dag === null ? '' : ` of ${dag}`}`,
    none: 'not there',
    noEnd: 'does not end',
    never: 'never ran',
    run: (dag: string | null, nth: number | null) =>
      ['DAG run', nth === null ? '' : String(nth), dag === null ? '' : `of ${dag}`].filter(Boolean).join(' '),
    xcom: (task: string, key: string) => `XCom ${key} of ${task}`,
    took: (seconds: number) => `in ${duration(seconds)}`,
    from: (from: number, to: number | null) =>
      to === null ? `from ${duration(from)} on` : `${duration(from)} to ${duration(to)}`,
    ended: (at: number) => `at ${duration(at)}`,
    tries: (n: number) => count(n, 'try', 'tries'),
  },
} as const;
