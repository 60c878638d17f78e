/**
 * What tasks do, as far as the file says it plainly, and for the rest a proposal with which a run works at once: branches
 * follow their first way, sensors find what they wait for at the second look, lists have three elements.
 */
import type { AttemptSpec, Json, TaskSpec } from '../../engine';
import { createRandom } from '../../lesson';
import type { FunctionBehaviour, TaskFacts } from './facts';
import { toMapped } from './mapping';
import type { DagInput } from './to-case';
import type { Graph, GraphTask } from './types';

const SHORTEST = 2;
const LONGEST = 60;
const DEFERS_SECONDS = 30;
/** Airflow: `sensors.default_timeout`. */
const DEFAULT_TIMEOUT = 604800;

/** Task id → attempts. With a seed every task has a made-up duration. */
export function proposeBehaviour(
  { graph, facts }: DagInput,
  tasks: readonly TaskSpec[],
  seed?: number,
): Record<string, AttemptSpec[]> {
  const random = seed === undefined ? null : createRandom(`${graph.dag_id} ${seed}`);
  const byId = new Map(graph.tasks.map((task) => [task.task_id, task]));
  const wanted = listsWanted(graph, tasks);
  const found: Record<string, AttemptSpec[]> = {};
  for (const spec of tasks) {
    const task = byId.get(spec.task_id);
    if (!task) continue;
    const seconds =
      random && spec.operator !== 'empty' ? SHORTEST + random(LONGEST - SHORTEST + 1) : undefined;
    const attempt = attemptOf(task, spec, facts?.tasks[spec.task_id], graph, wanted.get(spec.task_id));
    const told = { ...(seconds !== undefined && { seconds }), ...attempt };
    if (Object.keys(told).length > 0) found[spec.task_id] = [told];
  }
  return found;
}

function attemptOf(
  task: GraphTask,
  spec: TaskSpec,
  facts: TaskFacts | undefined,
  graph: Graph,
  wanted: Json | undefined,
): AttemptSpec {
  const known = facts?.behaviour ?? {};
  const plain = {
    ...(known.prints !== undefined && { prints: known.prints }),
    ...(known.pushes && { pushes: { ...known.pushes } }),
  };
  const returns = returnOf(task, spec, known, facts);
  switch (spec.operator ?? 'python') {
    case 'branch':
      return { ...plain, chooses: choiceOf(task, known, graph) };
    case 'short_circuit':
      return { ...plain, returns: known.returns ?? true };
    case 'sensor':
      return { ...plain, pokes: returns === true ? [true] : [false, true] };
    case 'python': {
      // A function that plainly returns something else is taken at its word.
      const value = returns !== undefined ? returns : known.is_plain ? undefined : wanted;
      const wait = task.sensor && task.deferrable ? { defers: waitOf(task, facts) } : {};
      return {
        ...wait,
        ...plain,
        ...(value !== undefined && { returns: value }),
      };
    }
    default:
      return {};
  }
}

/** A sensor that waits without a worker: for as long as it says, or a while. */
function waitOf(task: GraphTask, facts: TaskFacts | undefined): NonNullable<AttemptSpec['defers']> {
  const seconds = Number(facts?.options['delta'] ?? DEFERS_SECONDS);
  const timeout = task.sensor?.timeout_s;
  return { seconds, ...(timeout !== undefined && timeout !== DEFAULT_TIMEOUT && { timeout }) };
}

/** `$name` becomes `$x` where that is the argument's name in the case; a name of something else is not known. */
function returnOf(
  task: GraphTask,
  spec: TaskSpec,
  { returns }: FunctionBehaviour,
  facts: TaskFacts | undefined,
): Json | undefined {
  if (typeof returns !== 'string' || !returns.startsWith('$') || returns === '$kwargs') return returns;
  const name = returns.slice(1);
  if (task.mapped)
    return toMapped(task.expand, facts?.mappedOver ?? null).names[0] === name ? '$x' : undefined;
  return spec.x !== undefined && facts?.arguments[name] !== undefined ? '$x' : undefined;
}

/** What a branch follows: what it plainly returns, else the first of what it may return that comes after it. */
function choiceOf(task: GraphTask, known: FunctionBehaviour, graph: Graph): string | string[] | null {
  const after = graph.edges.filter(([from]) => from === task.task_id).map(([, to]) => to);
  const groups = graph.groups.flatMap(({ group_id: id }) => (id === null ? [] : [id]));
  const isWay = (id: Json): id is string =>
    typeof id === 'string' &&
    (after.includes(id) || (groups.includes(id) && after.some((one) => one.startsWith(`${id}.`))));
  const { chooses } = known;
  if (chooses === null || typeof chooses === 'string') return chooses;
  if (Array.isArray(chooses)) return chooses.map(String);
  const settings = task.settings ?? {};
  const set = settings['follow_task_ids_if_true'];
  const candidates = [...(known.may_choose ?? []), ...(Array.isArray(set) ? set : [])];
  return candidates.find(isWay) ?? after.toSorted()[0] ?? null;
}

/** What tasks must return because others are mapped over it: three elements. */
function listsWanted(graph: Graph, tasks: readonly TaskSpec[]): Map<string, Json> {
  const found = new Map<string, Json>();
  const want = (value: unknown, list: Json) => {
    const { xcom } = (typeof value === 'object' && value !== null ? value : {}) as { xcom?: unknown };
    if (typeof xcom === 'string') found.set(xcom, list);
  };
  const mapped = new Set(graph.tasks.filter((task) => task.mapped).map(({ task_id }) => task_id));
  for (const { expand, expand_kwargs: kwargs, expand_zip: zip } of tasks) {
    for (const value of Object.values(expand ?? {})) want(value, [1, 2, 3]);
    want(kwargs, [{ x: 1 }, { x: 2 }, { x: 3 }]);
    for (const id of zip ?? []) found.set(id, [1, 2, 3]);
  }
  for (const group of graph.groups) {
    for (const source of group.expand?.kind === 'expand' ? Object.values(group.expand.over) : [])
      want(source, [1, 2, 3]);
  }
  // What a mapped task returns is one element of the list already.
  for (const id of mapped) found.delete(id);
  return found;
}
