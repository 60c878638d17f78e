/**
 * Graphs as a case, for the simulator. What a case has no word for is made the nearest thing it has, and `caseNotes`
 * says so.
 */
import type { ActionSpec, AttemptSpec, Case, DagSpec, GroupSpec, Json, PoolSpec } from '../../engine';
import { proposeBehaviour } from './behaviour';
import type { DagFacts } from './facts';
import { toMapped } from './mapping';
import { toSchedule } from './to-schedule';
import { toTask } from './to-task';
import type { Graph, GraphGroup } from './types';

/** A DAG that was read. Without facts a task is known by its operator alone. */
export interface DagInput {
  readonly graph: Graph;
  readonly facts?: DagFacts | undefined;
}

/** What happens, as a person says it; all of it may be left out. */
export interface CaseScript {
  readonly name?: string;
  readonly about?: string;
  /** UTC time of the first tick. Default: the earliest start date, else the first of 2026. */
  readonly clock?: string;
  /** DAG id → task id (or `task[2]`) → attempts. They go before what is proposed. */
  readonly behaviour?: Readonly<Record<string, Readonly<Record<string, readonly AttemptSpec[]>>>>;
  /** Makes up how long tasks take: 2 to 60 s, the same for the same seed. Without it each takes a second. */
  readonly seed?: number;
  readonly settings?: Readonly<Record<string, Json>>;
  readonly pools?: Readonly<Record<string, number | PoolSpec>>;
  /** Default: a DAG that nothing else starts is triggered at once. */
  readonly actions?: readonly ActionSpec[];
  readonly until?: Case['until'];
  /** Keeps tasks that trigger or wait for DAGs outside the case as they are; without it they do their part by themselves. */
  readonly keepOutside?: boolean;
}

/** Slots of a pool that the files only name. */
const POOL_SLOTS = 16;
const FIRST_CLOCK = '2026-01-01T00:00:00Z';
/** Enough for a run of a small DAG and for the next to show; larger DAGs get more. */
const FEWEST_TICKS = 200;
const TICKS_PER_TASK = 12;

/** The case of one or several DAGs. */
export function toCase(dags: readonly DagInput[], script: CaseScript = {}): Case {
  const graphs = dags.map(({ graph }) => graph);
  const ids = script.keepOutside ? ('any' as const) : new Set(graphs.map(({ dag_id }) => dag_id));
  const specs = dags.map((dag) => toDag(dag, ids, script));
  const starts = graphs.flatMap(({ start_date }) => (start_date === null ? [] : [start_date]));
  const isTimed = graphs.some(({ schedule }) => !NEVER_ENDING.has(schedule.kind));
  const ticks = Math.max(
    FEWEST_TICKS,
    graphs.reduce((sum, { tasks }) => sum + tasks.length * TICKS_PER_TASK, 0),
  );
  const pools = { ...poolsOf(graphs), ...script.pools };
  const actions = script.actions ?? triggers(dags, specs);
  return {
    case: script.name ?? graphs.map(({ dag_id }) => dag_id).join(', '),
    ...(script.about !== undefined && { about: script.about }),
    clock: script.clock ?? starts.sort()[0] ?? FIRST_CLOCK,
    ...(script.settings && { settings: { ...script.settings } }),
    ...(Object.keys(pools).length > 0 && { pools }),
    dags: specs,
    ...(actions.length > 0 && { actions: [...actions] }),
    ...((script.until ?? isTimed) && { until: script.until ?? { ticks } }),
  };
}

/** Schedules by which runs come to an end by themselves. */
const NEVER_ENDING: ReadonlySet<string> = new Set([
  'none',
  'once',
  'events',
  'assets',
  'partitioned_assets',
  'partitioned_at_runtime',
  'custom',
]);

