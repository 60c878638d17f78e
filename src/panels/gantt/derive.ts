/** A run as bars over time: for each task instance, in which state it stayed from when to when. */
import { memo } from '../../engine';
import type { TaskState, Trace } from '../../engine';
import { criticalPath, instanceName, runSeconds, stepSeeing } from '../../lesson';
import type { Segment, Track } from '../../lesson';
import type { Words } from '../../text';
import { timeOf } from '../step-events';

/** A stretch in one state. */
export interface Stay {
  readonly state: Exclude<TaskState, null>;
  /** As which it is drawn: a try as what came of it, a wait as itself. */
  readonly look: Exclude<TaskState, null>;
  /** Seconds after the clock. */
  readonly from: number;
  readonly to: number;
  /** The step at which it begins. */
  readonly step: number;
}

export interface GanttRow {
  readonly instance: number;
  readonly name: string;
  readonly stays: readonly Stay[];
  readonly endState: TaskState;
  /** When it came to its end; null if it did not. */
  readonly endAt: number | null;
  /** The step at which it came to its end state. */
  readonly endStep: number;
  readonly startAt: number | null;
  readonly waitedSeconds: number;
  readonly ranSeconds: number;
  readonly tries: number;
  readonly isOnPath: boolean;
}

export interface GanttView {
  readonly rows: readonly GanttRow[];
  readonly path: readonly Segment[];
  /** Seconds after the clock: from where to where time is drawn. What is said counts from the first of them. */
  readonly from: number;
  readonly to: number;
  /** All the time that tasks spent on workers. */
  readonly workSeconds: number;
  /** How long the run takes; null if it does not end, or its end is not shown yet. */
  readonly seconds: number | null;
  /** Whether it is drawn only as far as the learner may look. */
  readonly isCut: boolean;
}

/**
 * The bars of a run, tasks by when they first move, then as the DAG has them; as far as a step has seen, by default the
 * last one. Worked out once for a track.
 */
export const deriveGantt = memo(ganttOf);

function ganttOf(
  track: Track,
  run: number,
  dictionary: Words,
  furthest: number = track.steps.length - 1,
): GanttView {
  const { trace, steps } = track;
  const isCut = furthest < steps.length - 1;
  const { position } = steps[furthest]!;
  const seen: Seen = {
    position,
    at: isCut ? timeOf(track, steps[furthest]!) : (trace.ticks.at(-1)?.at ?? 0),
  };
  // What decided how long the run takes is known when it is over.
  const path = isCut ? [] : criticalPath(trace, run);
  const onPath = new Set(path.map((segment) => segment.instance));
  const isOver = ['success', 'failed'].includes(trace.at(position).runState(run));
  const rows = trace.tasks
    .filter((row) => row.run === run)
    .flatMap(({ index }): GanttRow[] => {
      const row = rowOf(track, index, seen, onPath.has(index), dictionary);
      return row ? [row] : [];
    })
    .sort((a, b) => firstAt(a) - firstAt(b) || a.instance - b.instance);
  return {
    rows,
    path,
    from: runStart(trace, run),
    to: isOver
      ? (trace
          .changesOfRun(run)
          .filter((one) => one < position)
          .map((one) => trace.change(one).at)
          .at(-1) ?? seen.at)
      : seen.at,
    workSeconds: rows.reduce((sum, row) => sum + row.ranSeconds, 0),
    seconds: isCut ? null : runSeconds(trace, run),
    isCut,
  };
}

/** How far is looked: a position, and the time by then. */
interface Seen {
  readonly position: number;
  readonly at: number;
}

/** When a run first began, in seconds after the clock: what is said of its time counts from here. */
export function runStart(trace: Trace, run: number): number {
  const changes = trace.changesOfRun(run).map((position) => trace.change(position));
  const begins = changes.find((change) => change.kind === 'run' && change.to === 'running');
  return (begins ?? changes[0])?.at ?? 0;
}

const USUAL_ROW_PX = 22;
/** Names of tasks still stand under each other. */
const LOWEST_ROW_PX = 16;
const HIGHEST_ROW_PX = 28;

/** How high a row of the chart is, in pixels, so that as many as possible are in sight at once. `room`: for all of them; none if it is not known. */
export function rowHeight(room: number, rows: number): number {
  if (room <= 0 || rows === 0) return USUAL_ROW_PX;
  return Math.min(Math.max(Math.floor(room / rows), LOWEST_ROW_PX), HIGHEST_ROW_PX);
}

