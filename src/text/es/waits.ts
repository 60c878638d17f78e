/** What holds a task back, in a word or two of Spanish: to stand on the task itself. */
import type { ReasonCode } from '../../engine';
import { read, type Read } from '../values';
import type { Words } from '../words';
import { count, duration, number } from './phrases';

/** Rules for which one upstream task is enough. */
const ONE_IS_ENOUGH = ['one_success', 'one_failed', 'one_done'];

/** A word for each answer that can hold a task back. */
const WAITS: Partial<Record<ReasonCode, (v: Read) => string>> = {
  rule_not_met(v) {
    const waiting = v.list('waiting');
    if (waiting.length === 0) return 'no se cumple su regla';
    if (waiting.length === 1) return `espera a ${waiting[0]}`;
    const isOne = ONE_IS_ENOUGH.includes(v.text('rule'));
    return `espera a ${isOne ? 'una de ' : ''}${count(waiting.length, 'tarea')}`;
  },
  setups_not_done: () => 'espera a su setup',
  scope_not_done: (v) => `espera a ${count(v.number('count'), 'tarea')}`,
  skipped_before: (v) => `${v.text('parent')} decidió que no`,
  previous_missing: () => 'espera: ejecución anterior',
  previous_unsuccessful: () => 'espera: ejecución anterior',
  previous_downstream_unfinished: () => 'espera: ejecución anterior',
  retry_later: (v) => nextIn('otro intento', v),
  source_not_successful: () => 'nada que mapear',
  poke_later: (v) => nextIn('otro poke', v),
  date_in_future: () => 'espera a su fecha',
  date_before_start: () => 'antes de su inicio',
  date_after_end: () => 'después de su fin',
  pool_full(v) {
    const total = v.optional('total') ?? 0;
    const needs = v.number('slots') > 1 ? `, necesita ${number(v.number('slots'))}` : '';
    return `espera: pool ${v.text('pool')}, ${number(takenOf(v))} de ${number(total)} en uso${needs}`;
  },
  pool_missing: (v) => `no hay pool ${v.text('pool')}`,
  task_limit_reached: (v) => `espera: máximo ${number(v.number('limit'))} a la vez`,
  task_run_limit_reached: (v) => `espera: máximo ${number(v.number('limit'))} a la vez`,
  dag_slots_full: (v) =>
    `espera: DAG, ${number(v.number('running'))} de ${number(v.number('limit'))} en curso`,
  run_not_running: (v) => `espera: la ejecución está en ${v.text('state')}`,
  dag_paused: () => 'espera: DAG en pausa',
  workers_busy(v) {
    const all = number(v.number('parallelism'));
    return `espera: workers, ${all} de ${all} en uso`;
  },
  behind_in_run: (v) => `espera: ${count(v.number('ahead'), 'tarea')} delante`,
  behind_in_queue: (v) => `espera: ${count(v.number('ahead'), 'tarea')} delante`,
};

/** Without the names that can make a word long. */
const BRIEF: Partial<Record<ReasonCode, (v: Read) => string>> = {
  rule_not_met: (v) => (v.list('waiting').length === 1 ? 'espera a 1 tarea' : WAITS.rule_not_met!(v)),
  skipped_before: () => 'una tarea decidió que no',
  pool_full: (v) => `espera: pool, ${number(takenOf(v))} de ${number(v.optional('total') ?? 0)} en uso`,
  pool_missing: () => 'falta su pool',
};

function takenOf(v: Read): number {
  return (v.optional('total') ?? 0) - Math.max(0, v.optional('open') ?? 0);
}

function nextIn(what: string, v: Read): string {
  const seconds = v.number('seconds');
  return seconds > 0 ? `${what} en ${duration(seconds)}` : `${what}: próxima pasada`;
}

export const describeWait: Words['describeWait'] = ({ reason }, isBrief = false) => {
  const say = (isBrief && BRIEF[reason.code]) || WAITS[reason.code];
  return say?.(read(reason.values)) ?? null;
};