function toDag({ graph, facts }: DagInput, dagIds: ReadonlySet<string> | 'any', script: CaseScript): DagSpec {
  const groups = toGroups(graph, facts);
  const feeders = new Set(groups.flatMap(({ expand }) => sourcesOf(expand)));
  const order = new Map(graph.declaration_order.map((id, index) => [id, index]));
  const tasks = graph.tasks
    .toSorted((one, other) => (order.get(one.task_id) ?? 0) - (order.get(other.task_id) ?? 0))
    .map((task) => toTask(task, { graph, facts: facts?.tasks[task.task_id], dagIds, order, feeders }));
  const behaviour = {
    ...proposeBehaviour({ graph, facts }, tasks, script.seed),
    ...copied(script.behaviour?.[graph.dag_id]),
  };
  const params = Object.keys(graph.params).length > 0 ? { params: { ...graph.params } } : {};
  return {
    dag_id: graph.dag_id,
    schedule: toSchedule(graph.schedule),
    ...(graph.start_date !== null && { start_date: graph.start_date }),
    ...(graph.end_date !== null && { end_date: graph.end_date }),
    ...(graph.catchup && { catchup: true }),
    ...(graph.max_active_runs !== 16 && { max_active_runs: graph.max_active_runs }),
    ...(graph.max_active_tasks !== 16 && { max_active_tasks: graph.max_active_tasks }),
    ...(graph.fail_fast && { fail_fast: true }),
    ...(graph.dagrun_timeout_s !== null && { dagrun_timeout: graph.dagrun_timeout_s }),
    ...(graph.max_consecutive_failed_dag_runs > 0 && {
      max_consecutive_failed_dag_runs: graph.max_consecutive_failed_dag_runs,
    }),
    ...params,
    ...(groups.length > 0 && { groups }),
    tasks,
    ...(graph.edges.length > 0 && { edges: graph.edges.map(([from, to]): [string, string] => [from, to]) }),
    ...(Object.keys(behaviour).length > 0 && { behaviour }),
  };
}

function copied(
  behaviour: Readonly<Record<string, readonly AttemptSpec[]>> = {},
): Record<string, AttemptSpec[]> {
  return Object.fromEntries(Object.entries(behaviour).map(([id, attempts]) => [id, [...attempts]]));
}

/** Parents before children, and what is not mapped first: tasks that feed a mapped group are made before it. */
function toGroups(graph: Graph, facts: DagFacts | undefined): GroupSpec[] {
  const byId = new Map(graph.groups.map((group) => [group.group_id, group]));
  const isWithinMapped = (group: GraphGroup | undefined): boolean =>
    group !== undefined &&
    group.group_id !== null &&
    (group.mapped || isWithinMapped(byId.get(group.parent)));
  const depth = (group: GraphGroup): number =>
    group.parent === null ? 0 : 1 + depth(byId.get(group.parent) ?? { ...group, parent: null });
  const own = graph.groups.filter(({ group_id }) => group_id !== null);
  const rank = (group: GraphGroup) => (isWithinMapped(group) ? 1000 : 0) + depth(group);
  return own
    .toSorted((one, other) => rank(one) - rank(other))
    .map((group): GroupSpec => {
      const over = group.mapped ? facts?.groups[group.group_id!]?.mappedOver : null;
      const mapped = group.mapped ? toMapped(group.expand, over ?? null) : null;
      return {
        group_id: group.group_id!,
        ...(group.parent !== null && { parent: group.parent }),
        ...(!group.prefix_group_id && { prefix_group_id: false }),
        ...(mapped && { expand: mapped.groupOver }),
      };
    });
}

function sourcesOf(expand: GroupSpec['expand']): string[] {
  return Object.values(expand ?? {}).flatMap((value) =>
    !Array.isArray(value) && typeof value['xcom'] === 'string' ? [value['xcom']] : [],
  );
}

function poolsOf(graphs: readonly Graph[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { pool, pool_slots } of graphs.flatMap(({ tasks }) => tasks)) {
    if (pool !== 'default_pool') found[pool] = Math.max(found[pool] ?? POOL_SLOTS, pool_slots);
  }
  return found;
}

/** A run by hand for each DAG that neither time, an asset nor another DAG of the case starts. */
function triggers(dags: readonly DagInput[], specs: readonly DagSpec[]): ActionSpec[] {
  const started = new Set(specs.flatMap(({ tasks }) => tasks.flatMap(({ trigger_dag_id: id }) => id ?? [])));
  const produced = new Set(specs.flatMap(({ tasks }) => tasks.flatMap(({ outlets = [] }) => outlets)));
  return dags.flatMap(({ graph }, index): ActionSpec[] => {
    const { schedule } = specs[index]!;
    const waitsForAssets = typeof schedule === 'object' && schedule !== null && 'assets' in schedule;
    const comes = waitsForAssets
      ? namesIn(schedule.assets).every((name) => produced.has(name))
      : schedule !== null;
    if (comes || started.has(graph.dag_id)) return [];
    return [{ at: 0, do: 'trigger', dag_id: graph.dag_id, logical_date: null }];
  });
}

function namesIn(condition: unknown): string[] {
  if (typeof condition === 'string') return [condition];
  if (Array.isArray(condition)) return condition.flatMap(namesIn);
  return typeof condition === 'object' && condition !== null ? Object.values(condition).flatMap(namesIn) : [];
}
