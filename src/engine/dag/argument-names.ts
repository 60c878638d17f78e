/**
 * What an argument that a task is mapped over can be called. Airflow: `airflow/sdk/bases/decorator.py`,
 * `airflow/sdk/definitions/context.py`; the rest is Python's own.
 */

const IDENTIFIER = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;

const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
);

/** What Airflow gives every function that asks for it (`KNOWN_CONTEXT_KEYS`), and two that `expand` has for itself. */
const TAKEN: ReadonlySet<string> = new Set(
  `conn dag dag_run data_interval_end data_interval_start ds ds_nodash exception expanded_ti_count inlet_events
  inlets logical_date macros map_index_template outlet_events outlets params partition_key prev_data_interval_end_success
  prev_data_interval_start_success prev_end_date_success prev_start_date_success reason run_id start_date task
  task_instance task_instance_key_str task_reschedule_count templates_dict test_mode ti triggering_asset_events
  try_number ts ts_nodash ts_nodash_with_tz var self task_id`.split(/\s+/),
);

/** Whether Python takes it as the name of an argument. */
export function isArgumentName(name: string): boolean {
  return IDENTIFIER.test(name) && !KEYWORDS.has(name);
}

/** Whether Airflow refuses to map a task over an argument of this name: it has another value for it. */
export function isTakenName(name: string): boolean {
  return TAKEN.has(name);
}
