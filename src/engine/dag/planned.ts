/** A DAG and its tasks with everything that the scheduler asks for again and again. */
import type { DagSpec, OperatorKind, TaskOptions, TaskSpec, TriggerRule } from '../case';
import type { Dag, Group, Task } from '../dag';
import type { Timetable } from '../timetables';
import type { MapInput } from './mapping';

/** A mapped group around tasks. */
export interface MappedGroup {
  readonly groupId: string;
  readonly input: MapInput;
  /** Whether its length, once known, stays known: it is not mapped over what a mapped task returns. */
  readonly isSteady: boolean;
}

/** What only some tasks have of their own; the others of a DAG share one object. */
export interface TaskTies {
  /** What it is mapped over itself. */
  readonly mapInput: MapInput | null;
  /** The mapped groups around it, innermost first. */
  readonly mappedGroups: readonly MappedGroup[];
  /** Tasks that provide what it is mapped over: its own, else those of the innermost mapped group. */
  readonly mapSources: readonly number[];
  /** Relevant setups further up than its direct upstream tasks; none for a teardown. */
  readonly farSetups: readonly number[];
  /** Of a teardown: what else must be over before it runs. */
  readonly scope: readonly number[];
  /** Direct upstream tasks that can skip what follows them. */
  readonly skippers: readonly number[];
  /** Tasks that look at this one although it is not directly upstream of them. */
  readonly watchers: readonly number[];
  readonly startMs: number | null;
  readonly endMs: number | null;
}

const NONE: readonly number[] = [];
export const NO_TIES: TaskTies = {
  mapInput: null,
  mappedGroups: [],
  mapSources: NONE,
  farSetups: NONE,
  scope: NONE,
  skippers: NONE,
  watchers: NONE,
  startMs: null,
  endMs: null,
};

export const IS_SETUP = 1;
export const IS_TEARDOWN = 2;
export const HAS_MAP_INDEXES = 4;
export const HAS_MAPPED_UPSTREAM = 8;
export const IS_LEAF = 16;
export const IS_PREFIXED = 32;

interface TaskParts {
  readonly index: number;
  readonly spec: TaskSpec;
  readonly options: Readonly<Required<TaskOptions>>;
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
  readonly flags: number;
  readonly rank: number;
  readonly priorityWeight: number;
  readonly ties: TaskTies;
}

const SKIPPERS: ReadonlySet<string> = new Set(['branch', 'short_circuit', 'latest_only']);

export function canSkip(task: TaskSpec | undefined): boolean {
  return SKIPPERS.has(task?.operator ?? 'python');
}

export function failsRun(task: TaskSpec | undefined): boolean {
  return typeof task?.teardown === 'object' && task.teardown.on_failure_fail_dagrun === true;
}

/** Held by the ten thousand: few fields, and the rest worked out from them. */
export class PlannedTask implements Task, TaskTies {
  readonly index: number;
  readonly spec: TaskSpec;
  readonly options: Readonly<Required<TaskOptions>>;
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
  /** Its place among the DAG's tasks by id: the order in which the scheduler looks at them. */
  readonly rank: number;
  readonly priorityWeight: number;
  readonly ties: TaskTies;
  readonly #flags: number;

  constructor(parts: TaskParts) {
    this.index = parts.index;
    this.spec = parts.spec;
    this.options = parts.options;
    this.upstream = parts.upstream;
    this.downstream = parts.downstream;
    this.rank = parts.rank;
    this.priorityWeight = parts.priorityWeight;
    this.ties = parts.ties;
    this.#flags = parts.flags;
  }

  get taskId(): string {
    return this.spec.task_id;
  }

  get label(): string {
    const { task_id: id } = this.spec;
    return this.#has(IS_PREFIXED) ? id.slice(id.lastIndexOf('.') + 1) : id;
  }

  get groupId(): string | null {
    return this.spec.group ?? null;
  }

  get operator(): OperatorKind {
    return this.spec.operator ?? 'python';
  }

  get triggerRule(): TriggerRule {
    return this.options.trigger_rule;
  }

  get isSetup(): boolean {
    return this.#has(IS_SETUP);
  }

  get isTeardown(): boolean {
    return this.#has(IS_TEARDOWN);
  }

  get isMapped(): boolean {
    return this.ties.mapInput !== null;
  }

  get hasMapIndexes(): boolean {
    return this.#has(HAS_MAP_INDEXES);
  }

  /** Whether one of its direct upstream tasks has map indexes. */
  get hasMappedUpstream(): boolean {
    return this.#has(HAS_MAPPED_UPSTREAM);
  }

  get isSkipper(): boolean {
    return canSkip(this.spec);
  }

  /** An EmptyOperator without outlets succeeds without a worker. */
  get isTrivial(): boolean {
    return this.spec.operator === 'empty' && !this.spec.outlets?.length;
  }

  get failsRun(): boolean {
    return failsRun(this.spec);
  }

  /** Whether its state counts for the end of the run. */
  get isLeaf(): boolean {
    return this.#has(IS_LEAF);
  }

