/** Why things change, a Spanish sentence or two for each cause. Codes and values: `src/engine/causes.ts`. */
import type { CauseCode, FailureReason, ToldWhy } from '../../engine';
import { read, type Read } from '../values';
import { count, date, duration, ids, mono, nth } from './phrases';
import { metSentence, settledSentence, tally } from './trigger-rules';

type Tell = (v: Read, told: ToldWhy) => string;

const FAILURES: Record<FailureReason, string> = {
  error: 'Su código lanzó un error',
  gave_up: 'Su código lanzó un error y pidió que no se volviera a intentar',
  execution_timeout: 'Tardó más que su execution_timeout',
  deferral_timeout: 'Su trigger no se disparó a tiempo',
  sensor_timeout: 'El sensor esperó más que su timeout',
  poke_error: 'Su poke lanzó un error',
  nothing_to_map_over: 'Una tarea mapeada necesita su resultado, pero no devolvió nada',
  not_mappable: 'Una tarea mapeada necesita su resultado, pero no es ni una lista ni un dict',
  too_long_to_map: 'Su resultado es más largo de lo que core.max_map_length permite a una tarea mapeada',
  not_a_dict: 'Con multiple_outputs tiene que devolver un dict con claves de texto',
  bad_argument: 'No se pudo formar uno de sus argumentos: no existe ese XCom o elemento',
  bad_xcom_key: 'Guardó un XCom con una clave que Airflow no puede almacenar',
  unknown_branch: 'Eligió una tarea que el DAG no tiene',
  run_exists: 'La ejecución del DAG que debía lanzar ya existe',
  not_triggered: 'No se pudo lanzar la ejecución del DAG',
  external_failed: 'Aquello a lo que espera el sensor ha fallado',
};

function failure(v: Read): string {
  return FAILURES[v.text('why') as FailureReason] ?? FAILURES.error;
}

/** Why it was scheduled tells more than that a worker was free. */
const starts: Tell = (v, { scheduled, waited = 0 }) => {
  if (!scheduled) return `Un worker la toma (${v.number('busy')} de ${v.number('parallelism')} ocupados).`;
  return waited > 0
    ? `${sayWhy(scheduled)} Tuvo que esperar ${duration(waited)} a un slot libre.`
    : sayWhy(scheduled);
};

