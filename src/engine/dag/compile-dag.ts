/** Reads a DAG as Airflow does: tasks, groups, edges, setups and teardowns, mapping, weights. */
import type { DagSpec, Json, TaskSpec } from '../case';
import type { Dag } from '../dag';
import { parseDateMs } from '../dates';
import { readSettings, toMs, type Settings } from '../settings';
import { createTimetable } from '../timetables';
import { topologicalOrder } from './cycles';
import { drawEdges, teardownSetups } from './draw-edges';
import { effectiveLeaves } from './leaves';
import { mapInputOfTask, sourceTasks, type MapInput } from './mapping';
import { inOrderOfMaking, readNames, type DagNames } from './names';
import { optionsReader } from './options';
import {
  canSkip,
  failsRun,
  HAS_MAP_INDEXES,
  HAS_MAPPED_UPSTREAM,
  IS_LEAF,
  IS_PREFIXED,
  IS_SETUP,
  IS_TEARDOWN,
  NO_TIES,
  PlannedDag,
  PlannedTask,
  type TaskTies,
} from './planned';
import { readGroups, type Groups } from './read-groups';
import { relevantSetups, teardownScope } from './setups';
import { totalWeights } from './weights';

/** A DAG for views that draw it without running it. Wrong ones are drawn as far as they can be. */
export function compileDag(spec: DagSpec): Dag {
  return planDag(spec);
}

/** Reads a DAG that `checkCase` finds nothing wrong with; of a wrong one it makes what it can. */
export function planDag(
  spec: DagSpec,
  index = 0,
  given: Readonly<Record<string, Json>> = {},
  settings: Settings = readSettings(given),
  names: DagNames = readNames(spec),
): PlannedDag {
  const specs = inOrderOfMaking(spec);
  const indexes = names.places;
  const marks = marksOf(specs);
  const inputs = specs.map((task) => mapInputOfTask(task, (id) => indexes.get(id)));
  const groups = readGroups(spec, specs, inputs, (id) => indexes.get(id));
  const graph = drawEdges(names, specs, marks, inputs, groups);
  const { upstream, downstream } = graph.neighbours();
  const order = topologicalOrder(upstream, downstream);

  const optionsOf = optionsReader(spec.default_args ?? {}, settings);
  const options = specs.map((task, at) => optionsOf(task, inputs[at] !== null));
  const ownWeights = options.map((option) => option.priority_weight);
  const rules = options.map((option) => option.weight_rule);
  const weights =
    order.length < specs.length
      ? ownWeights
      : totalWeights({ weights: ownWeights, rules, upstream, downstream }, order);
  const startMs = dateOf(spec.start_date);
  const endMs = dateOf(spec.end_date);
  const noTies = { ...NO_TIES, startMs, endMs };
  const byRank = specs.map((_, at) => at).sort((a, b) => compareIds(specs[a], specs[b]));
  const ranks = new Int32Array(specs.length);
  byRank.forEach((task, rank) => (ranks[task] = rank));
  const linked = specs.map((task, at) => ({
    isSetup: marks[at]?.isSetup === true,
    isTeardown: marks[at]?.isTeardown === true,
    failsRun: failsRun(task),
    upstream: upstream[at] ?? [],
    downstream: downstream[at] ?? [],
  }));
  const leaves = new Set(effectiveLeaves(linked));
  const hasIndexes = specs.map(
    (task, at) => inputs[at] !== null || groups.mappedAround(task.group).length > 0,
  );
  const ties = tiesOf(specs, linked, inputs, groups, noTies);
  const tasks = linked.map((link, at) => {
    const task = specs[at]!; // one for each
    return new PlannedTask({
      index: at,
      spec: task,
      options: options[at]!, // one for each
      upstream: link.upstream,
      downstream: link.downstream,
      rank: ranks[at] ?? at,
      priorityWeight: weights[at] ?? 1,
      ties: ties.get(at) ?? noTies,
      flags:
        (link.isSetup ? IS_SETUP : 0) |
        (link.isTeardown ? IS_TEARDOWN : 0) |
        (hasIndexes[at] ? HAS_MAP_INDEXES : 0) |
        (link.upstream.some((above) => hasIndexes[above]) ? HAS_MAPPED_UPSTREAM : 0) |
        (leaves.has(at) ? IS_LEAF : 0) |
        (groups.prefixes(task.group) ? IS_PREFIXED : 0),
    });
  });
  return new PlannedDag({
    index,
    spec,
    tasks,
    groups: groups.list,
    order,
    byRank,
    hasMapping: hasIndexes.includes(true),
    dependsOnPast: tasks.filter((task) => task.options.depends_on_past).map((task) => task.index),
    mappedOver: new Set([
      ...inputs.flatMap((input) => (input ? sourceTasks(input) : [])),
      ...[...groups.inputs.values()].flatMap(sourceTasks),
    ]),
    timetable: createTimetable(spec, given),
    startMs,
    endMs,
    earliestMs: smallest([startMs, ...tasks.map((task) => task.startMs)]),
    catchup: spec.catchup ?? settings.catchupByDefault,
    maxActiveRuns: spec.max_active_runs ?? settings.maxActiveRunsPerDag,
    maxActiveTasks: spec.max_active_tasks ?? settings.maxActiveTasksPerDag,
    maxConsecutiveFailedRuns: spec.max_consecutive_failed_dag_runs ?? settings.maxConsecutiveFailedRunsPerDag,
    runTimeoutMs: spec.dagrun_timeout === undefined ? null : toMs(spec.dagrun_timeout),
    members: new Map([...groups.nodes].map(([id, node]) => [id, node.tasks])),
  });
}