  /** Whether an unfinished instance keeps the run from being called deadlocked (semantics §5). */
  get mayWaitOutside(): boolean {
    const {
      depends_on_past: past,
      max_active_tis_per_dag: dag,
      max_active_tis_per_dagrun: run,
    } = this.options;
    return past || dag !== null || run !== null;
  }

  get startMs(): number | null {
    return this.ties.startMs;
  }

  get endMs(): number | null {
    return this.ties.endMs;
  }

  get mapInput(): MapInput | null {
    return this.ties.mapInput;
  }

  get mappedGroups(): readonly MappedGroup[] {
    return this.ties.mappedGroups;
  }

  get mapSources(): readonly number[] {
    return this.ties.mapSources;
  }

  get farSetups(): readonly number[] {
    return this.ties.farSetups;
  }

  get scope(): readonly number[] {
    return this.ties.scope;
  }

  get skippers(): readonly number[] {
    return this.ties.skippers;
  }

  get watchers(): readonly number[] {
    return this.ties.watchers;
  }

  #has(flag: number): boolean {
    return (this.#flags & flag) !== 0;
  }
}

/** What a DAG has beside what its tasks say. */
export interface DagParts {
  readonly index: number;
  readonly spec: DagSpec;
  readonly tasks: readonly PlannedTask[];
  readonly groups: readonly Group[];
  /** Task indexes, every task after its upstream ones; fewer than all in a DAG with a cycle. */
  readonly order: readonly number[];
  /** Tasks by rank. */
  readonly byRank: readonly number[];
  readonly hasMapping: boolean;
  readonly dependsOnPast: readonly number[];
  /** Tasks whose results others are mapped over. */
  readonly mappedOver: ReadonlySet<number>;
  readonly timetable: Timetable;
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** The smallest start date among the DAG and its tasks. */
  readonly earliestMs: number | null;
  readonly catchup: boolean;
  readonly maxActiveRuns: number;
  readonly maxActiveTasks: number;
  readonly maxConsecutiveFailedRuns: number;
  readonly runTimeoutMs: number | null;
  /** All tasks inside each group. */
  readonly members: ReadonlyMap<string, readonly number[]>;
}

/** Kept for long: it holds on to nothing of what it was made from but its specification. */
export class PlannedDag implements Dag {
  readonly dagId: string;
  readonly index: number;
  readonly spec: DagSpec;
  readonly tasks: readonly PlannedTask[];
  readonly groups: readonly Group[];
  readonly order: readonly number[];
  readonly byRank: readonly number[];
  readonly hasMapping: boolean;
  readonly dependsOnPast: readonly number[];
  readonly mappedOver: ReadonlySet<number>;
  readonly timetable: Timetable;
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly earliestMs: number | null;
  readonly catchup: boolean;
  readonly maxActiveRuns: number;
  readonly maxActiveTasks: number;
  readonly maxConsecutiveFailedRuns: number;
  readonly runTimeoutMs: number | null;
  readonly #members: DagParts['members'];

  constructor(parts: DagParts) {
    this.dagId = parts.spec.dag_id;
    this.index = parts.index;
    this.spec = parts.spec;
    this.tasks = parts.tasks;
    this.groups = parts.groups;
    this.order = parts.order;
    this.byRank = parts.byRank;
    this.hasMapping = parts.hasMapping;
    this.dependsOnPast = parts.dependsOnPast;
    this.mappedOver = parts.mappedOver;
    this.timetable = parts.timetable;
    this.startMs = parts.startMs;
    this.endMs = parts.endMs;
    this.earliestMs = parts.earliestMs;
    this.catchup = parts.catchup;
    this.maxActiveRuns = parts.maxActiveRuns;
    this.maxActiveTasks = parts.maxActiveTasks;
    this.maxConsecutiveFailedRuns = parts.maxConsecutiveFailedRuns;
    this.runTimeoutMs = parts.runTimeoutMs;
    this.#members = parts.members;
  }

  get edges(): readonly (readonly [number, number])[] {
    return this.tasks.flatMap((task) => task.downstream.map((below) => [task.index, below] as const));
  }

  task(taskId: string): PlannedTask {
    const task = this.tasks[this.indexOf(taskId) ?? -1];
    if (!task) throw new Error(`There is no task ${taskId} in ${this.dagId}.`);
    return task;
  }

  /** By halves: nobody asks often enough to keep a map of all ids for it. */
  indexOf(taskId: string): number | undefined {
    const { byRank } = this;
    let low = 0;
    let high = byRank.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const task = this.tasks[byRank[middle] ?? 0];
      if (!task || task.taskId === taskId) return task?.index;
      if (task.taskId < taskId) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The tasks of a group without upstream tasks inside of it; undefined if there is no such group. */
  rootsOf(groupId: string): readonly number[] | undefined {
    const members = this.#members.get(groupId);
    if (!members) return undefined;
    const inside = new Set(members);
    return members.filter((task) => !this.tasks[task]?.upstream.some((above) => inside.has(above)));
  }
}
