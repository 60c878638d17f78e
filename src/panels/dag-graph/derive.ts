/**
 * What the graph shows of a track at a step: each task, edge and group by itself, so that each node can subscribe to
 * its own. Equal views are the same object, so a step renders only what it changes.
 */
import { aggregateState, isFinished } from '../../engine';
import type { Dag, Moment, TaskState } from '../../engine';
import type { Track } from '../../lesson';
import { stateWord } from '../../ui';
import type { StateWord } from '../../ui';
import { eventsOf } from '../step-events';
import { dagOfRun, instancesOfRun, runOfStep } from '../track-structure';
import { reasonsOf } from '../waiting/derive';
import { edgeState } from './edge-status';
import type { EdgeState } from './edge-status';
import type { Box, GraphLayout } from './layout/graph-layout';

export type StateCounts = Readonly<Partial<Record<StateWord, number>>>;

export interface TaskView {
  /** Of all its instances together, as Airflow's own UI picks it. */
  readonly state: TaskState;
  /** Of an unmapped task; 0 before its first try. */
  readonly tryNumber: number;
  readonly tries: number;
  /** Instances by state, of a mapped task that has been expanded. */
  readonly counts: StateCounts | null;
  /** Whether the step is about it. */
  readonly isCurrent: boolean;
  /** Ids of the upstream tasks it waits for. */
  readonly waitsFor: readonly string[];
}

export interface EdgeView {
  readonly status: EdgeState;
  /** The state of the upstream task, and how many of its instances have finished. */
  readonly up: TaskState;
  readonly done: number;
  readonly of: number;
  /** Whether the upstream task decided against the downstream one. */
  readonly isChoice: boolean;
}

export interface GroupView {
  readonly state: TaskState;
  readonly counts: StateCounts;
  readonly isCurrent: boolean;
}

const WAITS: ReadonlySet<TaskState> = new Set([
  null,
  'scheduled',
  'queued',
  'up_for_retry',
  'up_for_reschedule',
  'deferred',
]);

/** What the panel shows: a run, or a DAG that has none. */
export interface Shown {
  readonly dag: Dag;
  readonly run: number | null;
}
/** A run (index into `trace.runs`), a DAG without a run (its id), or whatever the step is about. */
export type Choice = number | string | 'step';

export function shownAt(track: Track, cursor: number, choice: Choice): Shown {
  const { trace } = track;
  const dag = trace.dags.find((one) => one.dagId === choice);
  if (dag) return { dag, run: null };
  const run = typeof choice === 'number' && trace.runs[choice] ? choice : runOfStep(track, cursor);
  return { dag: dagOfRun(trace, run), run };
}

const views = new WeakMap<Track, Map<string, unknown>>();

/** The one object for all equal views of a track. */
function same<View>(track: Track, kind: string, view: View): View {
  let known = views.get(track);
  if (!known) views.set(track, (known = new Map<string, unknown>()));
  const key = kind + JSON.stringify(view);
  const before = known.get(key);
  if (before !== undefined) return before as View;
  known.set(key, view);
  return view;
}

interface At {
  readonly cursor: number;
  readonly moment: Moment;
  /** The instances the step is about. */
  readonly current: ReadonlySet<number>;
}
const lastAt = new WeakMap<Track, At>();

/** The moment of a step; the last one asked for is kept, because every node asks for the same. */
function momentAt(track: Track, cursor: number): At {
  const last = lastAt.get(track);
  if (last?.cursor === cursor) return last;
  const step = track.steps[cursor]!;
  const current = new Set<number>();
  for (const { change } of eventsOf(track, step)) if (change.kind === 'task') current.add(change.instance);
  const at = { cursor, moment: track.trace.at(step.position), current };
  lastAt.set(track, at);
  return at;
}

const NO_INSTANCES: readonly number[] = [];

/** The instances a task has in a run at a step. */
function instancesAt({ trace }: Track, { moment }: At, run: number | null, task: number): readonly number[] {
  if (run === null) return NO_INSTANCES;
  const all = instancesOfRun(trace, run)[task] ?? NO_INSTANCES;
  return all.length > 1 || all.some((instance) => moment.taskState(instance) === 'absent')
    ? all.filter((instance) => moment.taskState(instance) !== 'absent')
    : all;
}

function statesAt(track: Track, at: At, run: number | null, task: number): TaskState[] {
  return instancesAt(track, at, run, task).map((instance) => at.moment.taskState(instance) as TaskState);
}

