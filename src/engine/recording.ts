/**
 * A trace in the format of the recordings of the real Airflow (test/conformance/recorder/README.md), so that the two
 * can be compared: for every tick the net changes of each phase, and which checks hold back what waits.
 */
import type { Case, Json } from './case';
import {
  ABSENT,
  isFinishedCode,
  KEEP_STATE,
  RUN_ABSENT,
  runStateName,
  taskStateName,
  type TaskCode,
} from './codes';
import { RUN_CHANGE, TASK_CHANGE, XCOM_CHANGE } from './history/change-log';
import type { History } from './history/history';
import { historyOf } from './history/past-trace';
import { isWaiting } from './history/waiting';
import { PastView } from './history/past-view';
import { runRow } from './history/rows';
import { QUEUEING_CHECKS, SCHEDULING_CHECKS } from './rules';
import type { Phase } from './phases';
import type { Tick, Trace } from './trace';

/** One change: of a task instance, a DAG run, or an XCom. */
export type RecordedChange = Record<string, Json>;

export interface RecordedTick {
  /** Seconds after the case's clock. */
  at: number;
  phases: Partial<Record<Phase, RecordedChange[]>>;
  /** Actions that the REST API refuses. */
  refused?: Json[];
  /** `dag/run` → `task` or `task[2]` → names of the failing dependency checks. */
  blocked?: Record<string, Record<string, string[]>>;
}

export interface Recording {
  case: string;
  about: string;
  /** The version it was recorded on, or that is simulated. */
  airflow: string;
  input: Case;
  ticks: RecordedTick[];
}

/** The version of Airflow that the engine simulates. */
export const AIRFLOW_VERSION = '3.3.2';

export interface RecordingOptions {
  /** Leaves out what blocks each waiting task: of many tasks side by side that is nearly all of a recording. */
  readonly withoutBlocked?: boolean;
}

/** The trace as a recording. A large one is better taken tick by tick (`recordedTicks`). */
export function toRecording(trace: Trace, options?: RecordingOptions): Recording {
  return { ...recordingHead(trace), ticks: [...recordedTicks(trace, options)] };
}

/** What stands in a recording before its ticks. */
export function recordingHead({ input }: Trace): Omit<Recording, 'ticks'> {
  return { case: input.case, about: input.about ?? '', airflow: AIRFLOW_VERSION, input };
}

/** The ticks of the recording, one after the other. */
export function* recordedTicks(trace: Trace, options: RecordingOptions = {}): Generator<RecordedTick> {
  const history = historyOf(trace);
  const waiting = new Set<number>();
  for (const tick of trace.ticks) {
    for (let position = tick.from; position < tick.to; position += 1) {
      if (history.log.kinds.get(position) === TASK_CHANGE) waiting.add(history.log.subjects.get(position));
    }
    const recorded = recordTick(history, tick);
    if (!recorded) continue;
    yield options.withoutBlocked ? recorded : { ...recorded, blocked: blockedAt(history, tick, waiting) };
  }
}

/** Null where a recording would show nothing: a DAG was paused, say. */
function recordTick(history: History, tick: Tick): RecordedTick | null {
  const recorded: RecordedTick = { at: tick.at, phases: {} };
  for (let from = tick.from; from < tick.to;) {
    let to = from + 1;
    while (to < tick.to && !history.log.beginsEvent(to)) to += 1;
    const phase = history.log.phase(from);
    for (const change of netChanges(history, from, to)) (recorded.phases[phase] ??= []).push(change);
    from = to;
  }
  if (tick.refused.length > 0) {
    recorded.refused = tick.refused.map(({ action, status, code }) => ({ action, status, detail: code }));
    recorded.phases.actions ??= [];
  }
  return Object.keys(recorded.phases).length > 0 ? recorded : null;
}

/** What one event changed in all: from the state before it to the state after it. */
function* netChanges(history: History, from: number, to: number): Generator<RecordedChange> {
  const { log } = history;
  const changed = [new Set<number>(), new Set<number>(), new Map<string, number>()] as const;
  for (let position = from; position < to; position += 1) {
    const subject = log.subjects.get(position);
    const kind = log.kinds.get(position);
    if (kind === TASK_CHANGE) changed[0].add(subject);
    else if (kind === RUN_CHANGE) changed[1].add(subject);
    else if (kind === XCOM_CHANGE) {
      const entry = log.xcoms[subject];
      if (entry) changed[2].set(`${entry.instance}/${entry.key}`, subject);
    }
  }
  const before = new PastView(history, from);
  const after = new PastView(history, to);
  for (const run of changed[1]) yield* runChange(history, before, after, run);
  for (const instance of changed[0]) yield* taskChange(before, after, instance);
  for (const entry of changed[2].values()) yield* xcomChange(history, before, entry);
}

