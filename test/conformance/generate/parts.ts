/** Parts that random cases are made of: tasks and edges, attempts, operators, what people do. */
import type { ActionSpec, AttemptSpec, Case, DagSpec, TaskSpec, TriggerRule } from '../../../src/engine';
import { TRIGGER_RULES } from '../../../src/engine';
import type { Random } from './random';

export const CLOCK = '2024-03-01T00:00:00Z';
const SECONDS = [1, 1, 2, 3, 4, 5, 7, 9];
const RETURNS = [1, 'text', [1, 2], { k: 1 }];

/** A DAG being made: tasks by id, and the upstream ids of each. */
export interface Draft {
  readonly tasks: TaskSpec[];
  readonly edges: [string, string][];
  readonly behaviour: Record<string, AttemptSpec[]>;
}

/** `t0`, `t1`, …, each after some of the former. Weights differ, so that no order is left open. */
export function draft(random: Random, size: number, rootChance = 0.15): Draft {
  const weights = random.sample(
    Array.from({ length: 199 }, (_, index) => index + 1),
    size,
  );
  const tasks = weights.map((priority_weight, index): TaskSpec => ({
    task_id: `t${index}`,
    priority_weight,
    weight_rule: 'absolute',
  }));
  const edges: [string, string][] = [];
  for (let index = 1; index < size; index += 1) {
    if (random.chance(rootChance)) continue;
    const upstream = random.sample(tasks.slice(0, index), random.pick([1, 1, 1, 2, 2, 3, 4]));
    for (const task of upstream) edges.push([task.task_id, `t${index}`]);
  }
  return { tasks, edges, behaviour: {} };
}

export function upstreamOf(dag: Draft, id: string): string[] {
  return dag.edges.filter(([, down]) => down === id).map(([up]) => up);
}

export function downstreamOf(dag: Draft, id: string): string[] {
  return dag.edges.filter(([up]) => up === id).map(([, down]) => down);
}

/** Rules other than all_success for some of the tasks that have upstream ones. */
export function addRules(
  random: Random,
  dag: Draft,
  probability: number,
  rules: readonly TriggerRule[] = TRIGGER_RULES,
): void {
  const usual = rules.filter((rule) => rule !== 'all_done_setup_success');
  for (const task of dag.tasks) {
    if (upstreamOf(dag, task.task_id).length > 0 && random.chance(probability))
      task.trigger_rule = random.pick(usual);
  }
}

export function addRetries(random: Random, dag: Draft, probability = 0.3): void {
  for (const task of dag.tasks) {
    if (!random.chance(probability)) continue;
    task.retries = random.int(1, 2);
    task.retry_delay = random.pick([3, 5, 8, 13]);
    if (random.chance(0.15)) task.retry_exponential_backoff = random.pick([true, 2, 3, 1.5]);
    if (random.chance(0.05)) task.max_retry_delay = random.pick([4, 10]);
  }
}

/** Attempts for every task that runs user code and has none yet. */
export function addAttempts(
  random: Random,
  dag: Draft,
  make: (task: TaskSpec) => AttemptSpec = () => attempt(random),
): void {
  for (const task of dag.tasks) {
    if (task.operator === 'empty' || task.operator === 'latest_only') continue;
    dag.behaviour[task.task_id] ??= Array.from({ length: 1 + (task.retries ?? 0) }, () => make(task));
  }
}

export function attempt(random: Random, failing = 0.25): AttemptSpec {
  const made: AttemptSpec = { seconds: random.pick(SECONDS) };
  if (random.chance(failing))
    made.outcome = random.pick(['fail', 'fail', 'fail', 'skip', 'fail_without_retry']);
  if (random.chance(0.15)) made.returns = random.pick(RETURNS);
  if (random.chance(0.04)) made.pushes = { [random.pick(['a', 'b'])]: random.int(1, 9) };
  if (random.chance(0.07)) {
    made.defers = { seconds: random.pick([2, 5, 20]) };
    if (random.chance(0.4)) made.defers.timeout = random.pick([10, 12]);
    if (random.chance(0.2)) made.seconds_before = random.pick([1, 3]);
  }
  return made;
}

