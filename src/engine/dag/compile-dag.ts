/** Reads a DAG as Airflow does: tasks, groups, edges, setups and teardowns, mapping, weights. */
import type { DagSpec, Json, TaskSpec } from '../case';
import type { Dag, Group, Task } from '../dag';
import { parseDateMs } from '../dates';
import { readSettings, toMs, type Settings } from '../settings';
import { createTimetable, type Timetable } from '../timetables';
import { topologicalOrder } from './cycles';
import { Graph, makeGroup, type GraphGroup } from './graph';
import { effectiveLeaves } from './leaves';
import { isXComRef, mapInputOf, mapInputOfTask, sourceTasks, type MapInput } from './mapping';
import { resolveOptions } from './options';
import { relevantSetups, teardownScope } from './setups';
import { totalWeights } from './weights';

/** A mapped group around tasks. */
export interface MappedGroup {
  readonly groupId: string;
  readonly input: MapInput;
  /** Whether its length, once known, stays known: it is not mapped over what a mapped task returns. */
  readonly isSteady: boolean;
}

/** A task with everything that the scheduler asks for again and again. */
export interface PlannedTask extends Task {
  /** Its place among the DAG's tasks by id: the order in which the scheduler looks at them. */
  readonly rank: number;
  /** What it is mapped over itself. */
  readonly mapInput: MapInput | null;
  /** The mapped groups around it, innermost first. */
  readonly mappedGroups: readonly MappedGroup[];
  /** Tasks that provide what it is mapped over: its own, else those of the innermost mapped group. */
  readonly mapSources: readonly number[];
  /** Whether one of its direct upstream tasks has map indexes. */
  readonly hasMappedUpstream: boolean;
  /** Relevant setups further up than its direct upstream tasks; none for a teardown. */
  readonly farSetups: readonly number[];
  /** Of a teardown: what else must be over before it runs. */
  readonly scope: readonly number[];
  /** Direct upstream tasks that can skip what follows them. */
  readonly skippers: readonly number[];
  /** Tasks that look at this one although it is not directly upstream of them. */
  readonly watchers: readonly number[];
  readonly isSkipper: boolean;
  /** An EmptyOperator without outlets succeeds without a worker. */
  readonly isTrivial: boolean;
  readonly failsRun: boolean;
  readonly isLeaf: boolean;
  /** Whether an unfinished instance keeps the run from being called deadlocked (semantics §5). */
  readonly mayWaitOutside: boolean;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

export interface PlannedDag extends Dag {
  readonly index: number;
  readonly tasks: readonly PlannedTask[];
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
  indexOf(taskId: string): number | undefined;
  /** The roots of a group; undefined if there is no such group. */
  rootsOf(groupId: string): readonly number[] | undefined;
}

/** Reads a DAG that `checkCase` finds nothing wrong with; of a wrong one it makes what it can. */
export function planDag(
  spec: DagSpec,
  index = 0,
  given: Readonly<Record<string, Json>> = {},
  settings: Settings = readSettings(given),
): PlannedDag {
  const specs = inOrderOfMaking(spec);
  const indexes = new Map(specs.map((task, at) => [task.task_id, at]));
  const indexOf = (taskId: string) => indexes.get(taskId);
  const bound = new Set(specs.flatMap((task) => teardownSetups(task)));
  const marks = specs.map((task) => ({
    isSetup: task.setup === true || bound.has(task.task_id),
    isTeardown: task.teardown !== undefined,
  }));
  const inputs = specs.map((task) => mapInputOfTask(task, indexOf));
  const groups = readGroups(spec, specs, inputs, indexOf);
  const graph = drawEdges(spec, specs, marks, inputs, groups, indexOf);
  for (const edges of [...graph.upstream, ...graph.downstream]) edges.sort((a, b) => a - b);
  const order = topologicalOrder(graph.upstream, graph.downstream);

  const options = specs.map((task, at) =>
    resolveOptions(task, spec.default_args ?? {}, settings, inputs[at] !== null),
  );
  const weights =
    order.length < specs.length
      ? options.map((option) => option.priority_weight)
      : totalWeights(
          options.map((option, at) => ({
            priorityWeight: option.priority_weight,
            weightRule: option.weight_rule,
            upstream: graph.upstream[at] ?? [],
            downstream: graph.downstream[at] ?? [],
          })),
          order,
        );

  const startMs = dateOf(spec.start_date);
  const endMs = dateOf(spec.end_date);
  const byRank = specs.map((_, at) => at).sort((a, b) => compareIds(specs[a], specs[b]));
  const ranks = new Int32Array(specs.length);
  byRank.forEach((task, rank) => (ranks[task] = rank));

  const linked = marks.map((mark, at) => ({
    ...mark,
    failsRun: failsRun(specs[at]),
    upstream: graph.upstream[at] ?? [],
    downstream: graph.downstream[at] ?? [],
  }));
  const setups = marks.some((mark) => mark.isSetup) ? relevantSetups(linked) : new Map<number, number[]>();
  const leaves = new Set(effectiveLeaves(linked));
  const mappedGroups = specs.map((task) => groups.mappedAround(task.group ?? null));
  const hasMapIndexes = specs.map((_, at) => inputs[at] !== null || (mappedGroups[at]?.length ?? 0) > 0);
  const watchers = new Map<number, Set<number>>();
  const watch = (watched: readonly number[], watcher: number) => {
    for (const task of watched) {
      const found = watchers.get(task);
      if (found) found.add(watcher);
      else watchers.set(task, new Set([watcher]));
    }
  };

  const drafts = specs.map((task, at) => {
    const { isSetup, isTeardown, upstream, downstream } = linked[at]!; // one for each task
    const around = mappedGroups[at] ?? [];
    const input = inputs[at] ?? null;
    const farSetups = isTeardown ? [] : (setups.get(at) ?? []).filter((setup) => !upstream.includes(setup));
    const scope = isTeardown ? teardownScope(linked, at) : [];
    watch(farSetups, at);
    watch(scope, at);
    for (const one of input ? [{ input }, ...around] : around) watch(sourceTasks(one.input), at);
    const option = options[at]!; // one for each task
    const ownStart = dateOf(task.start_date);
    return {
      index: at,
      taskId: task.task_id,
      label: labelOf(task, groups.prefixes(task.group ?? null)),
      groupId: task.group ?? null,
      operator: task.operator ?? 'python',
      triggerRule: option.trigger_rule,
      upstream,
      downstream,
      isSetup,
      isTeardown,
      isMapped: input !== null,
      hasMapIndexes: hasMapIndexes[at] ?? false,
      priorityWeight: weights[at] ?? 1,
      options: option,
      spec: task,
      rank: ranks[at] ?? at,
      mapInput: input,
      mappedGroups: around,
      mapSources: input ? sourceTasks(input) : around[0] ? sourceTasks(around[0].input) : [],
      hasMappedUpstream: upstream.some((above) => hasMapIndexes[above]),
      farSetups,
      scope,
      skippers: upstream.filter((above) => SKIPPERS.has(specs[above]?.operator ?? 'python')),
      isSkipper: SKIPPERS.has(task.operator ?? 'python'),
      isTrivial: task.operator === 'empty' && (task.outlets ?? []).length === 0,
      failsRun: failsRun(task),
      isLeaf: leaves.has(at),
      mayWaitOutside:
        option.depends_on_past ||
        option.max_active_tis_per_dag !== null ||
        option.max_active_tis_per_dagrun !== null,
      // A task starts on the later of its own date and the DAG's (`DAG.add_task`).
      startMs: startMs === null ? ownStart : Math.max(startMs, ownStart ?? startMs),
      endMs,
    };
  });
  const tasks: PlannedTask[] = drafts.map((task) => ({
    ...task,
    watchers: [...(watchers.get(task.index) ?? [])].filter((at) => !task.downstream.includes(at)),
  }));

  const starts = tasks.flatMap((task) => (task.startMs === null ? [] : [task.startMs]));
  return {
    index,
    dagId: spec.dag_id,
    spec,
    tasks,
    groups: groups.list,
    edges: tasks.flatMap((task) => task.downstream.map((below) => [task.index, below] as const)),
    order,
    byRank,
    hasMapping: hasMapIndexes.includes(true),
    dependsOnPast: tasks.filter((task) => task.options.depends_on_past).map((task) => task.index),
    mappedOver: new Set([
      ...inputs.flatMap((input) => (input ? sourceTasks(input) : [])),
      ...[...groups.inputs.values()].flatMap(sourceTasks),
    ]),
    timetable: createTimetable(spec, given),
    startMs,
    endMs,
    earliestMs: smallest(startMs === null ? starts : [...starts, startMs]),
    catchup: spec.catchup ?? settings.catchupByDefault,
    maxActiveRuns: spec.max_active_runs ?? settings.maxActiveRunsPerDag,
    maxActiveTasks: spec.max_active_tasks ?? settings.maxActiveTasksPerDag,
    maxConsecutiveFailedRuns: spec.max_consecutive_failed_dag_runs ?? settings.maxConsecutiveFailedRunsPerDag,
    runTimeoutMs: spec.dagrun_timeout === undefined ? null : toMs(spec.dagrun_timeout),
    task(taskId) {
      const task = tasks[indexOf(taskId) ?? -1];
      if (!task) throw new Error(`There is no task ${taskId} in ${spec.dag_id}.`);
      return task;
    },
    indexOf,
    rootsOf: (groupId) => groups.rootsOf(groupId, graph),
  };
}

/** A DAG for views that draw it without running it. Wrong ones are drawn as far as they can be. */
export function compileDag(spec: DagSpec): Dag {
  return planDag(spec);
}

const SKIPPERS: ReadonlySet<string> = new Set(['branch', 'short_circuit', 'latest_only']);

/** Tasks that feed a mapped group are made before the groups, the others after them. */
export function inOrderOfMaking(spec: DagSpec): TaskSpec[] {
  if (!spec.groups?.some((group) => group.expand)) return spec.tasks;
  return [
    ...spec.tasks.filter((task) => task.before_groups),
    ...spec.tasks.filter((task) => !task.before_groups),
  ];
}

function teardownSetups(task: TaskSpec | undefined): string[] {
  return typeof task?.teardown === 'object' ? (task.teardown.setups ?? []) : [];
}

function failsRun(task: TaskSpec | undefined): boolean {
  return typeof task?.teardown === 'object' && task.teardown.on_failure_fail_dagrun === true;
}

function labelOf(task: TaskSpec, isPrefixed: boolean): string {
  return isPrefixed ? task.task_id.slice(task.task_id.lastIndexOf('.') + 1) : task.task_id;
}

/** Ids in the order in which the database sorts them. */
function compareIds(a: TaskSpec | undefined, b: TaskSpec | undefined): number {
  return (a?.task_id ?? '') < (b?.task_id ?? '') ? -1 : 1;
}

function dateOf(text: string | null | undefined): number | null {
  return text ? parseDateMs(text) : null;
}

function smallest(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((a, b) => Math.min(a, b));
}

interface GroupsRead {
  readonly list: readonly Group[];
  readonly nodes: ReadonlyMap<string, GraphGroup>;
  readonly inputs: ReadonlyMap<string, MapInput>;
  mappedAround(groupId: string | null): readonly MappedGroup[];
  prefixes(groupId: string | null): boolean;
  rootsOf(groupId: string, graph: Graph): readonly number[] | undefined;
}

function readGroups(
  spec: DagSpec,
  specs: readonly TaskSpec[],
  ownInputs: readonly (MapInput | null)[],
  indexOf: (taskId: string) => number | undefined,
): GroupsRead {
  const root = makeGroup(null);
  const nodes = new Map<string, GraphGroup>();
  const inputs = new Map<string, MapInput>();
  const byId = new Map((spec.groups ?? []).map((group) => [group.group_id, group]));
  for (const group of byId.values()) {
    nodes.set(group.group_id, makeGroup(nodes.get(group.parent ?? '') ?? root));
    if (group.expand) inputs.set(group.group_id, mapInputOf(group.expand, indexOf));
  }
  specs.forEach((task, at) => {
    for (let group = nodes.get(task.group ?? '') ?? root; ; group = group.parent) {
      group.tasks.push(at);
      if (!group.parent) break;
    }
  });
  const around = new Map<string | null, readonly MappedGroup[]>();
  const mappedAround = (groupId: string | null): readonly MappedGroup[] => {
    const known = around.get(groupId);
    if (known) return known;
    const group = groupId === null ? undefined : byId.get(groupId);
    const outer = group ? mappedAround(group.parent ?? null) : [];
    const input = group && inputs.get(group.group_id);
    const isSteady = !input || sourceTasks(input).every((task) => !ownInputs[task]);
    const found = group && input ? [{ groupId: group.group_id, input, isSteady }, ...outer] : outer;
    around.set(groupId, found);
    return found;
  };
  return {
    list: [...byId.values()].map((group) => ({
      groupId: group.group_id,
      label: group.group_id.slice(group.group_id.lastIndexOf('.') + 1),
      parentId: group.parent ?? null,
      isMapped: group.expand !== undefined,
    })),
    nodes,
    inputs,
    mappedAround,
    prefixes: (groupId) => groupId !== null && byId.get(groupId)?.prefix_group_id !== false,
    rootsOf(groupId, graph) {
      const node = nodes.get(groupId);
      return node && graph.roots(node);
    },
  };
}

/** All edges, in the order in which Airflow makes them. */
function drawEdges(
  spec: DagSpec,
  specs: readonly TaskSpec[],
  marks: readonly { isSetup: boolean; isTeardown: boolean }[],
  inputs: readonly (MapInput | null)[],
  groups: GroupsRead,
  indexOf: (taskId: string) => number | undefined,
): Graph {
  const graph = new Graph(marks);
  const connect = (above: number | undefined, below: number) => {
    if (above !== undefined) graph.connect(above, below);
  };
  specs.forEach((task, at) => {
    const input = inputs[at];
    if (input) for (const source of sourceTasks(input)) graph.connect(source, at);
    else if (isXComRef(task.x)) connect(indexOf(task.x.xcom), at);
    else if (isArgument(task.x)) {
      const around = groups.mappedAround(task.group ?? null)[0];
      for (const source of around ? sourceTasks(around.input) : []) graph.connect(source, at);
    }
  });
  specs.forEach((task, at) => {
    for (const setup of teardownSetups(task)) connect(indexOf(setup), at);
  });
  const node = (id: string) => indexOf(id) ?? groups.nodes.get(id);
  for (const [above, below] of spec.edges ?? []) {
    const [from, to] = [node(above), node(below)];
    if (from !== undefined && to !== undefined) graph.connect(from, to);
  }
  for (const [groupId, input] of groups.inputs) {
    const group = groups.nodes.get(groupId);
    if (group) for (const source of sourceTasks(input)) graph.putAbove(group, source);
  }
  return graph;
}

export function isArgument(value: unknown): value is { argument: string } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'argument' in value;
}
