/** What editors say of each setting: Airflow's default, and what it decides (semantics §14). */
import type { SettingName } from '../../engine';

export const SETTING_HELP: Readonly<Record<SettingName, string>> = {
  'core.parallelism': 'How many tasks may run at once in all; default 32.',
  'core.max_active_tasks_per_dag': 'max_active_tasks of DAGs that say none; default 16.',
  'core.max_active_runs_per_dag': 'max_active_runs of DAGs that say none; default 16.',
  'core.max_consecutive_failed_dag_runs_per_dag':
    'After how many failed runs in a row a DAG that says nothing is paused; default 0: never.',
  'core.default_task_retries': 'retries of tasks that say none; default 0.',
  'core.default_task_retry_delay': 'retry_delay of tasks that say none, in seconds; default 300.',
  'core.max_task_retry_delay': 'No retry waits longer than so many seconds; default 86400.',
  'core.default_task_weight_rule': 'weight_rule of tasks that say none; default downstream.',
  'core.default_task_execution_timeout':
    'execution_timeout of tasks that say none, in seconds; left out, none.',
  'core.max_map_length': 'Over how many entries a task may be mapped; default 1024.',
  'core.default_timezone': 'The time zone of schedules that name none; default utc.',
  'sensors.default_timeout': 'timeout of sensors that say none, in seconds; default 604800: a week.',
  'scheduler.max_tis_per_query': 'How many tasks are looked at for queueing at once; default 16.',
  'scheduler.catchup_by_default': 'catchup of DAGs that say nothing; default false.',
  'scheduler.use_job_schedule': 'Whether runs are made by schedule at all; default true.',
  'scheduler.max_dagruns_to_create_per_loop': 'For how many DAGs runs are made in one tick; default 10.',
  'scheduler.max_dagruns_per_loop_to_schedule': 'How many runs are looked at in one tick; default 20.',
  'scheduler.create_cron_data_intervals':
    'Whether a cron schedule means intervals of data (as in Airflow 2) and not moments; default false.',
  'scheduler.create_delta_data_intervals': 'Airflow has it, and 3.3.2 never reads it.',
};
