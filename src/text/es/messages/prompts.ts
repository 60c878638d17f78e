/** Questions made from a run, in Spanish: what is asked, what can be chosen, and the hints. `backticks` mark ids. */
import type { CheckName } from '../../../engine';
import type { PromptMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { duration, mono } from '../phrases';
import { describeAnswer } from '../reasons';

/** What a check asks, as a rule to remember. */
const CHECK_RULES: Record<CheckName, string> = {
  'Trigger Rule':
    'Una tarea empieza solo cuando los estados de las tareas directamente upstream cumplen su trigger rule. Sin una propia tiene all_success: todas deben haber terminado en success.',
  'Not Previously Skipped':
    'Una tarea que un branch o un short circuit directamente upstream ha descartado se omite, también cuando se limpia (clear).',
  'Previous Dagrun State':
    'Con depends_on_past una tarea espera hasta haber terminado en success, o haberse omitido, en la ejecución anterior.',
  'Not In Retry Period': 'Una tarea en up_for_retry vuelve a empezar solo cuando ha pasado su espera.',
  'Mapped dependencies have succeeded':
    'Una tarea mapeada necesita aquello sobre lo que se mapea, así que la tarea que lo produce debe haber terminado en success.',
  'Ready To Reschedule': 'Un sensor en modo reschedule vuelve solo cuando toca su próximo poke.',
  'Dag Not Paused': 'Mientras un DAG está en pausa, no empieza ninguna tarea nueva suya.',
  'Dagrun Running': 'Las tareas empiezan solo mientras la ejecución de su DAG está en running.',
  'Logical Date':
    'Una tarea se ejecuta solo para fechas que ya han llegado, entre sus fechas de inicio y fin.',
  'Pool Slots Available':
    'Una tarea necesita un slot libre en su pool. Las tareas en queued y running conservan el suyo hasta que terminan.',
  'Task Concurrency':
    'Una tarea puede tener un límite propio: cuántas de sus instancias están activas a la vez.',
  'Task Instance Slots Available':
    'max_active_tasks dice cuántas tareas de una ejecución del DAG están activas a la vez.',
  'Task Instance State': 'Solo una tarea en scheduled puede pasar a queued.',
  'Task Instance Not Running': 'Una tarea que se está ejecutando no puede pasar a queued por segunda vez.',
  'Executor Slots': 'core.parallelism dice cuántas tareas se ejecutan en workers a la vez.',
  'Queue Order':
    'El scheduler toma las tareas en scheduled según su priority weight, y solo mira unas cuantas a la vez.',
};

export const promptMessages: Sayings<PromptMessages> = {
  'question.next': () => '¿Qué pasa a continuación?',
  'question.run': () => '¿Qué pasa con la ejecución del DAG?',
  'question.blocked': () => '¿Cuál de estas es cierta ahora: quién espera, y qué la retiene?',
  'question.row': ({ task }, say) =>
    task === null
      ? 'Rellena la siguiente fila de la tabla del proceso.'
      : `Rellena la siguiente fila de la tabla del proceso, que trata de ${say(task)}.`,
  'question.tracker': ({ step }) =>
    step === null
      ? 'Rellena la última columna del seguimiento de estados, Final.'
      : `Rellena la columna «Tras el paso ${step}» del seguimiento de estados.`,

  'column.task': () => 'Tarea lanzada',
  'column.status': () => 'Estado',
  'column.next': () => 'Siguiente tarea',

  'option.nothing': () => 'Todavía nada',
  'option.held': ({ name, check, reason }, say) => `${say(name)}. ${check}: ${describeAnswer({ reason })}`,

  'hint.look_at_report': ({ name }, say) =>
    `Mira ${say(name)} en el grafo: ¿qué intento es, y cuántos se permiten?`,
  'hint.look_at_decider': ({ task }) =>
    `Mira en el grafo las tareas que siguen directamente a ${mono(task)}.`,
  'hint.look_at_waiting': () =>
    'Mira las tareas que no han empezado, y los estados de las que van directamente antes.',
  'hint.look_at_leaves': () => 'Mira las últimas tareas del grafo: las que no tienen nada después.',
  'hint.look_at_schedule': () =>
    'Mira el schedule en el código, y cuántas ejecuciones pueden estar activas a la vez.',
  'hint.look_at_column': () =>
    'Mira la última columna del seguimiento y pregúntate, fila por fila, si este paso la toca.',
  'hint.returned': () => 'Cuando el código de una tarea retorna, la tarea está en success.',
  'hint.failed': () =>
    'Cuando un intento falla, la tarea está en up_for_retry mientras quede alguno, y en failed después del último.',
  'hint.gave_up': () =>
    '`AirflowFailException` y el timeout de un sensor terminan una tarea en failed al instante, diga lo que diga retries.',
  'hint.raised_skip': () => 'Una tarea cuyo código lanza `AirflowSkipException` queda en skipped.',
  'hint.soft': () => 'soft_fail convierte en skipped el fallo de un sensor.',
  'hint.poked': () =>
    'Un sensor en modo reschedule devuelve su worker entre dos pokes y mientras tanto está en up_for_reschedule.',
  'hint.deferred': () =>
    'Una tarea deferrable deja su espera a un trigger: está en deferred y no ocupa ningún worker.',
  'hint.decided': () =>
    'Lo que un branch no elige, directamente después de él, se omite al instante; un short circuit omite todo lo que sigue.',
  'hint.fail_fast': () => 'Con fail_fast el primer fallo termina toda la ejecución.',
  'hint.rule_settles': () =>
    'Cuando su trigger rule ya no puede cumplirse, una tarea termina al instante sin ejecutarse: upstream_failed si algo anterior falló, skipped si algo se omitió.',
  'hint.mapped': () =>
    'Una tarea mapeada recibe una instancia por cada elemento de aquello sobre lo que se mapea; sin elementos se omite.',
  'hint.check': ({ check }) => CHECK_RULES[check],
  'hint.slots': () => 'Una tarea que tiene todo de lo que depende necesita además un slot libre y un worker.',
  'hint.retry_due': () => 'Una tarea en up_for_retry vuelve a empezar cuando ha pasado su espera.',
  'hint.resumes': () =>
    'Cuando se dispara su trigger, una tarea en deferred pasa a scheduled y sigue donde lo dejó.',
  'hint.run_ends': () =>
    'Una ejecución del DAG termina cuando no queda ninguna tarea por ejecutar: failed si una de sus últimas tareas está en failed o upstream_failed; si no, success.',
  'hint.run_begins': () =>
    'Una ejecución que toca se crea en queued, y empieza mientras haya menos activas de las que permite max_active_runs.',
  'hint.wait_only': () =>
    'Mientras no se comunique nada y no haya pasado ninguna espera, el scheduler no encuentra nada que hacer.',
  'hint.nothing_worked': ({ seconds }) =>
    `Nada cambia en esta pasada. El próximo cambio llega ${duration(seconds)} después.`,
};
