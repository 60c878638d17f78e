/** One task of a graph as a case has it: only what differs from Airflow's defaults is said. */
import { TRIGGER_RULES, WEIGHT_RULES } from '../../engine';
import type { Json, OperatorKind, TaskSpec, TriggerRule, WeightRule } from '../../engine';
import type { GivenArgument, TaskFacts } from './facts';
import { toMapped } from './mapping';
import { assetName } from './to-schedule';
import type { Graph, GraphTask } from './types';

export interface TaskSurroundings {
  readonly graph: Graph;
  readonly facts: TaskFacts | undefined;
  /** The DAGs of the case: only those can be triggered or waited for. */
  readonly dagIds: ReadonlySet<string> | 'any';
  /** Task id → place in which the file makes it. */
  readonly order: ReadonlyMap<string, number>;
  /** Tasks that mapped groups are mapped over. */
  readonly feeders: ReadonlySet<string>;
}

export function toTask(task: GraphTask, around: TaskSurroundings): TaskSpec {
  const { facts, graph } = around;
  const kind = kindIn(task, around);
  return {
    task_id: task.task_id,
    ...(task.task_group !== null && { group: task.task_group }),
    ...(kind !== 'python' && { operator: kind }),
    ...optionsOf(task, facts),
    ...(task.start_date !== undefined &&
      task.start_date !== graph.start_date && { start_date: task.start_date }),
    ...(task.outlets.length > 0 && { outlets: task.outlets.map(assetName) }),
    ...(task.is_setup && { setup: true as const }),
    ...(task.is_teardown && { teardown: teardownOf(task) }),
    ...(around.feeders.has(task.task_id) && { before_groups: true }),
    ...argumentsOf(task, kind, around),
    ...(task.sensor && (kind === 'sensor' || kind === 'external_task') && sensorOf(task, kind, around)),
    ...ownOf(task, kind, facts),
  };
}

/** What kind of operator a case takes a task for. One that needs a DAG outside the case does its part by itself. */
export function kindIn(
  task: GraphTask,
  { facts, dagIds }: Pick<TaskSurroundings, 'facts' | 'dagIds'>,
): OperatorKind {
  const kind = facts?.kind ?? kindByName(task);
  const target = (name: string) => dagIds === 'any' || dagIds.has(String(task.settings?.[name]));
  if (kind === 'trigger_dagrun' && !target('trigger_dag_id')) return 'python';
  // In a case, what waits without a worker is a plain task whose attempt defers.
  if (kind === 'sensor' && task.deferrable) return 'python';
  const isGroup = task.settings?.['external_task_group_id'] != null;
  if (kind === 'external_task' && (isGroup || !target('external_dag_id'))) return 'sensor';
  // Only these of Airflow's can be mapped in a case.
  const isMappable = kind === 'branch' || kind === 'sensor' || kind === 'python';
  return task.mapped && !isMappable ? 'python' : kind;
}

function kindByName(task: GraphTask): OperatorKind {
  if (task.operator === 'LatestOnlyOperator') return 'latest_only';
  if (/ShortCircuit/.test(task.operator)) return 'short_circuit';
  if (task.operator === 'TriggerDagRunOperator') return 'trigger_dagrun';
  if (task.operator === 'ExternalTaskSensor') return 'external_task';
  if (task.sensor) return 'sensor';
  if (task.is_empty) return 'empty';
  return task.can_skip_downstream ? 'branch' : 'python';
}

function optionsOf(task: GraphTask, facts: TaskFacts | undefined): Partial<TaskSpec> {
  const rule = TRIGGER_RULES.find((one): one is TriggerRule => one === task.trigger_rule);
  const weight = WEIGHT_RULES.find((one): one is WeightRule => one === task.weight_rule);
  const kept = (name: string) => (facts?.options[name] === true ? { [name]: true } : {});
  return {
    ...(rule && rule !== 'all_success' && !task.is_teardown && { trigger_rule: rule }),
    ...(task.retries !== 0 && { retries: task.retries }),
    ...(task.retry_delay_s !== 300 && { retry_delay: task.retry_delay_s }),
    ...(task.retry_exponential_backoff !== 0 && {
      retry_exponential_backoff: task.retry_exponential_backoff,
    }),
    ...(task.max_retry_delay_s !== null && { max_retry_delay: task.max_retry_delay_s }),
    ...(task.execution_timeout_s !== null && { execution_timeout: task.execution_timeout_s }),
    ...(task.depends_on_past && { depends_on_past: true }),
    ...(task.wait_for_downstream && { wait_for_downstream: true }),
    ...kept('ignore_first_depends_on_past'),
    ...kept('wait_for_past_depends_before_skipping'),
    ...(task.pool !== 'default_pool' && { pool: task.pool }),
    ...(task.pool_slots !== 1 && { pool_slots: task.pool_slots }),
    // A strategy of the file's own gives a number: that of the first try.
    ...(weight === undefined
      ? { priority_weight: task.total_priority_weight, weight_rule: 'absolute' as const }
      : {
          ...(task.priority_weight !== 1 && { priority_weight: task.priority_weight }),
          ...(weight !== 'downstream' && { weight_rule: weight }),
        }),
    ...(task.max_active_tis_per_dag !== null && { max_active_tis_per_dag: task.max_active_tis_per_dag }),
    ...(task.max_active_tis_per_dagrun !== null && {
      max_active_tis_per_dagrun: task.max_active_tis_per_dagrun,
    }),
    ...(!task.do_xcom_push && { do_xcom_push: false }),
    ...(task.multiple_outputs && { multiple_outputs: true }),
  };
}