const WHYS: Record<CauseCode, Tell> = {
  created: () => 'Espera hasta que el scheduler la mire.',
  expanded: (v) =>
    `Ya se sabe sobre qué se mapea su tarea: ${count(v.number('count'), 'elemento')}, una instancia para cada uno.`,
  placeholder_expanded: () => 'Ya se sabe sobre qué se mapea.',
  length_grew: (v) =>
    `Aquello sobre lo que se mapea su tarea tiene ahora ${count(v.number('count'), 'elemento')}.`,
  length_shrank: (v) =>
    `Aquello sobre lo que se mapea su tarea tiene ahora solo ${count(v.number('count'), 'elemento')}.`,
  deleted: (_, { kind }) => (kind === 'run' ? 'La borró una persona.' : 'Se borró su ejecución.'),

  dependencies_met: metSentence,
  retry_due: () => 'Ha pasado la espera tras su intento fallido.',
  poke_due: () => 'Ha pasado el tiempo entre dos pokes.',
  nothing_to_run: (v) =>
    `${metSentence(v)} Un EmptyOperator no tiene nada que ejecutar, así que no necesita worker.`,
  set_by_rule: (v, { upstream }) => settledSentence(v, new Map(Object.entries(upstream ?? {}))),
  set_by_setup: (v) =>
    `${v.list('setups').length === 1 ? 'La tarea' : 'Las tareas'} de setup ${ids(v.list('setups'))} ${
      v.list('setups').length === 1 ? 'debe' : 'deben'
    } terminar antes en success: ${tally(v)}.`,
  set_by_decision: (v) => `${mono(v.text('parent'))} ha decidido que no.`,
  set_by_source: (v) => `Se mapea sobre ${ids(v.list('sources'))}, que no terminó en success.`,
  nothing_to_map: () => 'No hay nada sobre lo que mapear: la lista está vacía.',
  length_unknown: (v) => `${ids(v.list('sources'))} no dio nada sobre lo que mapear.`,
  run_timed_out: (v, { kind }) =>
    `${kind === 'run' ? 'Tardó' : 'Su ejecución tardó'} más que su dagrun_timeout de ${duration(v.number('seconds'))}.`,

  slot_free: (v) => {
    const total = v.number('total');
    const open = v.number('open');
    const free =
      total < 0
        ? 'que no tiene límite'
        : `del que ${open} de ${total} ${open === 1 ? 'estaba libre' : 'estaban libres'}`;
    return `Toma ${count(v.number('slots'), 'slot')} del pool ${mono(v.text('pool'))}, ${free}.`;
  },
  worker_started: starts,
  worker_resumed: (_, { scheduled }) => (scheduled ? sayWhy(scheduled) : 'Hay un worker libre.'),

  succeeded: (v) =>
    v.number('seconds') > 0
      ? `Su código retornó después de ${duration(v.number('seconds'))}.`
      : 'Su código retornó.',
  condition_met: (v) => `Su condición se cumple en su ${nth(v.number('poke'))} poke.`,
  failed_with_retry: (v, { attempt }) =>
    `${failure(v)}. Este era el intento ${attempt} de ${v.number('attempts')}; el siguiente puede empezar ` +
    `${v.number('delay') > 0 ? `en ${duration(v.number('delay'))}` : 'enseguida'}.`,
  failed_finally: (v, { attempt }) =>
    v.number('attempts') <= 1
      ? `${failure(v)}, y no tiene reintentos.`
      : `${failure(v)}. Este era el intento ${attempt} de ${v.number('attempts')}, así que no queda ninguno.`,
  failed_without_retry: (v) =>
    v.text('why') === 'gave_up' ? `${failure(v)}.` : `${failure(v)}, y eso no se vuelve a intentar.`,
  skipped_itself: () => 'Lo pidió su propio código.',
  skipped_instead_of_failing: (v) => `${failure(v)}, y ${v.text('option')} lo convierte en skipped.`,
  waits_for_next_poke: (v) =>
    `Su condición no se cumple en su ${nth(v.number('poke'))} poke; hará otro en ${duration(v.number('delay'))}.`,
  deferred: (v) => {
    const timeout = v.optional('timeout');
    const until = `Devuelve su worker y espera a un trigger, que se dispara en ${duration(v.number('delay'))}`;
    return timeout === null ? `${until}.` : `${until}; espera ${duration(timeout)} como mucho.`;
  },
  unreported_with_retry: () =>
    'El executor dice que su proceso ha terminado, pero no se comunicó ningún resultado.',
  unreported_finally: () =>
    'El executor dice que su proceso ha terminado, pero no se comunicó ningún resultado y no queda ningún intento.',
  restart_ready: () => 'Se limpió (clear) mientras se ejecutaba, y su proceso ya ha terminado.',

  branch_left_out: (v) => {
    const chosen = v.list('chosen');
    return chosen.length > 0
      ? `${mono(v.text('task'))} eligió ${ids(chosen)}, no este camino.`
      : `${mono(v.text('task'))} no eligió ninguno de sus caminos.`;
  },
  short_circuited: (v) => `${mono(v.text('task'))} dio falso, así que lo que le sigue se omite.`,
  not_latest: (v) => `${mono(v.text('task'))} solo deja seguir a la última ejecución, y esta no lo es.`,
  fail_fast: (v) => `${mono(v.text('task'))} falló, y con fail_fast se detiene el resto de la ejecución.`,
  trigger_fired: () => 'Su trigger se ha disparado.',
  trigger_timed_out: (v) => `Su trigger no se disparó en ${duration(v.number('timeout'))}.`,

  cleared: () => 'Una persona hizo clear.',
  cleared_while_running: () => 'Primero tiene que detenerse su proceso; luego puede empezar de nuevo.',
  cleared_by_mark: (v) =>
    `Una persona marcó ${mono(v.text('task'))}, y lo que había fallado después puede ejecutarse otra vez.`,
  cleared_by_operator: (v) =>
    `${mono(v.text('task'))} del DAG ${mono(v.text('dag'))} vuelve a lanzar esta ejecución (reset_dag_run).`,
  cleared_by_backfill: () => 'Un backfill rehace la ejecución.',
  marked: () => 'Lo hizo una persona.',
  run_marked: (v) => `Una persona marcó su ejecución como ${v.text('state')}.`,

  schedule_due: (_, { due = '' }) =>
    `Lo dice el schedule de su DAG: toca una ejecución desde el ${date(due)}.`,
  triggered: (_, { dated }) => `La lanzó una persona${forDate(dated)}.`,
  triggered_by_operator: (v, { dated }) =>
    `La lanzó ${mono(v.text('task'))} del DAG ${mono(v.text('dag'))}${forDate(dated)}.`,
  assets_updated: (v) => `Se actualizaron los assets a los que espera su DAG: ${ids(v.list('assets'))}.`,
  backfill: (v) => `La crea un backfill: ejecución ${v.number('ordinal')} de ${v.number('count')}.`,
  run_slot_free: (v) =>
    v.text('limit_of') === 'backfill'
      ? `Hay menos ejecuciones de su backfill en marcha que las que el backfill puede tener a la vez: ${v.number('running')} de ${v.number('limit')}.`
      : `Hay menos ejecuciones en marcha que las permitidas a la vez: ${v.number('running')} de ${v.number('limit')}.`,
  leaves_succeeded: (v) =>
    v.list('tasks').length > 0
      ? `No queda ninguna tarea por ejecutar, y ninguna de las últimas falló: ${ids(v.list('tasks'))}.`
      : 'No queda ninguna tarea por ejecutar, y ninguna podía hacerla fallar.',
  leaves_failed: (v) =>
    `No queda ninguna tarea por ejecutar y, entre las últimas, ${ids(v.list('tasks'))} no terminó en success.`,
  deadlocked: (v) => `Está atascada: lo que queda, ${ids(v.list('tasks'))}, no puede ejecutarse nunca.`,

  returned: () => 'Es lo que devolvió la tarea.',
  pushed: () => 'Lo guardó el código de la tarea.',
  decision_recorded: () =>
    'Un branch o un short circuit anota lo que decidió, para que valga también después de un clear.',
  operator_note: () => 'El operador lo guarda para uso propio de Airflow.',
  new_attempt: () => 'Empieza otra vez, y se borra lo que guardó antes.',
  switched: () => 'Lo hizo una persona.',
  failed_in_a_row: (v) =>
    `${count(v.number('count'), 'ejecución fallida', 'ejecuciones fallidas')} seguidas (max_consecutive_failed_dag_runs).`,
};

/** Why it happened, in one sentence or two. */
export function sayWhy(told: ToldWhy): string {
  const values = read(told.values);
  return [WHYS[told.code](values, told), leftOpen(values)].filter(Boolean).join(' ');
}

/** Where another check asks for another state in the same look. */
function leftOpen(v: Read): string {
  const others = v.list('instead');
  return others.length > 0
    ? `Otra comprobación la lleva a ${others.join(' o ')} en la misma pasada: Airflow deja abierto cuál de las dos gana.`
    : '';
}

/** La fecha lógica que se dio a una ejecución lanzada; nada donde no se cuenta. */
function forDate(dated: ToldWhy['dated']): string {
  if (dated === undefined) return '';
  return dated === null ? ', sin fecha lógica' : `, para la fecha lógica ${date(dated)}`;
}
