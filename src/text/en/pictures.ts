/** The words of the pictures of a run: graph, code, process flow, and of editing a run. */
import type { OperatorKind, TaskState } from '../../engine';

/** The class an author writes for each kind of operator (`airflow.providers.standard`). */
const OPERATOR_NAMES: Record<OperatorKind, string> = {
  python: 'PythonOperator',
  empty: 'EmptyOperator',
  branch: 'BranchPythonOperator',
  short_circuit: 'ShortCircuitOperator',
  latest_only: 'LatestOnlyOperator',
  sensor: 'FileSensor',
  trigger_dagrun: 'TriggerDagRunOperator',
  external_task: 'ExternalTaskSensor',
};

/** What became of a task, as a verb after its id. */
function became(state: TaskState): string {
  switch (state) {
    case 'success':
      return 'succeeded';
    case 'failed':
      return 'failed';
    case 'skipped':
      return 'was skipped';
    case null:
      return 'has not started';
    default:
      return `is ${state}`;
  }
}

export const panelWords = {
  /** The run as a graph, a grid, a Gantt chart or a list. */
  views: {
    label: 'View of the run',
    names: { graph: 'Graph', grid: 'Grid', gantt: 'Gantt', list: 'List' },
    titles: { graph: 'DAG graph', grid: 'Runs and tasks', gantt: 'Gantt chart', list: 'Task instances' },
    run: 'Run shown',
    follow: 'Run of the current step',
    dagOnly: (dagId: string) => `${dagId} (no run)`,
  },

  grid: {
    title: (dagId: string) => `Runs of ${dagId}`,
    task: 'Task',
    noRun: 'There is no run yet.',
    notBegun: 'not begun',
    runName: (run: string, state: string, took: string) => `${run}: ${state}, ${took}`,
    /** `run`: null where there is only one. */
    cell: (task: string, run: string | null, state: string, instances: number) =>
      `${task}${run === null ? '' : `, ${run}`}: ${state}${instances > 1 ? ` (${instances} instances)` : ''}`,
    open: (task: string) => `Show the instances of ${task}`,
    close: (task: string) => `Hide the instances of ${task}`,
    tryTook: (n: number, start: string, took: string) => `try ${n}, began ${start}, ${took} long.`,
    follow: 'Follow the step',
  },

  instances: {
    title: 'Task instances',
    scroll: 'List of task instances',
    task: 'Task',
    run: 'Run',
    state: 'State',
    nthTry: 'Try',
    start: 'Start',
    took: 'Duration',
    waits: 'Comes after, waits for',
    none: '–',
    empty: 'This DAG has no tasks.',
  },

  graph: {
    picture: (dagId: string) => `Graph of ${dagId}. The Up and Down keys move between tasks.`,
    still: (dagId: string, tasks: string) => `Graph of ${dagId}: ${tasks}.`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole graph',
    toCurrent: 'Show the current task',
    coming: (tasks: number) => `Arranging ${tasks.toLocaleString('en')} tasks…`,
    /** How much of a large graph is in sight. */
    inSight: (tasks: number, of: number) =>
      `${tasks.toLocaleString('en')} of ${of.toLocaleString('en')} tasks in sight`,
    overview: (inSight: string) =>
      `Overview: ${inSight}. Arrow keys move to other parts, Enter to the current task.`,
    empty: 'This DAG has no tasks.',
  },

  task: {
    operator: (kind: OperatorKind) => OPERATOR_NAMES[kind],
    nthTry: (n: number, of: number) => (of > 1 ? `try ${n} of ${of}` : `try ${n}`),
    setup: 'setup',
    teardown: 'teardown',
    mapped: '[ ]',
    mappedName: 'mapped',
    rule: (rule: string) => rule,
    /** The whole of a task in one sentence: the name of its node. */
    name: (parts: readonly string[], step: number | null) =>
      `${parts.join(', ')}${step === null ? '' : `. Go to step ${step}`}`,
    /** What a task waits for in states in which no check holds it back. */
    waitsIn: (state: 'queued' | 'deferred') =>
      state === 'queued' ? 'waits for a worker' : 'waits for its trigger',
    after: 'after',
    first: 'waits for no other task',
  },

  group: {
    tasks: (n: number) => `${n} ${n === 1 ? 'task' : 'tasks'}`,
    close: (label: string) => `Collapse group ${label}`,
    open: (label: string) => `Expand group ${label}`,
    name: (label: string) => `Group ${label}`,
  },

  /** What an edge says. `up` is the id of the task it comes from. */
  edge: {
    waiting: (up: string) => `waits for ${up}`,
    waitingPart: (up: string, done: number, of: number) => `waits for ${up}: ${done} of ${of}`,
    met: (up: string, state: TaskState) => `met: ${up} ${became(state)}`,
    failed: (up: string, state: TaskState) => `not met: ${up} ${became(state)}`,
    notChosen: (up: string) => `not chosen by ${up}`,
    unneeded: (up: string) => `did not wait for ${up}`,
    short: { waiting: 'waits', met: 'met', failed: 'not met', unneeded: 'not needed' },
    many: (met: number, of: number) => `${met} of ${of} met`,
  },

  code: {
    title: 'Code',
    now: 'now',
    next: 'next',
    none: 'This scenario has no code of its own.',
    line: (line: number, mark: string, step: number) =>
      `Line ${line}${mark && `, ${mark}`}: go to step ${step}`,
    copy: 'Copy the code',
    changed: 'changed',
    /** At the head of code that was written from a run. */
    head: 'The run on screen, as code for Airflow 3.',
    which: 'Code shown',
    runs: 'This run’s',
    lessons: 'The lesson’s',
    ofRun: 'This run’s code.',
    ofChangedRun: 'This run’s code, its changes marked.',
    ofLesson: 'The lesson’s code; this run differs.',
    sameCode: 'The code is the lesson’s.',
    notInCode: (changes: string) => `Not in the code: ${changes}.`,
    edit: 'Edit the run',
    listing: (title: string) => `Listing ${title}`,
  },

  flow: {
    title: 'Process flow',
    past: 'done',
    now: 'now',
    later: 'to come',
    absent: 'not in this run',
    /** Read before a box's title. */
    status: (place: string, state: string | null) => (state === null ? place : `${place}, ${state}`),
    goTo: (step: number) => `go to step ${step}`,
    /** After what is on now, before the title of what comes next. */
    then: 'then:',
  },

  edit: {
    title: 'Edit the run',
    lead: 'This is the run as the simulator takes it. Change durations, outcomes, retries, edges or settings, then run it.',
    field: 'The run, as JSON',
    fieldHelp:
      'Ctrl+Space completes, F8 leads to the next problem. Tab leaves the editor; Ctrl+M (on a Mac Ctrl+Shift+M) makes it indent.',
    run: 'Run',
    runKey: 'Ctrl Enter',
    reset: 'Reset',
    unsaved: 'Changed, and not run yet. The text is kept when you close this window.',
    loading: 'The editor is on its way…',
    checking: 'Checking…',
    failed: 'The editor did not arrive; this field works too.',
    checkerFailed:
      'What checks and runs the text did not arrive. Check your connection, then open this window again.',
    problems: (n: number) => `${n} ${n === 1 ? 'thing' : 'things'} to put right:`,
    noProblems: 'Nothing to put right.',
    place: (line: number, column: number) => `Line ${line}, column ${column}:`,
    stopped: 'It could not be run:',
  },
} as const;
