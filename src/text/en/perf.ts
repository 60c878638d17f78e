/** The words of the mode Perf: measuring, the Gantt chart, the critical path, slots in use, the bottleneck. */
import { count, duration, number } from './phrases';

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

const NARROWEST = {
  width: 'only so many stand side by side',
  slots: 'the pool has only so many slots',
  parallelism: 'there are only so many workers',
  max_active_tasks: 'max_active_tasks is 16',
} as const;

/** Beyond that, minutes and hours say more. */
const MOST_SECONDS = 10_000;

/** Seconds stay seconds, so that what was predicted and what came out can be compared. */
function time(seconds: number): string {
  if (seconds >= MOST_SECONDS) return duration(seconds);
  return `${number(seconds, 1)} s`;
}

function times(factor: number): string {
  return number(factor, 1);
}

/** How many tasks were at work at a time: also where it is far less than one, it is never said to be none. */
function atOnceOf(average: number): string {
  return average > 0 && average < 0.1 ? `less than ${number(0.1, 1)}` : number(average, 1);
}

export const perfWords = {
  title: 'Measure',
  lead: 'Set up a run, say how long it will take, then run it. Where you were wrong, the charts show why.',
  source: 'What to measure',
  sources: { made: 'Made to measure', lesson: 'This DAG’s run' },
  shape: (width: number, depth: number, work: number) =>
    `${count(width * depth, 'task')}: ${count(width, 'lane')} of ${depth}${depth > 1 ? ' in a row' : ''}, ${time(work)} of work in all. They share one pool; max_active_tasks is 16, as in Airflow.`,
  retries: (delay: number) => `A failed try is repeated after ${time(delay)}.`,
  axes: 'Figures of the run',
  seconds: 's',
  was: (value: number) => `was ${number(value)}`,
  scenarioLabel: 'Run',
  asItIs: (seconds: number) =>
    `As it is, this run takes ${time(seconds)}: the chart shows it. Set something, and say how long it takes then.`,
  setFirst: 'Set something first: how long this run takes as it is can be seen in the chart.',
  predict: 'I say it takes',
  unit: 'seconds',
  tolerance: 'Up to a tenth off is still right.',
  run: 'Run it',
  refused: 'Airflow would refuse this:',
  wrong: {
    empty: 'Say first how long you think it takes.',
    number: 'Write a number of seconds, 0 or more.',
    most: 'Write at most 10,000,000 seconds.',
  },
  verdict: {
    exact: (took: number) => `You said ${time(took)}, and it took exactly that.`,
    close: (said: number, took: number) => `You said ${time(said)}, and it took ${time(took)}: close enough.`,
    off: (said: number, took: number) =>
      `You said ${time(said)}, but it took ${time(took)}: ${time(Math.abs(took - said))} ${took > said ? 'longer' : 'shorter'}.`,
    noEnd: (said: number) => `You said ${time(said)}, but this run never comes to an end.`,
    show: 'Show this run',
  },
  effect: {
    said: (label: string, from: number, to: number, before: number, after: number) =>
      `${label}: ${from} → ${to}. Length: ${time(before)} → ${time(after)}.`,
    same: 'No difference: something else decides how long it takes.',
    faster: (factor: number) => `That is ${times(factor)} times as fast.`,
    slower: (factor: number) => `That is ${times(factor)} times as long.`,
    /** The figure and the speed grew alike. */
    scales: (factor: number) =>
      `${times(factor)} times as many, ${times(factor)} times as fast: that was what held it back.`,
  },
  ideas: 'Change one thing, and predict again',
  idea: (label: string, from: number, to: number) => `${label}: ${from} → ${to}`,
  next: (label: string, from: number, to: number) => `Next: ${label.toLowerCase()} ${from} → ${to}`,
  progress: (n: number, of: number) =>
    n >= of ? `${count(n, 'run')} predicted and measured.` : `${n} of ${of} runs predicted and measured.`,
  score: (right: number, of: number) => `${right} of ${count(of, 'prediction')} right.`,
  hints: {
    made: (estimate: {
      readonly atOnce: number;
      readonly narrowest: keyof typeof NARROWEST;
      readonly laneSeconds: number;
      readonly workSeconds: number;
      readonly atLeastSeconds: number;
    }) => [
      'How many tasks can run at the same time? No more than stand side by side, than there are slots, than there are workers, and than `max_active_tasks` allows: the smallest of them counts.',
      'A run takes at least as long as its longest lane by itself. It also takes at least all the work divided by how many tasks run at the same time. The longer of the two counts.',
      `At most ${estimate.atOnce} at once, because ${NARROWEST[estimate.narrowest]}. The longest lane: ${time(estimate.laneSeconds)}. All the work: ${time(estimate.workSeconds)} ÷ ${estimate.atOnce} = ${time(estimate.workSeconds / estimate.atOnce)}. So it takes ${time(estimate.atLeastSeconds)}, or a little more where tasks do not fit evenly.`,
    ],
    lesson: (asItIs: number, peak: number) => [
      'A limit makes a run longer only where more than it allows would like to run at the same time. Look for bars above each other in the chart.',
      'What is on the critical path makes the run longer by as much as it gets longer. What is beside it may take its time for free.',
      `As it is, the run takes ${time(asItIs)} and never has more than ${peak} at work at the same time. A limit of ${peak} or more leaves that as it is; with less, something waits that did not wait before.`,
    ],
  },

  gantt: {
    title: 'Gantt chart',
    view: 'Show the run as',
    chart: 'Chart',
    table: 'Table',
    run: 'Run shown',
    empty: 'There is no run to draw yet.',
    lead: (tasks: number, work: number, seconds: number | null) => {
      if (seconds === null) return 'The run has not ended.';
      const atOnce = seconds > 0 ? `, ${atOnceOf(work / seconds)} at a time on average` : '';
      return `took ${time(seconds)}: ${count(tasks, 'task')} with ${time(work)} of work${atOnce}.`;
    },
    /** How the chart is read. */
    read: 'A row is a task, a bar is a time in one state; bars above each other happen at once.',
    cut: 'is shown as far as the open question allows.',
    caption: (tasks: number, seconds: number | null) =>
      seconds === null
        ? `${count(tasks, 'task')}; the run has not ended.`
        : `${count(tasks, 'task')} in ${time(seconds)}.`,
    picture: (name: string) => `Gantt chart of ${name}`,
    scroll: 'Tasks over time',
    stay: (task: string, state: string, from: number, to: number, step: number) =>
      `${task}: ${state}, ${time(from)} to ${time(to)}. Go to step ${step}.`,
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
    seconds: time,
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
    inTable: 'The same is there as a table.',
    endedAs: (state: string) =>
      ({ success: 'runs, and succeeds', failed: 'runs, and fails', running: 'runs' })[state] ??
      `runs, and comes to ${state}`,
    pathLegend: 'critical path: the chain that decides the length',
    nowLegend: 'the step looked at',
  },

  path: {
    title: 'Critical path',
    lead: (seconds: number) =>
      `The chain of work and waits that the ${time(seconds)} are made of. Shorten a stretch of it, and the run can get shorter; shorten anything else, and it cannot.`,
    allWork: 'All of it is work: more slots or workers would not help, only faster tasks or fewer in a row.',
    waits: (share: number) =>
      `${Math.round(100 * share)} % of it is waiting: that is what more room could save, at most.`,
    none: 'The run has not ended, so nothing has decided how long it takes.',
    stretches: 'Stretches of the critical path',
    run: 'The run',
    kind: (kind: string) => SEGMENTS[kind] ?? kind,
    nthTry: (n: number) => `try ${n}`,
    stretch: (from: number, to: number) => `${time(from)} to ${time(to)}`,
    share: (seconds: number, of: number) =>
      `${time(seconds)} (${Math.round((100 * seconds) / Math.max(of, 1e-9))} %)`,
    showAt: (from: number, to: number, step: number) => `${time(from)} to ${time(to)}, go to step ${step}`,
    seconds: time,
    what: 'Stretch',
    when: 'When',
    long: 'How long',
  },

  slots: {
    title: 'Slots in use',
    lead: 'How many are taken at each moment. Where one is full, whatever else is ready has to wait.',
    workers: 'Workers',
    pool: (name: string) => `Pool ${name}`,
    peak: (peak: number, total: number | null) =>
      total === null ? `at most ${peak} in use, no limit` : `at most ${peak} of ${total} in use`,
    picture: (name: string, peak: string, full: string) => `${name} over time: ${peak}, ${full}.`,
    at: 'From',
    from: time,
    figures: 'In figures',
    used: 'In use',
    none: 'No slot was ever in use.',
    full: (seconds: number, of: number) =>
      seconds > 0 ? `full for ${time(seconds)} of ${time(of)}` : 'never full',
  },

  measured: {
    title: 'Measured runs',
    none: 'None yet. Each run that you predict and run is kept here, to compare.',
    nth: '#',
    what: 'Run',
    tasks: 'Tasks',
    ticks: 'Ticks',
    predicted: 'You said',
    took: 'It took',
    given: 'given',
    right: 'right',
    off: 'off',
    noEnd: 'no end',
    seconds: time,
    show: (n: number) => `Show run ${n}`,
    now: 'on screen',
    csv: 'Save as CSV',
    file: 'measured-runs.csv',
    forget: 'Forget all',
    made: (
      width: number,
      depth: number,
      seconds: number,
      slots: number,
      parallelism: number,
      retries: number,
    ) =>
      [
        `${width} × ${depth} tasks of ${seconds} s`,
        count(slots, 'slot'),
        count(parallelism, 'worker'),
        ...(retries > 0 ? [count(retries, 'failed try', 'failed tries')] : []),
      ].join(', '),
    lesson: (title: string, changes: readonly string[]) =>
      changes.length === 0 ? `${title}, as it is` : `${title}; ${changes.join(', ')}`,
    change: (label: string, value: number) => `${label}: ${value}`,
    scroll: 'Measured runs, as a table',
  },

  growth: {
    title: 'What a change does',
    axis: 'Length against',
    lead: 'Each point is a measured run; a line joins runs that differ in nothing else. Flat: it makes no difference.',
    picture: (axis: string, points: readonly string[]) => `Length against ${axis}: ${points.join('; ')}.`,
    point: (n: number, value: number, seconds: number) => `run ${n}, ${value}: ${time(seconds)}`,
    seconds: time,
    nth: (n: number) => `#${n}`,
    tooFew: 'Measure two runs that differ in one thing, and they are compared here.',
  },

  bottleneck: {
    title: 'Find the bottleneck',
    ask: 'What holds the run on screen back most?',
    lead: 'Look at the charts first, then commit yourself. Each limit is then taken away in turn, and the run made again.',
    notHere:
      'This run was changed in ways that are not measured here. Show a measured run, and find what holds it back.',
    noEnd: 'The run on screen does not come to an end, so there is nothing to hold back.',
    pool: (name: string) => `The slots of pool \`${name}\``,
    max_active_tasks: '`max_active_tasks` of the DAG',
    parallelism: 'The workers (`core.parallelism`)',
    dependencies: 'No limit: what waits for what, and how long tasks take',
    together: 'Several limits at once: none of them alone',
    check: 'Check',
    again: 'Try once more',
    choose: 'Choose an answer first.',
    right: 'Right.',
    wrong: 'Not that one.',
    onceMore: 'You have one more try.',
    answerIs: (answers: readonly string[]) => `It is this: ${answers.join('; ')}.`,
    proof: 'How long the run takes',
    without: 'Without',
    takes: 'It takes',
    asItIs: 'as it is',
    all: 'any limit',
    noEndShort: 'no end',
    seconds: time,
    gain: (seconds: number) =>
      seconds === 0 ? 'no change' : seconds > 0 ? `${time(seconds)} less` : `${time(-seconds)} more`,
    isIt: (seconds: number) => `Taken away, the run takes only ${time(seconds)}.`,
    noGain: (seconds: number) => `Taken away, the run still takes ${time(seconds)}.`,
    lessGain: (seconds: number, best: number) =>
      `Taken away, the run takes ${time(seconds)}. Without something else it takes only ${time(best)}.`,
    isFree: (seconds: number) => `Even without any limit the run takes ${time(seconds)}.`,
    isLimited: (seconds: number) =>
      `Without any limit the run would take only ${time(seconds)}: a limit does hold it back.`,
    isSingle: (seconds: number) =>
      `One limit alone is enough: without it the run takes only ${time(seconds)}.`,
    isSeveral: (seconds: number) =>
      `Taking away one hardly helps, because the next is just as narrow. Without all of them: ${time(seconds)}.`,
    hints: [
      'Look at “Slots in use”: what is full, and for how long?',
      'Only what is full can hold back a task that is ready. If nothing is ever full, tasks wait for each other.',
      'Look at the critical path: its waits name what they wait for. If it is all work, no limit holds the run back.',
    ],
  },
} as const;
