/** The words of the mode Perf: measuring, the Gantt chart, the critical path, slots in use, the bottleneck. */
import { count, duration } from './phrases';

const AXES = {
  width: 'Tasks side by side',
  depth: 'Tasks in a row',
  seconds: 'Seconds a task takes',
  slots: 'Pool slots',
  parallelism: 'Workers',
  retries: 'Failed tries of one task',
} as const;
type Axis = keyof typeof AXES;

const SEGMENTS: Readonly<Record<string, string>> = {
  work: 'on a worker',
  slot: 'waits for room in a pool or limit',
  workers: 'waits for a free worker',
  queue: 'queued',
  retry: 'waits for its next try',
  poke: 'waits for its next look',
  trigger: 'deferred to a trigger',
  tick: 'waits for the scheduler’s next look',
  wait: 'waits',
};

export const perfWords = {
  scenario: (width: number, depth: number) => `Made to measure: ${width} × ${depth} tasks`,
  title: 'Measure',
  lead: 'Choose a DAG, say how long its run will take, then run it. All times are simulated seconds.',
  source: 'What to measure',
  sources: { made: 'A DAG made to measure', lesson: 'This lesson’s run' },
  shape: (width: number, depth: number) =>
    depth === 1
      ? `${count(width, 'task')} side by side, each waiting for none.`
      : `${count(width * depth, 'task')}: ${count(width, 'lane')} of ${depth} in a row.`,
  fixed: (delay: number) =>
    `max_active_tasks is 16, as Airflow has it; all tasks use one pool; a retry waits ${duration(delay)}.`,
  axes: AXES,
  axis: (axis: string) => AXES[axis as Axis] ?? axis,
  scenarioLabel: 'Run',
  predict: 'Your prediction: it takes',
  unit: 'seconds',
  tolerance: 'Right is what is at most a tenth off (and always a second).',
  run: 'Run it',
  measuredAlready: 'You have measured this one. Change something, or predict it again.',
  wrong: {
    empty: 'Say first how long you think it takes.',
    number: 'Write a number of seconds, 0 or more.',
    most: 'Write at most 1,000,000 seconds.',
  },
  verdict: {
    title: 'You said, it took',
    right: (said: number, took: number) =>
      said === took
        ? `You said ${duration(said)}, and it took ${duration(took)}. Exactly.`
        : `You said ${duration(said)}, and it took ${duration(took)}. Close enough.`,
    off: (said: number, took: number) =>
      `You said ${duration(said)}, and it took ${duration(took)}: ${duration(Math.abs(took - said))} ${took > said ? 'longer' : 'shorter'}.`,
    noEnd: (said: number) => `You said ${duration(said)}, but the run does not come to an end.`,
  },
  progress: (n: number, of: number) =>
    n >= of ? `${count(n, 'run')} predicted and measured.` : `${n} of ${of} runs predicted and measured.`,

  gantt: {
    title: 'Gantt chart',
    view: 'Show the run as',
    chart: 'Chart',
    table: 'Table',
    run: 'Run shown',
    empty: 'There is no run to draw yet.',
    caption: (tasks: number, seconds: number | null) =>
      seconds === null
        ? `${count(tasks, 'task')}; the run has not ended.`
        : `${count(tasks, 'task')} in ${duration(seconds)}.`,
    picture: (name: string) => `Gantt chart of ${name}`,
    scroll: 'Tasks over time',
    row: (task: string, parts: readonly string[]) => `${task}: ${parts.join(', ')}`,
    stay: (state: string, from: number, to: number) => `${state} ${duration(from)} to ${duration(to)}`,
    goTo: (step: number) => `go to step ${step}`,
    task: 'Task',
    waited: 'Waited',
    ran: 'Ran',
    start: 'Start',
    end: 'End',
    tries: 'Tries',
    state: 'State',
    path: 'On the critical path',
    onPath: 'yes',
    none: '–',
    seconds: (n: number) => duration(n),
    more: (n: number) => `Show ${count(n, 'more task', 'more tasks')}`,
    states: {
      none: 'waits for others',
      scheduled: 'waits for a slot',
      queued: 'queued',
      running: 'runs',
      up_for_retry: 'waits for a retry',
      up_for_reschedule: 'waits for a look',
      deferred: 'deferred',
      restarting: 'restarting',
    } as Readonly<Record<string, string>>,
    legend: 'What the bars mean',
    now: (at: number) => `Now: ${duration(at)}`,
  },

  path: {
    title: 'Critical path',
    lead: (seconds: number) =>
      `What the ${duration(seconds)} are made of: each stretch begins where the one before ends.`,
    none: 'The run has not ended, so nothing has decided how long it takes.',
    run: 'The run',
    kinds: SEGMENTS,
    kind: (kind: string) => SEGMENTS[kind] ?? kind,
    nthTry: (n: number) => `try ${n}`,
    stretch: (from: number, to: number) => `${duration(from)} to ${duration(to)}`,
    share: (seconds: number, of: number) =>
      `${duration(seconds)} (${Math.round((100 * seconds) / Math.max(of, 1e-9))} %)`,
    sums: 'In all',
    show: (step: number) => `Show step ${step}`,
    what: 'Stretch',
    when: 'When',
    long: 'How long',
    why: 'Why',
  },

  slots: {
    title: 'Slots in use',
    workers: 'Workers',
    pool: (name: string) => `Pool ${name}`,
    peak: (peak: number, total: number | null) =>
      total === null ? `at most ${peak}, no limit` : `at most ${peak} of ${total}`,
    picture: (name: string) => `${name} in use over time`,
    at: 'From',
    used: 'In use',
    none: 'No slot was ever in use.',
    full: (seconds: number) => (seconds > 0 ? `full for ${duration(seconds)}` : 'never full'),
  },

  measured: {
    title: 'Measured runs',
    none: 'None yet. Predict one, and run it.',
    nth: '#',
    what: 'Run',
    tasks: 'Tasks',
    ticks: 'Ticks',
    predicted: 'Predicted',
    took: 'Took',
    off: 'Off by',
    noEnd: 'no end',
    sort: (column: string) => `Sort by ${column}`,
    show: (n: number) => `Show run ${n}`,
    csv: 'Save as CSV',
    file: 'measured-runs.csv',
    again: 'Forget all measured runs',
    own: (scenario: string) => scenario,
    asItIs: 'as it is',
    chart: 'Length against',
    chartLabel: 'Compare by',
    picture: (axis: string) => `Length of the measured runs against: ${axis}`,
    point: (value: number, seconds: number) => `${value}: ${duration(seconds)}`,
    tooFew: 'Measure two runs that differ, and a chart compares them here.',
  },

  bottleneck: {
    title: 'Find the bottleneck',
    ask: (name: string) => `What holds “${name}” back most?`,
    lead: 'Look at the chart and the slots in use, then commit yourself.',
    pool: (name: string) => `The slots of pool ${name}`,
    max_active_tasks: 'max_active_tasks of the DAG',
    parallelism: 'The workers (core.parallelism)',
    dependencies: 'No limit: only what waits for what, and how long it takes',
    together: 'Several limits at once: none of them alone',
    check: 'Check',
    choose: 'Choose an answer first.',
    right: 'Right.',
    wrong: 'Not that one.',
    onceMore: 'You have one more try.',
    answerIs: (answer: string) => `It is this: ${answer}.`,
    proof: 'Each limit was taken away, and the run made again:',
    without: 'Without this limit',
    all: 'All limits at once',
    takes: 'the run takes',
    asItIs: 'As it is',
    gain: (seconds: number) =>
      seconds === 0 ? 'no change' : seconds > 0 ? `${duration(seconds)} less` : `${duration(-seconds)} more`,
    /** Said of a wrong choice, from the run. */
    noGain: (limit: string, seconds: number) =>
      `${limit}: taken away, the run still takes ${duration(seconds)}.`,
    lessGain: (limit: string, seconds: number, best: number) =>
      `${limit}: taken away, the run takes ${duration(seconds)}. Something else brings it to ${duration(best)}.`,
    isLimited: (best: number) =>
      `With all limits taken away the run would take ${duration(best)}: a limit does hold it back.`,
    hint: (n: number, of: number) => `Hint ${n} of ${of}`,
    hints: [
      'Look at “Slots in use”: what is full, and for how long?',
      'Only what is full can hold back a task that is scheduled. If nothing is ever full, tasks wait for each other.',
      'Look at the critical path: which waits are on it, and what do they name?',
    ],
  },
} as const;
