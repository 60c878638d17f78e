/** The words of the mode Project: putting lines in order, drawing arrows, telling about it, and taking it along. */
import { count, mono } from './phrases';

type Part = 'tasks' | 'lines' | 'wire';
type Stage = Part | 'show';

const NOUNS = { tasks: 'task', lines: 'line' } as const;

export const projectWords = {
  none: 'This lesson has no DAG with tasks, so there is nothing to build.',
  brief: 'What to build',
  stages: 'Parts of the project',
  stage: {
    tasks: 'Order the tasks',
    lines: 'Order the lines',
    wire: 'Draw the arrows',
    show: 'Show it',
  } satisfies Record<Stage, string>,
  stageLead: {
    tasks:
      'In which order could these tasks run, one after the other? Often more than one order is right; any of them is taken.',
    lines:
      'Put the lines of the file into an order that Airflow can read. Not every line belongs. Where two lines do not need each other, either may come first.',
    wire: 'Draw the arrows and run the DAG. The run decides: whatever makes all of it true is right.',
    show: 'Tell somebody about the run of what you built, or take it along.',
  } satisfies Record<Stage, string>,
  isDone: 'done',
  isOpen: 'open',
  next: (stage: Stage) => `Go on: ${projectWords.stage[stage].toLowerCase()}`,

  order: {
    parts: { tasks: 'Tasks', lines: 'Lines' },
    made: { tasks: 'Your order', lines: 'Your file' },
    /** How to go about it. */
    how: {
      tasks:
        'Press a task to put it below the chosen one, or drag it. A placed task is moved with its buttons, the arrow keys, or by dragging.',
      lines:
        'Press a line to put it below the chosen one, or drag it. A placed line is moved with its buttons, the arrow keys, or by dragging.',
    },
    allPlaced: 'All are placed.',
    nothingPlaced: { tasks: 'Put the first task here.', lines: 'Put the first line here.' },
    count: (placed: number, all: number) => `${placed} of ${all}`,
    /** Said after the text of a placed block. */
    place: (nth: number, of: number) => ` (${nth} of ${of}) `,
    up: 'Move up',
    down: 'Move down',
    back: 'Put back',
    placed: (text: string, nth: number, of: number) => `${text} is ${nth} of ${of}.`,
    putBack: (text: string) => `${text} is put back.`,
    check: 'Check the order',
    empty: 'Place something first.',
    again: 'Start over',
    rightHere: 'in a right place',
    wrongHere: 'not in its place',
    before: (other: string) => `Must come before ${mono(other)}.`,
    after: (other: string) => `Must come after ${mono(other)}.`,
    moved: 'Stands between others where it cannot.',
    right: (part: 'tasks' | 'lines', checks: number, help: number, isOnlyOrder: boolean) =>
      [
        checks === 1 ? 'Right at the first check.' : `Right, at check ${checks}.`,
        ...(help > 0 ? [`Help was taken ${count(help, 'time')}.`] : []),
        ...(isOnlyOrder
          ? []
          : [part === 'tasks' ? 'Another order may be right, too.' : 'Some lines could be swapped.']),
      ].join(' '),
    shown: 'This is a right order. Your own is kept where it was right.',
    notYet: (part: 'tasks' | 'lines', kept: number, all: number, wrong: number, missing: number) =>
      [
        `Not yet: ${kept} of ${count(all, NOUNS[part])} ${kept === 1 ? 'stands' : 'stand'} right.`,
        ...(wrong > 0 ? [`${count(wrong, NOUNS[part])} ${wrong === 1 ? 'does' : 'do'} not belong.`] : []),
        ...(missing > 0 ? [`${missing} ${missing === 1 ? 'is' : 'are'} missing.`] : []),
      ].join(' '),
    help: 'Help',
    join: { tasks: 'Join two tasks', lines: 'Join two lines' },
    joined: 'Two that may follow each other now go together.',
    takeAway: { tasks: 'Take a wrong task away', lines: 'Take a wrong line away' },
    takenAway: 'One that does not belong is gone.',
    solve: 'Show a right order',
  },

  wire: {
    graph: 'Your DAG',
    picture: (dag: string) => `The DAG ${dag}, as you draw it`,
    how: 'Press the task where an arrow begins, then the one it leads to; or pull from its dot. Every arrow is in the list, too.',
    from: (task: string) => `From ${mono(task)}: press the task that waits for it. Escape leaves it.`,
    /** `says`: what stands on the task, in that order. */
    task: (says: readonly string[], after: readonly string[]) =>
      `${says.join(', ')}, waits for ${after.length === 0 ? 'nothing' : after.join(', ')}`,
    retries: (n: number) => count(n, 'retry', 'retries'),
    pool: (pool: string) => `pool ${pool}`,
    arrow: (from: string, to: string) => `Arrow from ${from} to ${to}`,
    arrowKeys: 'Enter chooses an arrow, Delete removes it.',
    arrows: 'Arrows',
    noArrows: 'No arrow yet: all tasks would start at once.',
    begin: 'From',
    end: 'To',
    add: 'Draw the arrow',
    remove: (from: string, to: string) => `Remove the arrow from ${from} to ${to}`,
    fixed: 'is there because its value is passed on',
    drawn: (from: string, to: string) => `Arrow from ${from} to ${to} drawn.`,
    removed: (from: string, to: string) => `Arrow from ${from} to ${to} removed.`,
    refusal: {
      unknown: 'There is no such task.',
      itself: 'A task cannot wait for itself.',
      twice: 'This arrow is there already.',
      circle: (path: readonly string[]) =>
        `That would close a circle, ${[...path, path[0]!].map(mono).join(' → ')}, and no task of it could ever start.`,
    },
    refused: 'Airflow would not take this DAG:',
    run: 'Run it',
    mustBe: 'What must be true of its run',
    isTrue: 'true',
    isNotTrue: 'not true',
    isOpen: 'not run yet',
    but: (found: string) => `but ${found}`,
    show: (step: number) => `Show step ${step}`,
    notRun: 'Not run yet.',
    changed: 'The arrows have changed since the last run.',
    right: (runs: number) =>
      runs === 1 ? 'Everything is true, in the first run.' : `Everything is true, in run ${runs}.`,
    shown: 'These arrows make everything true.',
    notYet: (missing: number, all: number) =>
      `Not yet: ${missing} of ${all} ${missing === 1 ? 'is' : 'are'} not true.`,
    solve: 'Show right arrows',
    again: 'Start over',
    fewer: (left: number) =>
      left === 0 ? 'Once more, with no arrow given' : `Once more, with ${count(left, 'arrow')} given`,
    round: (n: number, given: number) =>
      given === 0 ? `Round ${n}: no arrow is given.` : `Round ${n}: ${count(given, 'arrow')} given.`,
    theRun: 'The run of your DAG',
    other: 'The run on screen is of other arrows than yours.',
    take: 'Take these arrows',
    runMine: 'Run mine',
  },

  show: {
    talk: 'Present it',
    talkLead:
      'The steps worth telling, each with your own words or, where you write none, with the reason that the run gives.',
    moment: (n: number, name: string) => `Step ${n}: ${name}`,
    own: (n: number) => `What you say at step ${n}`,
    remove: (n: number) => `Leave step ${n} out`,
    add: 'Add a step',
    addButton: 'Add',
    none: 'No step is chosen: only the title and the checks are shown.',
    begin: 'Present',
    failing: (missing: number) =>
      `${count(missing, 'check')} of this run ${missing === 1 ? 'is' : 'are'} not true yet. You can present it all the same.`,
    take: 'Take it along',
    takeLead:
      'The Python file is one that Airflow 3 loads. The run opens again under “What if…”; the lesson file is one to write on, with what you say as its key moments.',
    python: 'Python file',
    run: 'Run (JSON)',
    lesson: 'Lesson (JSON)',
    link: 'Copy a link',
    copied: 'Link copied',
    linkShown: 'The link to this run',
    preview: 'Look at the Python file',
    saved: (name: string) => `${name} is saved.`,
  },

  presenter: {
    name: (title: string) => `Presenting: ${title}`,
    slide: (n: number, of: number) => `${n} of ${of}`,
    next: 'Next slide',
    previous: 'Previous slide',
    close: 'End the presentation',
    subtitle: (dag: string, tasks: number, edges: number) =>
      `${mono(dag)}: ${count(tasks, 'task')}, ${count(edges, 'arrow')}`,
    checks: 'What must be true of its run',
    start: 'Start',
  },
} as const;