/** Where time is drawn, in pixels: the same for all charts of a run, so that they can stand below each other. */
export interface Scale {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly x: (at: number) => number;
  /** As many letters of a name as fit beside it. */
  readonly letters: number;
}

/** A letter of the mono face at this size. */
const LETTER_PX = 6.7;
/** For the icon of the state in which a task ended. */
const END_PX = 24;
const MOST_NAME_SHARE = 0.34;

export function scaleOf({ rows, from, to }: GanttView, width: number): Scale {
  const longest = Math.max(8, ...rows.map((row) => row.name.length));
  const left = Math.min(longest * LETTER_PX + 20, width * MOST_NAME_SHARE);
  const right = Math.max(width - END_PX, left + 40);
  const span = Math.max(to - from, 1);
  return {
    left,
    right,
    width,
    x: (at) => left + ((at - from) / span) * (right - left),
    letters: Math.max(4, Math.floor((left - 20) / LETTER_PX)),
  };
}

/** The critical path as an SVG path: along the rows it runs through, and from row to row. `topOf`: of a row, by instance. */
export function pathLine(
  path: readonly Segment[],
  x: (at: number) => number,
  topOf: (instance: number) => number | undefined,
): string {
  const parts: string[] = [];
  let place: number | undefined;
  for (const { instance, from, to } of path) {
    const y = (instance === null ? undefined : topOf(instance)) ?? place;
    if (y === undefined) continue;
    parts.push(`${place === undefined || place === y ? 'M' : 'L'}${x(from)} ${y}L${x(to)} ${y}`);
    place = y;
  }
  return parts.join('');
}

function firstAt({ stays, endAt }: GanttRow): number {
  return stays[0]?.from ?? endAt ?? Infinity;
}

const WAITING: ReadonlySet<TaskState> = new Set([
  'scheduled',
  'queued',
  'up_for_retry',
  'up_for_reschedule',
  'deferred',
]);
const ENDS: ReadonlySet<TaskState> = new Set(['success', 'failed', 'skipped', 'upstream_failed', 'removed']);

/** As which a try is drawn: as what came of it. Where nothing did yet, as one that runs. */
function lookOf(next: TaskState | 'absent'): Stay['look'] {
  if (next === 'up_for_retry') return 'failed';
  return next !== 'absent' && next !== null && ENDS.has(next) ? next : 'running';
}

/** Null for an instance that is not there, or gone, by then. */
function rowOf(
  track: Track,
  instance: number,
  seen: Seen,
  isOnPath: boolean,
  dictionary: Words,
): GanttRow | null {
  const { trace, steps } = track;
  const end = trace.at(seen.position);
  const endState = end.taskState(instance);
  if (endState === 'absent') return null;
  const stays: Stay[] = [];
  let endAt: number | null = null;
  let last = 0;
  for (const position of trace.changesOfTask(instance)) {
    if (position >= seen.position) break;
    const change = trace.change(position);
    if (change.kind !== 'task') continue;
    const before = stays.at(-1);
    if (before && endAt === null) {
      const look = before.state === 'running' ? lookOf(change.to) : before.look;
      stays[stays.length - 1] = { ...before, to: change.at, look };
    }
    last = position;
    endAt = change.to !== 'absent' && ENDS.has(change.to) ? change.at : null;
    if (change.to === null || change.to === 'absent' || endAt !== null) continue;
    const step = stepSeeing(steps, position);
    stays.push({ state: change.to, look: change.to, from: change.at, to: seen.at, step });
  }
  const drawn = stays.filter((stay) => stay.to > stay.from);
  const sum = (of: (stay: Stay) => boolean) =>
    drawn.filter(of).reduce((all, stay) => all + stay.to - stay.from, 0);
  return {
    instance,
    name: dictionary.say(instanceName(trace, instance)),
    stays: drawn,
    endState,
    endAt,
    endStep: stepSeeing(steps, last),
    startAt: stays.find((stay) => stay.state === 'running')?.from ?? null,
    waitedSeconds: sum((stay) => WAITING.has(stay.state)),
    ranSeconds: sum((stay) => stay.state === 'running'),
    tries: end.tryNumber(instance),
    isOnPath,
  };
}

/** Round times to draw lines at: at most so many, from the first to the last second. */
export function timeMarks(from: number, to: number, most: number): readonly number[] {
  const span = Math.max(to - from, 1e-9);
  const step = STEPS.find((one) => span / one <= most) ?? STEPS.at(-1)!;
  const marks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to + 1e-9 && marks.length <= most + 1; at += step)
    marks.push(at);
  return marks;
}

const STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400, 172_800,
  604_800, 2_592_000, 31_536_000,
];