function runChange(history: History, before: PastView, after: PastView, index: number): RecordedChange[] {
  const [from, to] = [before.runState(index), after.runState(index)];
  const run = history.rows.runs[index];
  if (from === to || !run) return [];
  const change: RecordedChange = {
    dag: run.dag.dagId,
    run: run.runId,
    from: from === RUN_ABSENT ? '(absent)' : runStateName(from),
    to: to === RUN_ABSENT ? '(gone)' : runStateName(to),
  };
  if (from !== RUN_ABSENT) return [change];
  const row = runRow(run);
  change['type'] = row.type;
  change['logical_date'] = row.logicalDate;
  change['data_interval'] = [...row.dataInterval];
  change['run_after'] = row.runAfter;
  if (row.events) change['events'] = row.events.map((event) => [...event]);
  return [change];
}

function nameOf(view: PastView, instance: number): RecordedChange {
  const { dag, runId } = view.rows.run(instance);
  const mapIndex = view.rows.mapIndex(instance);
  const name = { dag: dag.dagId, run: runId, task: view.rows.task(instance).taskId };
  return mapIndex >= 0 ? { ...name, map_index: mapIndex } : name;
}

function taskChange(before: PastView, after: PastView, instance: number): RecordedChange[] {
  const [from, to] = [before.state(instance), after.state(instance)];
  const maxTries = after.maxTries(instance);
  const isNew = from === ABSENT;
  const hasNewMax = isNew || before.maxTries(instance) !== maxTries;
  if (from === to && !hasNewMax && before.tryNumber(instance) === after.tryNumber(instance)) return [];
  if (isNew && to === ABSENT) return [];
  const change = nameOf(after, instance);
  change['from'] = isNew ? '(absent)' : taskStateName(from);
  change['to'] = to === ABSENT ? '(gone)' : taskStateName(to);
  if (to === ABSENT) return [change];
  change['try'] = after.tryNumber(instance);
  if (hasNewMax) change['max_tries'] = maxTries;
  return [change];
}

/** Only what is stored anew or with another value; not what is deleted. */
function xcomChange(history: History, before: PastView, entry: number): RecordedChange[] {
  const last = history.log.xcoms[entry];
  if (!last || last.value === undefined) return [];
  const { instance, key, value } = last;
  const run = before.rows.runIndex(instance);
  const old = before.xcom(run, before.rows.taskIndex(instance), before.rows.mapIndex(instance), key);
  // To the recorder an XCom that is null is one that is not there.
  if (JSON.stringify(old ?? null) === JSON.stringify(value)) return [];
  return [{ ...nameOf(before, instance), xcom: key, value }];
}

/** What Airflow's UI asks about a waiting task. */
const ASKED_TO_QUEUE = QUEUEING_CHECKS.filter(({ name }) => name !== 'Task Instance State');

/** `waiting` holds all instances that may wait; those that are over are taken out until they change again. */
function blockedAt(history: History, tick: Tick, waiting: Set<number>): NonNullable<RecordedTick['blocked']> {
  const view = new AskedView(history, tick.to, tick.index);
  const { rows } = history;
  for (const instance of waiting) if (isFinishedCode(view.state(instance))) waiting.delete(instance);
  const asked = [...waiting]
    .filter((instance) => isWaiting(view, instance))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
  function keyOf(instance: number): readonly [string, string, number, number] {
    const { dag, runId } = rows.run(instance);
    return [dag.dagId, runId, rows.task(instance).rank, rows.mapIndex(instance)];
  }
  const blocked: NonNullable<RecordedTick['blocked']> = {};
  for (const instance of asked) {
    const names = failingChecks(view, instance);
    if (names.length === 0) continue;
    const { dag, task, run, map_index: mapIndex } = nameOf(view, instance);
    const label = mapIndex === undefined ? String(task) : `${String(task)}[${String(mapIndex)}]`;
    (blocked[`${String(dag)}/${String(run)}`] ??= {})[label] = names;
  }
  return blocked;
}

function failingChecks(view: AskedView, instance: number): string[] {
  const names: string[] = [];
  for (const check of [...(view.plan.schedulingChecks ?? SCHEDULING_CHECKS), ...ASKED_TO_QUEUE]) {
    const { passed, sets } = check.judge(view, instance);
    if (!passed) names.push(check.name);
    // What is asked after it sees the state.
    if (sets !== KEEP_STATE && check.settles?.alsoWhenAsked) view.set(instance, sets);
  }
  return names.sort();
}

/** The world while it is asked about: with the states that asking has set. */
class AskedView extends PastView {
  readonly #states = new Map<number, TaskCode>();

  set(instance: number, state: TaskCode): void {
    this.#states.set(instance, state);
  }

  override state(instance: number): TaskCode {
    return this.#states.get(instance) ?? super.state(instance);
  }
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
