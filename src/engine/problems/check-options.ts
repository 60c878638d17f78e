/** Options of tasks that Airflow's operators refuse. Airflow: `airflow/sdk/bases/operator.py`, `airflow/sdk/bases/sensor.py`, `airflow/providers/standard/sensors/external_task.py`. */
import type { DagSpec, TaskSpec } from '../case';
import { nearest } from '../nearest';
import { RUN_STATES, TASK_STATES } from '../states';
import type { Add, CaseProblem } from './problem';

type Path = CaseProblem['path'];

const LONGEST_ASSET = 1500;

export function checkOptions(dag: DagSpec, at: number, add: Add): void {
  if (dag.dagrun_timeout !== undefined && dag.dagrun_timeout < 0)
    add(['dags', at, 'dagrun_timeout'], 'duration.negative', {
      option: 'dagrun_timeout',
      seconds: dag.dagrun_timeout,
    });
  dag.tasks.forEach((task, index) => {
    if (hasOptionsToCheck(dag, task)) checkTask(dag, task, ['dags', at, 'tasks', index], add);
  });
}

function checkTask(dag: DagSpec, task: TaskSpec, path: Path, add: Add): void {
  const { operator, outlets } = task;
  const slots = task.pool_slots ?? dag.default_args?.pool_slots ?? 1;
  if (slots < 1) add([...path, 'pool_slots'], 'pool_slots', { slots });
  if (dag.fail_fast) checkFailFast(dag, task, path, add);
  if (task.setup && task.teardown) add([...path, 'teardown'], 'setup.and_teardown', { task: task.task_id });
  for (const [number, asset] of (outlets ?? []).entries())
    if (asset.trim() === '' || asset.length > LONGEST_ASSET)
      add([...path, 'outlets', number], 'asset.name', { length: asset.length, most: LONGEST_ASSET });
  if (operator === 'sensor' || operator === 'external_task') checkSensor(task, path, add);
  if (operator === 'external_task') checkExternal(task, path, add);
  if (operator === 'trigger_dagrun' && !task.trigger_dag_id)
    add(path, 'trigger.no_dag', { task: task.task_id });
}

/** Most tasks have nothing that could be wrong: no path is made for them. */
function hasOptionsToCheck(dag: DagSpec, task: TaskSpec): boolean {
  const { operator, outlets } = task;
  if (dag.fail_fast || task.setup || outlets || (operator && CHECKED.has(operator))) return true;
  return (task.pool_slots ?? dag.default_args?.pool_slots ?? 1) < 1;
}

const CHECKED: ReadonlySet<string> = new Set(['sensor', 'external_task', 'trigger_dagrun']);

/** The rule as it was before `as_teardown` changes it. Airflow: `FailFastDagInvalidTriggerRule` in `airflow/sdk/exceptions.py`. */
function checkFailFast(dag: DagSpec, task: TaskSpec, path: Path, add: Add): void {
  const rule = task.trigger_rule ?? dag.default_args?.trigger_rule ?? 'all_success';
  if (rule === 'all_success' || rule === 'all_done_setup_success') return;
  add(task.trigger_rule ? [...path, 'trigger_rule'] : path, 'fail_fast.rule', { task: task.task_id, rule });
}

function checkSensor(task: TaskSpec, path: Path, add: Add): void {
  if (task.soft_fail && task.never_fail)
    add([...path, 'never_fail'], 'sensor.soft_and_never', { task: task.task_id });
  for (const option of ['poke_interval', 'timeout', 'max_wait'] as const) {
    const seconds = task[option];
    if (seconds !== undefined && seconds < 0)
      add([...path, option], 'duration.negative', { option, seconds });
  }
}

function checkExternal(task: TaskSpec, path: Path, add: Add): void {
  if (task.external_dag_id === undefined) add(path, 'external.no_dag', { task: task.task_id });
  if (task.external_task_id !== undefined && task.external_task_ids !== undefined)
    add([...path, 'external_task_ids'], 'external.both', { task: task.task_id });
  const isForTasks = task.external_task_id !== undefined || (task.external_task_ids?.length ?? 0) > 0;
  const states = (isForTasks ? TASK_STATES : RUN_STATES).flatMap((state) => (state === null ? [] : [state]));
  const lists = [
    ['allowed_states', task.allowed_states?.length ? task.allowed_states : ['success']],
    ['skipped_states', task.skipped_states ?? []],
    ['failed_states', task.failed_states ?? []],
  ] as const;
  const seen = new Set<string>();
  for (const [name, list] of lists) {
    for (const [index, state] of list.entries()) {
      if (seen.has(state)) add([...path, name, index], 'external.duplicate_state', { state });
      seen.add(state);
      if (!states.some((known) => known === state))
        add([...path, name, index], 'external.state', { state, near: nearest(state, states) });
    }
  }
}
