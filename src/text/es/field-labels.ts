/** What the fields are called in which a run is changed, in Spanish. */
import type { Words } from '../words';

type TurnedWords = Parameters<Words['whatIfWords']['shortLabel']>[0];

const OPTIONS: Readonly<Record<string, string>> = {
  trigger_rule: 'Trigger rule',
  retries: 'Reintentos',
  retry_delay: 'Espera antes de un reintento',
  retry_exponential_backoff: 'Espera más larga en cada reintento',
  max_retry_delay: 'Espera máxima antes de un reintento',
  execution_timeout: 'Se detiene después de',
  depends_on_past: 'Depende de su ejecución anterior',
  wait_for_downstream: 'Espera a lo que le sigue en la ejecución anterior',
  pool: 'Pool',
  pool_slots: 'Slots que ocupa',
  priority_weight: 'Peso de prioridad',
  weight_rule: 'Regla de peso',
  max_active_tis_per_dag: 'A la vez, en todas las ejecuciones',
  max_active_tis_per_dagrun: 'A la vez, en una ejecución',
  ignore_downstream_trigger_rules: 'Omite todo lo que está downstream',
  mode: 'Modo',
  poke_interval: 'Tiempo entre dos pokes',
  timeout: 'Se rinde después de',
  soft_fail: 'skipped en lugar de failed',
  execution_delta: 'Busca una ejecución de tanto tiempo antes',
  schedule: 'Schedule',
  start_date: 'Fecha de inicio',
  catchup: 'Recupera las ejecuciones perdidas',
  max_active_runs: 'Ejecuciones a la vez',
  max_active_tasks: 'Tareas a la vez en una ejecución',
  fail_fast: 'Detiene la ejecución con el primer fallo',
  dagrun_timeout: 'Duración máxima de una ejecución',
  'core.parallelism': 'Workers',
  'scheduler.max_tis_per_query': 'Tareas lanzadas en una pasada',
  'scheduler.create_cron_data_intervals': 'El texto cron significa intervalos de datos',
  seconds: 'Segundos que tarda',
  outcome: 'Cómo termina',
  chooses: 'Camino que elige',
  returns: 'Lo que devuelve',
};

export function shortLabel(turns: TurnedWords): string {
  switch (turns.type) {
    case 'pool':
      return `Slots del pool ${turns.pool ?? ''}`;
    case 'try': {
      const which = (turns.of ?? 1) === 1 ? '' : ` ${nthTry(turns.attempt ?? 1, turns.of ?? 1)}`;
      return turns.field === 'outcome' ? `Cómo termina${which}` : `Segundos que tarda${which}`;
    }
    case 'poke':
      return 'Poke en el que se cumple su condición';
    case 'failing_tries':
      return 'Intentos que fallan';
    case 'edge':
      return `Flecha ${turns.upstream ?? ''} → ${turns.downstream ?? ''}`;
    default: {
      const name = turns.option ?? turns.setting ?? turns.field ?? '';
      return OPTIONS[name] ?? name;
    }
  }
}

function nthTry(n: number, of: number): string {
  return n === of ? `el intento ${n} y los siguientes` : `el intento ${n}`;
}

export function fieldLabel(turns: TurnedWords): string {
  return turns.task === undefined ? shortLabel(turns) : `${shortLabel(turns)} (${turns.task})`;
}