export function taskView(track: Track, { dag, run }: Shown, task: number, cursor: number): TaskView {
  const at = momentAt(track, cursor);
  const instances = instancesAt(track, at, run, task);
  const [first] = instances;
  const states = statesAt(track, at, run, task);
  const state = aggregateState(states);
  const isExpanded = first !== undefined && track.trace.tasks[first]!.mapIndex >= 0;
  return same<TaskView>(track, 'task', {
    state,
    tryNumber: first === undefined || isExpanded ? 0 : at.moment.tryNumber(first),
    tries: first === undefined || isExpanded ? 0 : at.moment.maxTries(first) + 1,
    counts: isExpanded ? countStates(states) : null,
    isCurrent: instances.some((instance) => at.current.has(instance)),
    waitsFor: state === null ? waitsFor(track, at, run, dag, task) : [],
  });
}

function waitsFor(track: Track, at: At, run: number | null, dag: Dag, task: number): string[] {
  return (dag.tasks[task]?.upstream ?? [])
    .filter((up) => edgeBetween(track, at, run, dag, up, task).status === 'waiting')
    .map((up) => dag.tasks[up]!.taskId);
}

const CHOOSERS: ReadonlySet<string> = new Set(['branch', 'short_circuit', 'latest_only']);

function edgeBetween(track: Track, at: At, run: number | null, dag: Dag, up: number, down: number): EdgeView {
  const upTask = dag.tasks[up]!;
  const states = statesAt(track, at, run, up);
  const downState = aggregateState(statesAt(track, at, run, down));
  const upChooses = CHOOSERS.has(upTask.operator);
  const status = edgeState({
    up: states,
    upIsSetup: upTask.isSetup,
    upChooses,
    rule: dag.tasks[down]!.triggerRule,
    down: downState,
  });
  const finished = states.filter(isFinished).length;
  return {
    status,
    up: aggregateState(states),
    done: finished,
    of: states.length,
    isChoice: upChooses && downState === 'skipped' && status === 'failed',
  };
}

/** What an edge on screen says: one edge between tasks, or all that end at a closed group together. */
export function edgeView(
  track: Track,
  { dag, run }: Shown,
  edges: readonly number[],
  cursor: number,
): EdgeView {
  const at = momentAt(track, cursor);
  const parts = edges.flatMap((edge) => {
    const ends = dag.edges[edge];
    return ends ? [edgeBetween(track, at, run, dag, ends[0], ends[1])] : [];
  });
  const [only] = parts;
  if (only && parts.length === 1) return same(track, 'edge', only);
  const status = (['failed', 'waiting', 'unneeded'] as const).find((one) =>
    parts.some((part) => part.status === one),
  );
  return same<EdgeView>(track, 'edge', {
    status: status ?? 'met',
    up: null,
    done: parts.filter((part) => part.status === 'met').length,
    of: parts.length,
    isChoice: false,
  });
}

export function groupView(track: Track, { run }: Shown, tasks: readonly number[], cursor: number): GroupView {
  const at = momentAt(track, cursor);
  const perTask = tasks.map((task) => statesAt(track, at, run, task));
  return same<GroupView>(track, 'group', {
    state: aggregateState(perTask.flat()),
    counts: countStates(perTask.flatMap((states) => (states.length ? states : [null]))),
    isCurrent: tasks.some((task) =>
      instancesAt(track, at, run, task).some((instance) => at.current.has(instance)),
    ),
  });
}

function countStates(states: readonly TaskState[]): StateCounts {
  const counts: Partial<Record<StateWord, number>> = {};
  for (const state of states) counts[stateWord(state)] = (counts[stateWord(state)] ?? 0) + 1;
  return counts;
}

/** The task of the shown run that a step is about, as an index into its DAG's tasks; null if there is none. */
export function stepTask(track: Track, cursor: number, choice: Choice): number | null {
  const { dag, run } = shownAt(track, cursor, choice);
  for (const instance of momentAt(track, cursor).current) {
    const row = track.trace.tasks[instance]!;
    if (row.run === run) return dag.task(row.taskId).index;
  }
  return null;
}

/** The box a task is in: its own, or the closed group around it. */
export function boxOf(layout: GraphLayout, task: number | null): Box | null {
  if (task === null) return null;
  return layout.boxes.find((box) => box.kind !== 'group' && box.tasks.includes(task)) ?? null;
}

/** What holds a waiting task back, with figures (of a mapped one, its first instance that waits); null if nothing does. */
export function whyNotYet(track: Track, { run }: Shown, task: number, cursor: number): string | null {
  const at = momentAt(track, cursor);
  for (const instance of instancesAt(track, at, run, task)) {
    const state = at.moment.taskState(instance);
    if (state === 'absent' || !WAITS.has(state)) continue;
    return reasonsOf(track, cursor, { instance, name: '', state })
      .map(({ check, text }) => (check === null ? text : `${check}: ${text}`))
      .join(' ');
  }
  return null;
}
