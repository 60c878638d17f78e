/** What dependency checks say, a Spanish sentence for each code. Codes and values: `src/engine/reasons.ts`. */
import type { ReasonCode } from '../../engine';
import { read, type Read } from '../values';
import type { Words } from '../words';
import { count, date, duration, ids, mono, number } from './phrases';
import { metSentence, unmetSentence } from './trigger-rules';

const waitingFor = (v: Read) => {
  const waiting = v.list('waiting');
  return waiting.length > 0 ? ` Espera a ${ids(waiting)}.` : '';
};
const slots = (n: number) => count(n, 'slot');
const active = (n: number) => (n === 1 ? 'hay 1 activa' : `hay ${number(n)} activas`);

const REASONS: Record<ReasonCode, (v: Read) => string> = {
  no_upstream: () => 'No tiene tareas upstream, así que no espera a ninguna otra tarea.',
  rule_always: () => 'Su trigger rule always no mira ninguna otra tarea.',
  rule_met: metSentence,
  rule_not_met: (v) => unmetSentence(v) + waitingFor(v),
  setups_not_done: (v) =>
    `${v.number('total') === 1 ? 'La tarea' : 'Las tareas'} de setup ${ids(v.list('setups'))} ${
      v.number('total') === 1 ? 'debe' : 'deben'
    } terminar antes en success: lo ${v.number('success') === 1 ? 'ha hecho' : 'han hecho'} ${v.number('success')} de ${v.number('total')}.`,
  scope_not_done: (v) =>
    `Un teardown espera a que acabe todo el trabajo entre sus setups y él: ${count(v.number('count'), 'tarea no lo ha hecho', 'tareas no lo han hecho')}.` +
    waitingFor(v),
  not_skipped_before: () => 'Ningún branch ni short circuit directamente upstream ha decidido que no.',
  skipped_before: (v) => `${mono(v.text('parent'))} ha decidido que no.`,
  past_ignored: () => 'No depende de ejecuciones anteriores.',
  first_of_backfill: () =>
    'Esta es la primera ejecución de su backfill, así que no hay ninguna anterior a la que esperar.',
  no_previous_run: () => 'No hay ninguna ejecución anterior a la que esperar.',
  task_not_there_then: (v) =>
    `La ejecución anterior ${mono(v.text('run'))} queda antes de la fecha de inicio de la tarea.`,
  first_instance_ignored: () =>
    'La tarea no se ha ejecutado nunca, e ignore_first_depends_on_past deja pasar su primera ejecución.',
  previous_done: (v) => `La tarea está hecha en la ejecución anterior ${mono(v.text('run'))}.`,
  previous_missing: (v) => `La ejecución anterior ${mono(v.text('run'))} no tiene esa tarea.`,
  previous_unsuccessful: (v) =>
    `Depende del pasado: en la ejecución anterior ${mono(v.text('run'))} la tarea no ha terminado en success` +
    `${statesOf(v)}.`,
  previous_downstream_unfinished: (v) =>
    `Espera a lo que le sigue en la ejecución anterior ${mono(v.text('run'))}: ${ids(v.list('waiting'))}.`,
  not_waiting_for_retry: () => 'No está esperando otro intento.',
  retry_due: (v) => `La espera antes de su próximo intento terminó el ${date(v.text('at'))}.`,
  retry_later: (v) =>
    `Su próximo intento puede empezar ${v.number('seconds') > 0 ? `en ${duration(v.number('seconds'))}` : 'en la próxima pasada'}: justo después del ${date(v.text('at'))}.`,
  not_mapped: () => 'No está mapeada.',
  sources_fine: () => 'Nada de aquello sobre lo que se mapea ha ido mal.',
  source_not_successful: (v) =>
    `Se mapea sobre ${ids(v.list('sources'))}, que no terminó en success${statesOf(v)}.`,
  not_rescheduled: () => 'No es un sensor entre dos pokes.',
  poke_due: (v) => `Su próximo poke toca desde el ${date(v.text('at'))}.`,
  poke_later: (v) =>
    `El sensor hará otro poke en ${duration(v.number('seconds'))}, el ${date(v.text('at'))}.`,
  date_fine: () => 'La fecha de su ejecución ha llegado y está entre las fechas de inicio y fin.',
  date_in_future: (v) => `La fecha de su ejecución, ${date(v.text('date'))}, aún no ha llegado.`,
  date_before_start: (v) =>
    `La fecha de su ejecución, ${date(v.text('date'))}, es anterior a la fecha de inicio ${date(v.text('start'))}.`,
  date_after_end: (v) =>
    `La fecha de su ejecución, ${date(v.text('date'))}, es posterior a la fecha de fin ${date(v.text('end'))}.`,
  pool_open: (v) => `El pool ${mono(v.text('pool'))} tiene sitio: ${openOf(v)}.`,
  pool_full: (v) =>
    `El pool ${mono(v.text('pool'))} no tiene sitio: necesita ${slots(v.number('slots'))}, y ${openOf(v)}.`,
  pool_missing: (v) => `No existe el pool ${mono(v.text('pool'))}, así que nunca podrá pasar a queued.`,
  no_task_limit: () => 'No tiene límite propio.',
  task_limit_open: () => 'Está por debajo de sus propios límites.',
  task_limit_reached: (v) =>
    `max_active_tis_per_dag permite ${v.number('limit')} a la vez en todas las ejecuciones, y ${active(v.number('active'))}.`,
  task_run_limit_reached: (v) =>
    `max_active_tis_per_dagrun permite ${v.number('limit')} a la vez en esta ejecución, y ${active(v.number('active'))}.`,
  dag_slots_open: (v) =>
    `El DAG ejecuta ${v.number('running')} de ${count(v.number('limit'), 'tarea')} como máximo (max_active_tasks).`,
  dag_slots_full: (v) =>
    `El DAG ya ejecuta ${count(v.number('running'), 'tarea')}; max_active_tasks permite ${v.number('limit')}.`,
  run_running: () => 'La ejecución de su DAG está en running.',
  run_not_running: (v) => `La ejecución de su DAG está en ${v.text('state')}, no en running.`,
  dag_not_paused: () => 'Su DAG no está en pausa.',
  dag_paused: (v) => `El DAG ${mono(v.text('dag'))} está en pausa.`,
  state_can_queue: () => 'Está en scheduled, así que puede pasar a queued.',
  state_cannot_queue: (v) =>
    `${v.text('state') === 'none' ? 'Todavía no tiene estado' : `Está en ${v.text('state')}`}; solo una tarea en scheduled puede pasar a queued.`,
  workers_free: (v) =>
    `Hay workers libres: ${v.number('busy')} de ${v.number('parallelism')} están ocupados.`,
  workers_busy: (v) =>
    v.number('parallelism') === 1
      ? 'El único worker (core.parallelism: 1) está ocupado.'
      : `Los ${number(v.number('parallelism'))} workers (core.parallelism) están ocupados.`,
  looked_at: () => 'El scheduler la mira en su próxima vuelta.',
  behind_in_run: (v) =>
    `${count(v.number('ahead'), 'tarea en scheduled', 'tareas en scheduled')} de su ejecución ${v.number('ahead') === 1 ? 'va' : 'van'} antes, y el scheduler solo mira las primeras ${v.number('limit')} (max_active_tasks).`,
  behind_in_queue: (v) =>
    `${count(v.number('ahead'), 'tarea en scheduled', 'tareas en scheduled')} con más prioridad ${v.number('ahead') === 1 ? 'va' : 'van'} antes, y el scheduler solo toma ${v.number('limit')} a la vez.`,
  not_running: () => 'No se está ejecutando.',
  running_already: () => 'Ya se está ejecutando.',
};

function openOf(v: Read): string {
  const total = v.optional('total');
  const open = v.optional('open');
  if (total === null || open === null) return 'no tiene límite';
  return `${number(Math.max(0, open))} de ${number(total)} están libres`;
}

function statesOf(v: Read): string {
  const states = v.list('states').map((state) => (state === 'none' ? 'sin empezar' : state));
  return states.length > 0 ? ` (${states.join(', ')})` : '';
}

/** What a check says, in one sentence or two; the check's own name is not in it. */
export const describeAnswer: Words['describeAnswer'] = ({ reason }) =>
  REASONS[reason.code](read(reason.values));
