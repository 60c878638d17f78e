/** What can be said of each task of a case: how long it takes, how it ends, and what its kind of operator decides. */
import type { AttemptSpec, Case, DagSpec, Json, TaskSpec } from '../../engine';
import type { DagScript } from './workbench-state';

/** What a kind of operator decides, beyond how long it takes and how it ends. */
export type Decision =
  | { readonly kind: 'branch'; readonly choices: readonly string[]; readonly chosen: string | null }
  | { readonly kind: 'pass'; readonly passes: boolean }
  /** `at`: the look at which it finds what it waits for; 0: never. */
  | { readonly kind: 'poke'; readonly at: number }
  | { readonly kind: 'length'; readonly length: number };

export interface ScriptRow {
  /** Ids of its DAG and of itself. */
  readonly dag: string;
  readonly task: string;
  /** What it is called among all rows: with its DAG where there are several. */
  readonly name: string;
  readonly operator: NonNullable<TaskSpec['operator']>;
  readonly attempts: readonly [AttemptSpec, ...AttemptSpec[]];
  /** So many tries it has at most. */
  readonly mostTries: number;
  /** Nobody has said it: durations are made up. */
  readonly isMadeUp: boolean;
  readonly decision: Decision | null;
  /** It takes no time and cannot fail: there is nothing to say. */
  readonly isEmpty: boolean;
}

/** The tasks of all DAGs of the case, DAG by DAG, in their order. */
export function scriptRows({ dags }: Case, script: DagScript): ScriptRow[] {
  return dags.flatMap((dag) => rowsOf(dag, script, dags.length > 1));
}

function rowsOf(dag: DagSpec, script: DagScript, isOneOfSeveral: boolean): ScriptRow[] {
  const feeding = feedersOf(dag);
  return dag.tasks.map((task) => {
    const [first = {}, ...rest] = dag.behaviour?.[task.task_id] ?? [];
    const operator = task.operator ?? 'python';
    return {
      dag: dag.dag_id,
      task: task.task_id,
      name: isOneOfSeveral ? `${dag.dag_id}.${task.task_id}` : task.task_id,
      operator,
      attempts: [first, ...rest],
      mostTries: (task.retries ?? 0) + 1,
      isMadeUp: script.behaviour[dag.dag_id]?.[task.task_id] === undefined,
      decision: decisionOf(dag, task, first, feeding.has(task.task_id)),
      isEmpty: operator === 'empty' || operator === 'latest_only',
    };
  });
}

function decisionOf(dag: DagSpec, task: TaskSpec, attempt: AttemptSpec, feeds: boolean): Decision | null {
  switch (task.operator ?? 'python') {
    case 'branch': {
      const chosen = Array.isArray(attempt.chooses) ? attempt.chooses[0] : attempt.chooses;
      return { kind: 'branch', choices: waysAfter(dag, task.task_id), chosen: chosen ?? null };
    }
    case 'short_circuit':
      return { kind: 'pass', passes: attempt.returns !== false };
    case 'sensor':
      return { kind: 'poke', at: (attempt.pokes ?? [true]).indexOf(true) + 1 };
    default:
      return feeds && Array.isArray(attempt.returns)
        ? { kind: 'length', length: attempt.returns.length }
        : null;
  }
}

/** What a branch may choose: the tasks right after it, and the groups that these are in. */
function waysAfter(dag: DagSpec, id: string): string[] {
  const after = (dag.edges ?? []).filter(([from]) => from === id).map(([, to]) => to);
  const groups = dag.tasks.flatMap(({ task_id: task, group }) =>
    group !== undefined && after.includes(task) && task.startsWith(`${group}.`) ? [group] : [],
  );
  return [...new Set([...after, ...groups])];
}

