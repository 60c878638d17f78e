/** Cases of the engine made of what the tables say about a small DAG: ids, edges, and words like "literal, 3 items". */
import type { Case, DagSpec, Json, TaskSpec, TriggerRule } from '../../../engine';

export interface SmallDag {
  readonly edges?: readonly (readonly [string, string])[];
  readonly setups?: readonly string[];
  readonly teardowns?: readonly string[];
  readonly on_failure_fail_dagrun?: readonly string[];
  /** Task → what it is mapped over. */
  readonly mapped?: Readonly<Record<string, string>>;
  /** Group → what it is mapped over: words, or a list. */
  readonly mapped_groups?: Readonly<Record<string, string | readonly Json[]>>;
  readonly trigger_rules?: Readonly<Record<string, string>>;
  readonly empty_operators?: readonly string[];
}

/** A DAG of these tasks, all of which succeed; ids besides those of the edges in `more`. */
export function smallDag(given: SmallDag, more: readonly string[] = []): DagSpec {
  const edges = given.edges ?? [];
  const ids = new Set([
    ...edges.flat(),
    ...Object.keys(given.mapped ?? {}),
    ...(given.empty_operators ?? []),
    ...more,
  ]);
  const groups = Object.keys(given.mapped_groups ?? {});
  const sources = new Set(
    Object.values(given.mapped_groups ?? {}).flatMap((words) =>
      typeof words === 'string' ? (sourceIn(words) ?? []) : [],
    ),
  );
  const tasks = [...ids].map((task_id): TaskSpec => {
    const group = groups.find((name) => task_id.startsWith(`${name}.`));
    const task: TaskSpec = { task_id, ...(group !== undefined && { group }) };
    if (sources.has(task_id)) task.before_groups = true;
    if (given.setups?.includes(task_id)) task.setup = true;
    if (given.teardowns?.includes(task_id)) {
      task.teardown = given.on_failure_fail_dagrun?.includes(task_id)
        ? { on_failure_fail_dagrun: true }
        : true;
    }
    const rule = given.trigger_rules?.[task_id];
    if (rule !== undefined) task.trigger_rule = rule as TriggerRule;
    if (given.empty_operators?.includes(task_id)) task.operator = 'empty';
    const words = given.mapped?.[task_id];
    if (words !== undefined) Object.assign(task, mappedOver(words));
    return task;
  });
  return {
    dag_id: 'd',
    schedule: null,
    groups: Object.entries(given.mapped_groups ?? {}).map(([group_id, over]) => ({
      group_id,
      expand: { x: typeof over === 'string' ? listOrSource(over) : [...over] },
    })),
    tasks,
    edges: edges.map(([up, down]) => [up, down]),
  };
}

/** A case of one such DAG, run once. */
export function smallCase(dag: DagSpec, more: Partial<Case> = {}): Case {
  return {
    case: 'table',
    clock: '2026-01-01T00:00:00Z',
    dags: [dag],
    actions: [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r' }],
    ...more,
  };
}

/** "over src (3 items)", "over src output" → src. */
export function sourceIn(words: string): string | null {
  return /\bover ([\w.]+)/.exec(words)?.[1] ?? null;
}

/** "literal, 3 items", "5 literal", "over src (3 items)" → 3, 5, 3; "empty literal" → 0; null where no number is named. */
export function itemsIn(words: string): number | null {
  if (words.startsWith('empty')) return 0;
  const found = /(\d+) (?:items?|literal|values?)/.exec(words)?.[1];
  return found === undefined ? null : Number(found);
}

export function listOf(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function listOrSource(words: string): number[] | { xcom: string } {
  const source = sourceIn(words);
  return source === null ? listOf(itemsIn(words) ?? 0) : { xcom: source };
}

function mappedOver(words: string): Partial<TaskSpec> {
  const over = listOrSource(words);
  if (!words.includes('expand_kwargs')) return { expand: { x: over } };
  return { expand_kwargs: Array.isArray(over) ? over.map((x) => ({ x })) : over };
}