/** Turns some tasks into empty ones, branches, short circuits and sensors. */
export function addOperators(random: Random, dag: Draft, probability = 0.3): void {
  for (const task of dag.tasks) {
    if (!random.chance(probability) || task.setup || task.teardown) continue;
    const below = downstreamOf(dag, task.task_id);
    const kind = random.pick(
      below.length > 0
        ? (['empty', 'branch', 'branch', 'short_circuit', 'sensor'] as const)
        : (['empty', 'sensor'] as const),
    );
    task.operator = kind;
    const times = 1 + (task.retries ?? 0);
    if (kind === 'branch') {
      dag.behaviour[task.task_id] = Array.from({ length: times }, () => branching(random, dag, task.task_id));
    } else if (kind === 'short_circuit') {
      if (random.chance(0.5)) task.ignore_downstream_trigger_rules = false;
      dag.behaviour[task.task_id] = Array.from({ length: times }, () => ({
        ...attempt(random, 0.1),
        returns: random.chance(0.4),
      }));
    } else if (kind === 'sensor') addSensor(random, dag, task);
  }
}

export function branching(random: Random, dag: Draft, id: string): AttemptSpec {
  const below = downstreamOf(dag, id);
  const made: AttemptSpec = { seconds: random.pick(SECONDS) };
  if (random.chance(0.1)) made.outcome = random.pick(['fail', 'skip']);
  const chosen = random.sample(below, random.int(1, Math.max(1, below.length - 1)));
  made.chooses = random.chance(0.1) ? null : random.chance(0.3) ? (chosen[0] ?? null) : chosen;
  if (random.chance(0.05))
    made.chooses = random.pick([[], `t${random.int(0, dag.tasks.length - 1)}`, 'nowhere']);
  return made;
}

export function addSensor(random: Random, dag: Draft, task: TaskSpec): void {
  task.operator = 'sensor';
  task.mode = random.pick(['poke', 'reschedule']);
  task.poke_interval = random.pick([2, 3, 6]);
  task.timeout = random.pick([4, 10, 30]);
  task.soft_fail = random.chance(0.3);
  if (!task.soft_fail && random.chance(0.1)) task.never_fail = true;
  if (random.chance(0.1)) task.silent_fail = true;
  if (task.mode === 'reschedule' && random.chance(0.2)) {
    task.exponential_backoff = true;
    if (random.chance(0.5)) task.max_wait = random.pick([4, 9]);
  }
  if (random.chance(0.1)) task.execution_timeout = random.pick([2, 5, 8]);
  dag.behaviour[task.task_id] = Array.from({ length: 1 + (task.retries ?? 0) }, () => ({
    seconds: random.pick([1, 2, 3]),
    pokes: random.pick<(boolean | 'fail')[]>([
      [true],
      [false, true],
      [false, false, true],
      [false],
      [false, 'fail', true],
      [false, false, false, false, true],
      ['fail'],
    ]),
  }));
}

/** A case of one DAG `d`, started by hand. */
export function caseOf(
  dag: Draft,
  more: Partial<DagSpec> = {},
  rest: Partial<Case> = {},
): Omit<Case, 'case' | 'about'> {
  return {
    clock: CLOCK,
    dags: [{ dag_id: 'd', schedule: null, ...dag, ...more }],
    actions: [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r1' }],
    until: { seconds: 900 },
    ...rest,
  };
}

/** Something a person does to a run. */
export function personDoes(random: Random, dag: Draft, runs: readonly string[], at: number): ActionSpec {
  const on = { at, dag_id: 'd', run_id: random.pick(runs) };
  const ids = dag.tasks.map((task) => task.task_id);
  const kind = random.next();
  if (kind < 0.45) {
    return {
      ...on,
      do: 'clear',
      task_ids: random.sample(ids, random.int(1, 2)),
      only_failed: random.chance(0.3),
      include_downstream: random.chance(0.5),
      include_upstream: random.chance(0.2),
      reset_dag_runs: random.chance(0.9),
    };
  }
  if (kind < 0.75) {
    return {
      ...on,
      do: 'mark_task',
      task_id: random.pick(ids),
      new_state: random.pick(['success', 'failed', 'skipped']),
      include_downstream: random.chance(0.3),
    };
  }
  if (kind < 0.95) return { ...on, do: 'mark_run', state: random.pick(['success', 'failed', 'queued']) };
  return { ...on, do: 'clear_run', only_failed: random.chance(0.5) };
}