/** The tasks that others are mapped over. */
function feedersOf(dag: DagSpec): ReadonlySet<string> {
  const over = [...dag.tasks, ...(dag.groups ?? [])].flatMap((one) => [
    ...Object.values(one.expand ?? {}),
    ...('expand_kwargs' in one && one.expand_kwargs ? [one.expand_kwargs] : []),
  ]);
  const named = over.flatMap((value) =>
    !Array.isArray(value) && typeof value === 'object' && value !== null && 'xcom' in value
      ? [String(value['xcom'])]
      : [],
  );
  return new Set([...named, ...dag.tasks.flatMap((task) => task.expand_zip ?? [])]);
}

/** The attempts with another decision. */
export function decided(row: ScriptRow, decision: Decision): AttemptSpec[] {
  return row.attempts.map((attempt) => ({ ...attempt, ...fieldsOf(decision, attempt) }));
}

function fieldsOf(decision: Decision, attempt: AttemptSpec): AttemptSpec {
  switch (decision.kind) {
    case 'branch':
      return { chooses: decision.chosen };
    case 'pass':
      return { returns: decision.passes };
    case 'poke':
      return { pokes: pokesUntil(decision.at) };
    case 'length':
      return { returns: ofLength(attempt.returns, decision.length) };
  }
}

/** Looks in vain until the one at which it is found; 0: all in vain. */
function pokesUntil(at: number): boolean[] {
  if (at === 0) return [false];
  return Array.from({ length: at }, (_, index) => index === at - 1);
}

/** A list cut to a length, or gone on with numbers; of dicts with more dicts of the same names. */
function ofLength(returns: Json | undefined, length: number): Json[] {
  const list = Array.isArray(returns) ? returns : [];
  const [first] = list;
  const isNamed = typeof first === 'object' && first !== null && !Array.isArray(first);
  return Array.from({ length }, (_, index) => {
    if (index < list.length) return list[index]!;
    if (!isNamed) return index + 1;
    return Object.fromEntries(Object.keys(first).map((name) => [name, index + 1]));
  });
}

/** What is said of a row, beside all that is said of the others; `null`: its proposal again. */
export function withRow(
  { behaviour }: DagScript,
  { dag, task }: ScriptRow,
  attempts: readonly AttemptSpec[] | null,
): DagScript['behaviour'] {
  const others = Object.entries(behaviour[dag] ?? {}).filter(([id]) => id !== task);
  const said = attempts === null ? others : [...others, [task, attempts] as const];
  return { ...behaviour, [dag]: Object.fromEntries(said) };
}

/** Ways to begin: what a run of any DAG can look like. */
export const PRESETS = ['well', 'failure', 'slow', 'retries'] as const;
export type Preset = (typeof PRESETS)[number];

const LOOKS_OF_A_SLOW_SENSOR = 8;

/** What happens by a preset; null where the DAG has nothing to show it with. @param failing the name of the row that fails */
export function presetBehaviour(
  preset: Preset,
  rows: readonly ScriptRow[],
  failing: string,
): DagScript['behaviour'] | null {
  const said = (row: ScriptRow | undefined, attempts: (row: ScriptRow) => readonly AttemptSpec[]) =>
    row ? { [row.dag]: { [row.task]: attempts(row) } } : null;
  const ending = ({ attempts: [first] }: ScriptRow, outcome: 'success' | 'fail'): AttemptSpec => ({
    ...first,
    outcome,
  });
  switch (preset) {
    case 'well':
      return {};
    case 'failure':
      return said(
        rows.find(({ name }) => name === failing),
        (row) => [ending(row, 'fail')],
      );
    case 'slow':
      return said(
        rows.find(({ decision }) => decision?.kind === 'poke'),
        (row) => decided(row, { kind: 'poke', at: LOOKS_OF_A_SLOW_SENSOR }),
      );
    case 'retries':
      return said(
        rows.find(({ mostTries, isEmpty }) => mostTries > 1 && !isEmpty),
        (row) => [ending(row, 'fail'), ending(row, 'success')],
      );
  }
}
