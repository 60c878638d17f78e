/** Why something does not happen at a step, in Spanish. `backticks` mark ids. */
import type { WhyNotMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { duration, mono } from '../phrases';
import { describeAnswer } from '../reasons';

export const whyNotMessages: Sayings<WhyNotMessages> = {
  'why_not.something_does': () => 'Algo sí cambia en esta pasada: no queda nada a lo que esperar.',
  'why_not.still_waits': ({ name, check, reason }, say) =>
    `${say(name)} todavía espera. ${check}: ${describeAnswer({ reason })}`,
  'why_not.no_report': ({ name }, say) =>
    `${say(name)} está trabajando, y ningún worker ha comunicado su final.`,
  'why_not.no_trigger': ({ name }, say) => `${say(name)} espera a su trigger, que no se ha disparado.`,
  'why_not.no_worker': ({ name }, say) => `${say(name)} está en queued y espera un worker.`,
  'why_not.is_over': ({ name, state }, say) =>
    `${say(name)} ya está en ${state}. Solo un clear volvería a ponerla en marcha.`,
  'why_not.not_there': ({ name }, say) => `Todavía no existe ${say(name)}.`,
  'why_not.not_in_this_look': ({ name }, say) => `Nada parecido le pasa a ${say(name)} en esta pasada.`,
  'why_not.did_not_return': () => 'Su código no retornó, así que esto no es un success.',
  'why_not.never_ran': () => 'No se ha ejecutado, así que no puede ni terminar bien ni fallar por sí misma.',
  'why_not.runs_first': () => 'Antes tiene que ejecutarse.',
  'why_not.not_yet_met': () => 'Aquello a lo que espera no ha llegado, así que no está hecha.',
  'why_not.nothing_failed': () => 'Nada ha fallado.',
  'why_not.tries_left': ({ attempt, of }) => `Este era el intento ${attempt} de ${of}: no el último.`,
  'why_not.no_tries_left': ({ attempt, of }) => `Este era el intento ${attempt} de ${of}: no queda ninguno.`,
  'why_not.not_retried': () => 'Un fallo así no se vuelve a intentar, diga lo que diga retries.',
  'why_not.softened': ({ option }) => `${option} convierte este fallo en otra cosa.`,
  'why_not.delay_first': ({ seconds }) => `Antes tiene que esperar: retry_delay es ${duration(seconds)}.`,
  'why_not.attempt_over': () => 'Su intento acaba de terminar.',
  'why_not.has_run': () =>
    'Ella misma se ha ejecutado. upstream_failed es para tareas que no llegan a ejecutarse.',
  'why_not.nobody_left_it_out': () => 'Nada ha decidido omitirla.',
  'why_not.holds': ({ check, reason }) => `${check} no la retiene: ${describeAnswer({ reason })}`,
  'why_not.other_figures': ({ check, reason }) =>
    `${check} sí la retiene, pero no así: ${describeAnswer({ reason })}`,
  'why_not.does_not_wait': ({ name, state }, say) => `${say(name)} no espera: está en ${state}.`,
  'why_not.not_directly_after': ({ task }) =>
    `${mono(task)} no es algo que venga directamente después y no haya empezado.`,
  'why_not.not_complete': () => 'No han terminado todas las tareas de la ejecución.',
  'why_not.something_after': () => 'Algo viene directamente después y no ha empezado.',
  'why_not.all_over': () => 'Todas las tareas de la ejecución han terminado: está completa.',
  'why_not.cell_was': () => 'Eso es lo que era antes.',
  'why_not.cell_unchanged': () => 'Este paso no lo cambia.',
  'why_not.cell_other': () => 'Sí cambia, pero no a esto.',
};