/** Which tasks are setups or teardowns. Whom a teardown names is a setup too. */
function marksOf(specs: readonly TaskSpec[]): { readonly isSetup: boolean; readonly isTeardown: boolean }[] {
  const named = new Set(specs.flatMap(teardownSetups));
  return specs.map((task) => {
    const isSetup = task.setup === true || named.has(task.task_id);
    const isTeardown = task.teardown !== undefined;
    return isSetup || isTeardown ? { isSetup, isTeardown } : WORK;
  });
}

const WORK = { isSetup: false, isTeardown: false };

const NONE: readonly number[] = [];

interface Linked {
  readonly isSetup: boolean;
  readonly isTeardown: boolean;
  readonly upstream: readonly number[];
  readonly downstream: readonly number[];
}

/** The ties of those tasks that have any. */
function tiesOf(
  specs: readonly TaskSpec[],
  linked: readonly Linked[],
  inputs: readonly (MapInput | null)[],
  groups: Groups,
  noTies: TaskTies,
): ReadonlyMap<number, TaskTies> {
  const found = new Map<number, TaskTies>();
  const watchers = new Map<number, Set<number>>();
  const watch = (watched: readonly number[], watcher: number) => {
    for (const task of watched) {
      const known = watchers.get(task);
      if (known) known.add(watcher);
      else watchers.set(task, new Set([watcher]));
    }
  };
  const setups = linked.some((task) => task.isSetup) ? relevantSetups(linked) : null;
  const skips = specs.map(canSkip);
  linked.forEach(({ isTeardown, upstream }, at) => {
    const mappedGroups = groups.mappedAround(specs[at]?.group);
    const mapInput = inputs[at] ?? null;
    const skippers = upstream.some((above) => skips[above]) ? upstream.filter((above) => skips[above]) : NONE;
    const far = isTeardown ? undefined : setups?.get(at)?.filter((setup) => !upstream.includes(setup));
    const scope = isTeardown ? teardownScope(linked, at) : NONE;
    const startMs = startOf(specs[at], noTies.startMs);
    const isPlain = mappedGroups.length === 0 && !mapInput && skippers.length === 0;
    if (isPlain && !far?.length && scope.length === 0 && startMs === noTies.startMs) return;
    const farSetups = far ?? NONE;
    const sources = mapInput ?? mappedGroups[0]?.input ?? [];
    watch(farSetups, at);
    watch(scope, at);
    for (const input of mapInput ? [mapInput, ...inputsOf(mappedGroups)] : inputsOf(mappedGroups))
      watch(sourceTasks(input), at);
    const mapSources = sourceTasks(sources);
    found.set(at, { ...noTies, startMs, mapInput, mappedGroups, mapSources, farSetups, scope, skippers });
  });
  for (const [at, those] of watchers) {
    const others = [...those].filter((watcher) => !linked[at]?.downstream.includes(watcher));
    if (others.length > 0) found.set(at, { ...(found.get(at) ?? noTies), watchers: others });
  }
  return found;
}

function inputsOf(groups: readonly { readonly input: MapInput }[]): MapInput[] {
  return groups.map((group) => group.input);
}

/** A task starts on the later of its own date and the DAG's (`DAG.add_task`). */
function startOf(task: TaskSpec | undefined, dagMs: number | null): number | null {
  const ownMs = dateOf(task?.start_date);
  return dagMs === null ? ownMs : Math.max(dagMs, ownMs ?? dagMs);
}

/** Ids in the order in which the database sorts them. */
function compareIds(a: TaskSpec | undefined, b: TaskSpec | undefined): number {
  return (a?.task_id ?? '') < (b?.task_id ?? '') ? -1 : 1;
}

function dateOf(text: string | null | undefined): number | null {
  return text ? parseDateMs(text) : null;
}

function smallest(numbers: readonly (number | null)[]): number | null {
  let least: number | null = null;
  for (const number of numbers) if (number !== null && (least === null || number < least)) least = number;
  return least;
}