function teardownOf(task: GraphTask): NonNullable<TaskSpec['teardown']> {
  return task.on_failure_fail_dagrun ? { on_failure_fail_dagrun: true } : true;
}

function argumentsOf(task: GraphTask, kind: OperatorKind, around: TaskSurroundings): Partial<TaskSpec> {
  const { facts } = around;
  if (task.mapped) return toMapped(task.expand, facts?.mappedOver ?? null).task;
  if (kind !== 'python' && kind !== 'branch' && kind !== 'sensor') return {};
  const x = facts && argumentX(facts);
  if (x === undefined) return {};
  if ('argument' in x && task.mapped_group === null) return {};
  if ('xcom' in x && (around.order.get(x.xcom) ?? Infinity) >= (around.order.get(task.task_id) ?? 0))
    return {};
  const given = toGiven(x);
  return given === undefined ? {} : { x: given };
}

/** The argument that the function hands on, else the one named x, else the first that is another task's result. */
function argumentX(facts: TaskFacts): GivenArgument | undefined {
  const { returns } = facts.behaviour;
  const named =
    typeof returns === 'string' && returns.startsWith('$') ? facts.arguments[returns.slice(1)] : undefined;
  const results = Object.values(facts.arguments).filter((one) => 'xcom' in one || 'argument' in one);
  return named ?? facts.arguments['x'] ?? results[0];
}

function toGiven(given: GivenArgument): TaskSpec['x'] {
  if ('xcom' in given) return { xcom: given.xcom, ...(given.key !== 'return_value' && { key: given.key }) };
  if ('argument' in given) return { argument: given.argument };
  return 'value' in given ? given.value : undefined;
}

function sensorOf(
  task: GraphTask,
  kind: OperatorKind,
  { facts, dagIds }: TaskSurroundings,
): Partial<TaskSpec> {
  const { sensor } = task;
  if (!sensor) return {};
  const isReschedule = sensor.mode === 'reschedule';
  // A case's external_task always reschedules; only where a file is compared, what it says is kept.
  const mode =
    kind === 'external_task'
      ? !isReschedule && dagIds === 'any' && { mode: 'poke' as const }
      : isReschedule && { mode: 'reschedule' as const };
  const { never_fail, silent_fail, max_wait } = facts?.options ?? {};
  return {
    ...mode,
    ...(sensor.poke_interval_s !== 60 && { poke_interval: sensor.poke_interval_s }),
    ...(sensor.timeout_s !== 604800 && { timeout: sensor.timeout_s }),
    ...(sensor.soft_fail && { soft_fail: true }),
    ...(never_fail === true && { never_fail }),
    ...(silent_fail === true && { silent_fail }),
    ...(sensor.exponential_backoff && { exponential_backoff: true }),
    ...(typeof max_wait === 'number' && { max_wait }),
  };
}

const TEMPLATE = /\{[{%]/;

/** Options that one operator alone has. Text with a template in it is known only when the task runs. */
function ownOf(task: GraphTask, kind: OperatorKind, facts: TaskFacts | undefined): Partial<TaskSpec> {
  const settings = task.settings ?? {};
  const options = facts?.options ?? {};
  const text = (value: Json | undefined) =>
    typeof value === 'string' && !TEMPLATE.test(value) ? value : undefined;
  const list = (value: Json | undefined) =>
    Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
  if (kind === 'short_circuit') {
    const isOn = settings['ignore_downstream_trigger_rules'] !== false;
    return isOn ? {} : { ignore_downstream_trigger_rules: false };
  }
  if (kind === 'trigger_dagrun') {
    const runId = text(options['trigger_run_id']);
    const date = text(options['logical_date']);
    return {
      trigger_dag_id: String(settings['trigger_dag_id']),
      ...(runId !== undefined && { trigger_run_id: runId }),
      ...(options['conf'] !== undefined && { conf: options['conf'] }),
      ...(settings['reset_dag_run'] === true && { reset_dag_run: true }),
      ...(settings['skip_when_already_exists'] === true && { skip_when_already_exists: true }),
      ...(date !== undefined && !Number.isNaN(Date.parse(date)) && { logical_date: date }),
    };
  }
  if (kind !== 'external_task') return {};
  const one = text(options['external_task_id']);
  const ids = list(settings['external_task_ids']);
  const allowed = list(settings['allowed_states']) ?? [];
  const failed = list(settings['failed_states']) ?? [];
  const skipped = list(settings['skipped_states']) ?? [];
  return {
    external_dag_id: String(settings['external_dag_id']),
    ...(one !== undefined ? { external_task_id: one } : ids && ids.length > 0 && { external_task_ids: ids }),
    ...(allowed.join() !== 'success' && { allowed_states: allowed }),
    ...(failed.length > 0 && { failed_states: failed }),
    ...(skipped.length > 0 && { skipped_states: skipped }),
    ...(settings['check_existence'] === true && { check_existence: true }),
    ...(typeof options['execution_delta'] === 'number' && { execution_delta: options['execution_delta'] }),
  };
}
