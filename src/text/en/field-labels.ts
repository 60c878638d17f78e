/** What the fields are called in which a run is changed. */
/** What a field turns, as far as its words need it. */
export interface TurnedWords {
  readonly type: string;
  readonly task?: string | undefined;
  readonly option?: string;
  readonly setting?: string;
  readonly pool?: string;
  readonly field?: string;
  readonly attempt?: number;
  readonly of?: number;
  readonly upstream?: string;
  readonly downstream?: string;
}

const OPTIONS: Readonly<Record<string, string>> = {
  trigger_rule: 'Trigger rule',
  retries: 'Retries',
  retry_delay: 'Delay before a retry',
  retry_exponential_backoff: 'Longer delay at each retry',
  max_retry_delay: 'Longest delay before a retry',
  execution_timeout: 'Stopped after',
  depends_on_past: 'Depends on its earlier run',
  wait_for_downstream: 'Waits for what follows it in the earlier run',
  pool: 'Pool',
  pool_slots: 'Slots it takes',
  priority_weight: 'Priority weight',
  weight_rule: 'Weight rule',
  max_active_tis_per_dag: 'At once, over all runs',
  max_active_tis_per_dagrun: 'At once, in one run',
  ignore_downstream_trigger_rules: 'Skips everything downstream',
  mode: 'Mode',
  poke_interval: 'Time between two looks',
  timeout: 'Gives up after',
  soft_fail: 'Skipped instead of failed',
  execution_delta: 'Looks for a run so much earlier',
  schedule: 'Schedule',
  start_date: 'Start date',
  catchup: 'Catches up on missed runs',
  max_active_runs: 'Runs at once',
  max_active_tasks: 'Tasks at once in a run',
  fail_fast: 'Stops the run at the first failure',
  dagrun_timeout: 'Longest run',
  'core.parallelism': 'Workers',
  'scheduler.max_tis_per_query': 'Tasks started in one look',
  'scheduler.create_cron_data_intervals': 'Cron text means data intervals',
  seconds: 'Seconds it takes',
  outcome: 'How it ends',
  chooses: 'Path it chooses',
  returns: 'What it returns',
};

/** The name of a field among those of its task, DAG or pool. */
export function shortLabel(turns: TurnedWords): string {
  switch (turns.type) {
    case 'pool':
      return `Slots of pool ${turns.pool ?? ''}`;
    case 'try': {
      const which = (turns.of ?? 1) === 1 ? '' : nthTry(turns.attempt ?? 1, turns.of ?? 1);
      return turns.field === 'outcome' ? `How ${which || 'it'} ends` : `Seconds ${which || 'it'} takes`;
    }
    case 'poke':
      return 'Look at which its condition is met';
    case 'failing_tries':
      return 'Tries that fail';
    case 'edge':
      return `Arrow ${turns.upstream ?? ''} → ${turns.downstream ?? ''}`;
    default: {
      const name = turns.option ?? turns.setting ?? turns.field ?? '';
      return OPTIONS[name] ?? name;
    }
  }
}

function nthTry(n: number, of: number): string {
  return n === of ? `try ${n} and later` : `try ${n}`;
}

/** The name of a field by itself: with its task. */
export function fieldLabel(turns: TurnedWords): string {
  return turns.task === undefined ? shortLabel(turns) : `${shortLabel(turns)} (${turns.task})`;
}
