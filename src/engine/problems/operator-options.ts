/** Which options of a task, and which parts of an attempt, each operator looks at: others would change nothing. */
import type { AttemptSpec, OperatorKind, TaskSpec } from '../case';

const MAPPING = ['expand', 'expand_kwargs', 'expand_zip', 'fillvalue', 'x'] as const;
const WAITING = ['mode', 'poke_interval', 'timeout', 'soft_fail'] as const;

/** Options that not every operator takes. */
const OPTIONS: Readonly<Record<OperatorKind, readonly (keyof TaskSpec)[]>> = {
  python: MAPPING,
  empty: [],
  branch: MAPPING,
  short_circuit: ['ignore_downstream_trigger_rules'],
  latest_only: [],
  sensor: [...MAPPING, ...WAITING, 'never_fail', 'silent_fail', 'exponential_backoff', 'max_wait'],
  trigger_dagrun: [
    'trigger_dag_id',
    'trigger_run_id',
    'conf',
    'reset_dag_run',
    'skip_when_already_exists',
    'logical_date',
  ],
  external_task: [
    ...WAITING,
    'external_dag_id',
    'external_task_id',
    'external_task_ids',
    'allowed_states',
    'failed_states',
    'skipped_states',
    'check_existence',
    'execution_delta',
  ],
};

const ALWAYS = ['seconds', 'prints'] as const;

const ATTEMPTS: Readonly<Record<OperatorKind, readonly (keyof AttemptSpec)[]>> = {
  python: [...ALWAYS, 'outcome', 'returns', 'pushes', 'defers', 'seconds_before'],
  empty: ALWAYS,
  branch: [...ALWAYS, 'outcome', 'pushes', 'chooses'],
  short_circuit: [...ALWAYS, 'outcome', 'pushes', 'returns'],
  latest_only: ALWAYS,
  sensor: [...ALWAYS, 'pokes'],
  trigger_dagrun: ALWAYS,
  external_task: ALWAYS,
};

/** The operators that take an option, by option; an option that is not here is taken by all. */
const TAKEN_BY: ReadonlyMap<string, ReadonlySet<string>> = byName(OPTIONS);
const LOOKED_AT_BY: ReadonlyMap<string, ReadonlySet<string>> = byName(ATTEMPTS);

/** The operators that take the option, where this one does not; null where it does. */
export function operatorsInstead(option: string, operator: OperatorKind): readonly string[] | null {
  const operators = TAKEN_BY.get(option);
  return operators && !operators.has(operator) ? [...operators] : null;
}

/** Whether an operator's attempts go by this part of their script. */
export function looksAt(operator: OperatorKind, part: string): boolean {
  return LOOKED_AT_BY.get(part)?.has(operator) === true;
}

function byName(names: Readonly<Record<string, readonly string[]>>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [operator, all] of Object.entries(names))
    for (const name of all) found.set(name, (found.get(name) ?? new Set()).add(operator));
  return found;
}
