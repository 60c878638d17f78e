/**
 * What the graph shows of a track at a step: each task, edge and group by itself, so that each node can subscribe to
 * its own. Equal views are the same object, so a step renders only what it changes.
 */
import { aggregateState, isFinished, memo } from '../../engine';
import type { Dag, TaskState } from '../../engine';
import type { Track } from '../../lesson';
import { conceals } from '../../player';
import type { PlayerState } from '../../player';
import { stateWord } from '../../ui';
import type { StateWord } from '../../ui';
import { dagOfRun, runOfStep } from '../track-structure';
import { waitWord } from '../waiting/derive';
import { edgeState } from './edge-status';
import type { EdgeState } from './edge-status';
import type { Box, GraphLayout, TaskEdge } from './layout/graph-layout';
import { WAIT_LETTERS } from './layout/sizes';
import type { Density } from './layout/sizes';
import { currentAt, momentAt, taskAt } from './task-at';
import type { Words } from '../../text';

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
}

export interface EdgeView {
  /** `concealed`: that, too, is kept back while a question is open. */
  readonly status: EdgeState | 'concealed';
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

/** They are few and small, and of no one track: what is the same in a what-if is not drawn again for it. */
const views = new Map<string, unknown>();

/** The one object for all equal views: those with the same key, which says all that is in them. */
function same<View>(key: string, make: () => View): View {
  let view = views.get(key) as View | undefined;
  if (view === undefined) views.set(key, (view = make()));
  return view;
}

export function taskView(track: Track, { run }: Shown, task: number, cursor: number): TaskView {
  const { instances, states, state, isCurrent } = taskAt(track, cursor, run, task);
  const moment = momentAt(track, cursor);
  const [first] = instances;
  const isExpanded = first !== undefined && track.trace.tasks[first]!.mapIndex >= 0;
  const isPlain = first !== undefined && !isExpanded;
  const tryNumber = isPlain ? moment.tryNumber(first) : 0;
  const tries = isPlain ? moment.maxTries(first) + 1 : 0;
  const counts = isExpanded ? countStates(states) : null;
  const key = `${state} ${tryNumber}/${tries} ${isCurrent} ${counts && JSON.stringify(counts)}`;
  return same<TaskView>(`task ${key}`, () => ({
    state,
    tryNumber,
    tries,
    counts,
    isCurrent,
  }));
}

const CHOOSERS: ReadonlySet<string> = new Set(['branch', 'short_circuit', 'latest_only']);

function edgeBetween(track: Track, { dag, run }: Shown, [up, down]: TaskEdge, cursor: number): EdgeView {
  const { operator, isSetup } = dag.tasks[up]!;
  const { states, state } = taskAt(track, cursor, run, up);
  const downstream = taskAt(track, cursor, run, down);
  // In a mapped group one index runs while another still waits for its own: then the edge waits, too.
  const downState = downstream.states.includes(null) ? null : downstream.state;
  const upChooses = CHOOSERS.has(operator);
  const status = edgeState({
    up: states,
    upIsSetup: isSetup,
    upChooses,
    rule: dag.tasks[down]!.triggerRule,
    down: downState,
  });
  const done = states.filter(isFinished).length;
  const isChoice = upChooses && downState === 'skipped' && status === 'failed';
  return sameEdge({ status, up: state, done, of: states.length, isChoice });
}

function sameEdge(view: EdgeView): EdgeView {
  const { status, up, done, of, isChoice } = view;
  return same(`edge ${status} ${up} ${done}/${of} ${isChoice}`, () => view);
}

/** What an edge on screen says: one edge between tasks, or all that end at a closed group together. */
export function edgeView(track: Track, shown: Shown, edges: readonly TaskEdge[], cursor: number): EdgeView {
  const parts = edges
    .filter(([up, down]) => shown.dag.tasks[up] && shown.dag.tasks[down])
    .map((edge) => edgeBetween(track, shown, edge, cursor));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const status = (['failed', 'waiting', 'unneeded'] as const).find((one) =>
    parts.some((part) => part.status === one),
  );
  return sameEdge({
    status: status ?? 'met',
    up: null,
    done: parts.filter((part) => part.status === 'met').length,
    of: parts.length,
    isChoice: false,
  });
}

const CONCEALED: EdgeView = { status: 'concealed', up: null, done: 0, of: 0, isChoice: false };

/** The same, as far as it may be shown. */
export function edgeShown(state: PlayerState, shown: Shown, edges: readonly TaskEdge[]): EdgeView {
  return conceals(state, 'waits') ? CONCEALED : edgeView(state.track, shown, edges, state.cursor);
}

export function groupView(track: Track, { run }: Shown, tasks: readonly number[], cursor: number): GroupView {
  const all = tasks.map((task) => taskAt(track, cursor, run, task));
  const state = aggregateState(all.flatMap(({ states }) => states));
  const counts = countStates(all.flatMap(({ states }) => (states.length ? states : [null])));
  const isCurrent = all.some((task) => task.isCurrent);
  return same(`group ${isCurrent} ${JSON.stringify(counts)}`, () => ({ state, counts, isCurrent }));
}

function countStates(states: readonly TaskState[]): StateCounts {
  const counts: Partial<Record<StateWord, number>> = {};
  for (const state of states) counts[stateWord(state)] = (counts[stateWord(state)] ?? 0) + 1;
  return counts;
}

/** The task of the shown run that a step is about, as an index into its DAG's tasks; null if there is none. */
export function stepTask(track: Track, cursor: number, choice: Choice): number | null {
  const { dag, run } = shownAt(track, cursor, choice);
  for (const instance of currentAt(track, cursor)) {
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

/**
 * What holds a task back, in a word that stands on two lines of its node (of a mapped one, its first instance that waits);
 * null where nothing does. The words of a step are kept until another step is asked for, because the store asks again for
 * each.
 */
export function waitWordOf(
  track: Track,
  { run }: Shown,
  task: number,
  cursor: number,
  dictionary: Words,
  density: Density,
): string | null {
  const { words } = wordsAt(track, cursor, dictionary);
  const key = `${run} ${task} ${density}`;
  let word = words.get(key);
  if (word === undefined) {
    word = null;
    for (const instance of taskAt(track, cursor, run, task).instances)
      word ??= waitWord(track, cursor, instance, dictionary, WAIT_LETTERS[density]);
    words.set(key, word);
  }
  return word;
}

interface WordsAt {
  readonly cursor: number;
  readonly words: Map<string, string | null>;
}

const lastWords = memo((_track: Track, _dictionary: Words): { at: WordsAt | null } => ({ at: null }));

function wordsAt(track: Track, cursor: number, dictionary: Words): WordsAt {
  const last = lastWords(track, dictionary);
  if (last.at?.cursor !== cursor) last.at = { cursor, words: new Map() };
  return last.at!;
}
