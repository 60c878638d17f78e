/** Questions why, in Spanish: causes that are so and those that only sound like it. `backticks` mark ids. */
import type { PlainWrongCause, WhyMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { mono } from '../phrases';
import { describeAnswer } from '../reasons';

/** What somebody could believe, and what is said to that. */
const WRONG_CAUSES: Record<PlainWrongCause, readonly [text: string, answer: string]> = {
  'no-other': ['No espera a ninguna otra tarea.', 'Hay tareas antes de ella, y su regla las mira.'],
  only: [
    'Su única tarea upstream ha terminado en success.',
    'Eso vale para otras tareas; mira las flechas que llegan a esta.',
  ],
  'one-is-enough': [
    'Una tarea upstream ha terminado en success, y con una basta.',
    'Esa es la regla one_success, que no es la suya.',
  ],
  'retry-due': [
    'Ha pasado la espera tras su intento fallido.',
    'Ningún intento suyo ha fallado justo antes.',
  ],
  'poke-due': ['Ha pasado el tiempo entre dos pokes.', 'No está entre dos pokes.'],
  order: [
    'Es la siguiente en el archivo que define el DAG.',
    'El orden de las líneas del archivo no decide nada: deciden las flechas.',
  ],
  schedule: [
    'Ha llegado su propia hora en el schedule.',
    'Un schedule es para ejecuciones. Las tareas no tienen.',
  ],
  successors: [
    'Las tareas que le siguen están listas para empezar.',
    'Es al revés: quedan listas gracias a ella.',
  ],
  marked: ['La marcó una persona.', 'Aquí nadie ha marcado nada.'],
  rule: ['Se cumple su trigger rule.', 'Una trigger rule decide si una tarea empieza, no cómo termina.'],
  read: ['La siguiente tarea leyó su resultado.', 'Un resultado se guarda, se lea o no.'],
  'tries-left': ['Le queda un intento, y lo espera.', 'Si le quedara un intento, estaría en up_for_retry.'],
  'no-tries': ['No le queda ningún intento.', 'Sí le queda: el último intento no se ha gastado.'],
  'upstream-fails': [
    'Una tarea anterior ha fallado.',
    'Fue su propio intento el que terminó así: no se trata de las tareas anteriores.',
  ],
  lost: [
    'Su worker hacía falta para otra tarea.',
    'A una tarea que se está ejecutando nunca se la desaloja.',
  ],
  itself: ['Lo pidió su propio código.', 'Su código no se ha ejecutado.'],
  'fail-fast': [
    'Otra tarea falló, y se detiene el resto de la ejecución.',
    'Eso es fail_fast, que no está puesto.',
  ],
  empty: ['No hay nada sobre lo que mapear: la lista está vacía.', 'No está mapeada.'],
  'some-failed': ['Una tarea anterior ha fallado.', 'Ninguna tarea anterior ha fallado.'],
  'some-skipped': ['Una tarea anterior se omitió.', 'Ninguna tarea anterior se omitió.'],
  'too-late': [
    'Ha esperado a las tareas anteriores más de lo que puede.',
    'Nada limita cuánto puede una tarea esperar a otras.',
  ],
  'poke-fails': [
    'Su código lanzó un error, así que hay que intentarla otra vez.',
    'No se lanzó nada: sigue esperando.',
  ],
  'last-line': [
    'Ha terminado la tarea que se define la última en el archivo.',
    'El orden del archivo no decide nada: las últimas tareas son las que no tienen flechas de salida.',
  ],
  most: [
    'La mayoría de sus tareas ha terminado en success, y eso basta.',
    'Las tareas no se cuentan: solo deciden las últimas.',
  ],
  'all-succeeded': ['No queda ninguna tarea, y todas han terminado en success.', 'Todas no.'],
  'one-failed': [
    'Una de sus tareas ha fallado.',
    'Una tarea fallida no decide por sí sola: deciden las últimas.',
  ],
  'time-over': [
    'Ha pasado el tiempo para el que estaba prevista.',
    'Una ejecución termina cuando terminan sus tareas.',
  ],
  previous: [
    'Ha terminado la ejecución anterior.',
    'Las ejecuciones no se esperan unas a otras, salvo que lo diga un límite.',
  ],
  'by-hand': ['La lanzó una persona.', 'No la lanzó nadie.'],
  changed: ['Ha cambiado el archivo que define el DAG.', 'Un archivo cambiado no crea ninguna ejecución.'],
  'first-task': [
    'Su primera tarea está lista.',
    'Las tareas solo se miran cuando la ejecución ya está en running.',
  ],
};

export const whyMessages: Sayings<WhyMessages> = {
  'why.starts': ({ name }, say) => `¿Por qué empieza ahora ${say(name)}?`,
  'why.comes_to': ({ name, state }, say) => `¿Por qué pasa aquí ${say(name)} a ${state}?`,
  'why.waits': ({ name }, say) => `¿Por qué espera aquí ${say(name)}?`,
  'why.is_created': ({ name }, say) => `¿Por qué se crea ahora ${say(name)}?`,
  'why.ends_as': ({ name, state }, say) => `¿Por qué termina ${say(name)} en ${state}?`,

  'reason.pool_freed': ({ pool }) => `Quedó libre un slot del pool ${mono(pool)}.`,
  'reason.dag_freed': () =>
    'Hay menos tareas activas en la ejecución de su DAG de las que permite max_active_tasks.',
  'reason.task_freed': () => 'Hay menos instancias suyas activas de las que permite su límite.',
  'reason.worker_freed': () => 'Quedó libre un worker.',
  'reason.try_of': ({ attempt, of }) =>
    of <= 1
      ? 'Falló, y no tiene reintentos.'
      : `Falló, y este era el intento ${attempt} de ${of}: ${of - attempt > 0 ? `quedan ${of - attempt}` : 'no queda ninguno'}.`,
  'reason.not_retried': () => 'Falló de una manera que no se vuelve a intentar.',
  'reason.rule_over': ({ rule }) => `Su trigger rule ${rule} ya no puede cumplirse.`,
  'reason.pokes_again': () => 'Su condición no se cumple todavía, así que hará otro poke más tarde.',
  'reason.defers': () => 'Espera a un trigger, y para eso no necesita worker.',
  'reason.leaves_well': () => 'No queda ninguna tarea, y ninguna de las últimas falló.',
  'reason.leaves_failed': () => 'No queda ninguna tarea, y una de las últimas falló.',
  'reason.schedule_due': () => 'Lo dice el schedule de su DAG.',
  'reason.run_slot': () => 'Hay menos ejecuciones activas de las que puede haber a la vez.',
  'reason.backfill_slot': () =>
    'Hay menos ejecuciones activas de su backfill de las que el backfill puede tener a la vez.',
  'reason.check': ({ check, reason }) => `${check}: ${describeAnswer({ reason })}`,

  'wrong_cause.plain': ({ id }) => WRONG_CAUSES[id][0],
  'wrong_cause.rule_met': ({ rule }) =>
    `Se cumple su trigger rule ${rule}, así que está hecha sin ejecutarse.`,
  'wrong_cause.pool_too_long': ({ pool }) =>
    `El pool ${mono(pool)} no tuvo un slot para ella durante demasiado tiempo.`,
  'wrong_cause.branch_chose': ({ task }) => `${mono(task)} ha elegido otro camino, así que este no se toma.`,
  'wrong_cause_answer.plain': ({ id }) => WRONG_CAUSES[id][1],
  'wrong_cause_answer.rule_met': () => 'Entonces empezaría, no terminaría.',
  'wrong_cause_answer.pool_freed': () => 'No tuvo que esperar un slot.',
  'wrong_cause_answer.worker_freed': () => 'No tuvo que esperar un worker.',
  'wrong_cause_answer.pool_too_long': () => 'Esperar un slot nunca hace fallar una tarea.',
  'wrong_cause_answer.branch_chose': ({ task }) => `${mono(task)} no es un branch que pudiera elegir.`,
};
