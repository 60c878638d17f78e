/** A task's options with the DAG's `default_args` and Airflow's defaults filled in. Airflow: `airflow/sdk/bases/operator.py`. */
import type { TaskOptions, TaskSpec } from '../case';
import type { Settings } from '../settings';

const NAMES: ReadonlySet<string> = new Set([
  'trigger_rule',
  'retries',
  'retry_delay',
  'retry_exponential_backoff',
  'max_retry_delay',
  'execution_timeout',
  'depends_on_past',
  'wait_for_downstream',
  'ignore_first_depends_on_past',
  'wait_for_past_depends_before_skipping',
  'pool',
  'pool_slots',
  'priority_weight',
  'weight_rule',
  'max_active_tis_per_dag',
  'max_active_tis_per_dagrun',
  'do_xcom_push',
  'multiple_outputs',
] satisfies readonly (keyof TaskOptions)[]);

type Options = Readonly<Required<TaskOptions>>;

/** Reads the options of one task after the other; tasks that say the same share one object. */
export function optionsReader(
  defaults: TaskOptions,
  settings: Settings,
): (task: TaskSpec, isMapped: boolean) => Options {
  const known = new Map<string, Options>();
  return (task, isMapped) => {
    let key = (task.teardown ? 't' : '') + (isMapped ? 'm' : '');
    for (const name in task) if (NAMES.has(name)) key += ` ${name}=${task[name as keyof TaskOptions]}`;
    let options = known.get(key);
    if (!options) known.set(key, (options = resolveOptions(task, defaults, settings, isMapped)));
    return options;
  };
}

function resolveOptions(
  task: TaskSpec,
  defaults: TaskOptions,
  settings: Settings,
  isMapped: boolean,
): Options {
  const backoff = task.retry_exponential_backoff ?? defaults.retry_exponential_backoff ?? 0;
  const waits = task.wait_for_downstream ?? defaults.wait_for_downstream ?? false;
  const dependsOnPast = task.depends_on_past ?? defaults.depends_on_past ?? false;
  return {
    // `as_teardown()` overwrites any rule (semantics §12.2).
    trigger_rule: task.teardown
      ? 'all_done_setup_success'
      : (task.trigger_rule ?? defaults.trigger_rule ?? 'all_success'),
    retries: task.retries ?? defaults.retries ?? settings.defaultRetries,
    retry_delay: task.retry_delay ?? defaults.retry_delay ?? settings.defaultRetryDelay,
    retry_exponential_backoff: backoff,
    max_retry_delay: task.max_retry_delay ?? defaults.max_retry_delay ?? null,
    execution_timeout:
      task.execution_timeout !== undefined
        ? task.execution_timeout
        : (defaults.execution_timeout ?? settings.defaultExecutionTimeout),
    // Only an operator that is not mapped adds depends_on_past by itself (`BaseOperator.__init__`).
    depends_on_past: dependsOnPast || (waits && !isMapped),
    wait_for_downstream: waits,
    ignore_first_depends_on_past:
      task.ignore_first_depends_on_past ?? defaults.ignore_first_depends_on_past ?? false,
    wait_for_past_depends_before_skipping:
      task.wait_for_past_depends_before_skipping ?? defaults.wait_for_past_depends_before_skipping ?? false,
    pool: task.pool ?? defaults.pool ?? 'default_pool',
    pool_slots: task.pool_slots ?? defaults.pool_slots ?? 1,
    priority_weight: task.priority_weight ?? defaults.priority_weight ?? 1,
    weight_rule: task.weight_rule ?? defaults.weight_rule ?? settings.defaultWeightRule,
    max_active_tis_per_dag: task.max_active_tis_per_dag ?? defaults.max_active_tis_per_dag ?? null,
    max_active_tis_per_dagrun: task.max_active_tis_per_dagrun ?? defaults.max_active_tis_per_dagrun ?? null,
    do_xcom_push: task.do_xcom_push ?? defaults.do_xcom_push ?? true,
    multiple_outputs: task.multiple_outputs ?? defaults.multiple_outputs ?? false,
  };
}
