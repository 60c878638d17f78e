/** Myths about a run, made from it, in Spanish. `backticks` mark ids. */
import type { MadeMyth, MythId, MythMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, ids, mono, number } from '../phrases';

interface Told {
  readonly claim: string;
  /** Where the run bears it out. */
  readonly yes: string;
  /** Where it does not. */
  readonly no: string;
}

const IMPOSSIBLE = '';

const MYTHS: { readonly [M in MythId]: (myth: MadeMyth<M>) => Told } = {
  'failed-run': ({ task }) => ({
    claim: `${mono(task)} falla definitivamente. Así que la ejecución de su DAG acaba en failed.`,
    yes: `Después de ${mono(task)} no viene ninguna tarea: es una hoja, y las hojas deciden cómo termina una ejecución.`,
    no: `Solo las últimas tareas de un DAG, sus hojas, deciden cómo termina una ejecución. Aquí terminaron bien, aunque ${mono(task)} falló.`,
  }),
  'skipped-run': ({ task }) => ({
    claim: `${mono(task)} se omite. Así que la ejecución de su DAG no es un success.`,
    yes: IMPOSSIBLE,
    no: 'Para una ejecución del DAG, skipped es tan buen final como success. Solo las hojas en failed o upstream_failed la hacen fallar.',
  }),
  straight: ({ task }) => ({
    claim: `En cuanto nada retiene ya a ${mono(task)}, pasa directamente de ningún estado a running.`,
    yes: IMPOSSIBLE,
    no: 'Entre medias está en scheduled (ya está aquello a lo que espera) y en queued (tiene un slot y está en el executor), aunque sea solo un momento. Elige el detalle completo para ver ambos como pasos.',
  }),
  'empty-worker': ({ task }) => ({
    claim: `${mono(task)} es un EmptyOperator. Un worker la ejecuta como a cualquier otra tarea.`,
    yes: 'Tiene outlets o callbacks, así que sigue el camino de todas las tareas.',
    no: 'No hay nada que ejecutar, así que el propio scheduler la pone en success: sin worker, sin slot, y sin pasar por running.',
  }),
  'code-order': ({ first, second }) => ({
    claim: `${mono(first)} está antes que ${mono(second)} en el archivo del DAG. Así que empieza antes.`,
    yes: IMPOSSIBLE,
    no: `El orden de las líneas no significa nada para el scheduler. ${mono(second)} estuvo lista antes.`,
  }),
  'at-once': ({ upstream, task }) => ({
    claim: `${mono(task)} empieza en el mismo segundo en que termina ${mono(upstream)}, la última tarea a la que espera.`,
    yes: 'Aquí sí: el scheduler se entera del final en la misma pasada, y nada más retiene a la tarea. No es una promesa. Sin un slot libre habría esperado.',
    no: 'Que las tareas anteriores hayan terminado es solo una de las condiciones. Slots, límites, esperas y prioridades pueden retener más tiempo a una tarea.',
  }),
  'one-at-a-time': ({ tasks }) => ({
    claim: 'Nunca se ejecuta más de una tarea de esta ejecución a la vez.',
    yes: 'Cada una espera a otra, o al único slot. Las tareas que no tienen que esperarse se ejecutarían en paralelo.',
    no: `${ids(tasks)} se ejecutan a la vez. Las tareas que no tienen que esperarse se ejecutan en paralelo, mientras haya sitio.`,
  }),
  'waits-queued': ({ task }) => ({
    claim: `Mientras ${mono(task)} espera un sitio libre, está en el estado queued.`,
    yes: IMPOSSIBLE,
    no: 'Está en scheduled. queued viene después: entonces ya tiene su sitio y está en el executor.',
  }),
  'first-failure': ({ task }) => ({
    claim: `En cuanto un intento de ${mono(task)} sale mal, ${mono(task)} está en failed.`,
    yes: IMPOSSIBLE,
    no: 'Le queda un intento, así que está en up_for_retry. failed es el estado después del último.',
  }),
  'retries-total': ({ task, retries }) => ({
    claim: `Con retries=${retries}, ${mono(task)} se intenta ${count(retries, 'vez', 'veces')} como mucho.`,
    yes: IMPOSSIBLE,
    no: `retries cuenta los intentos después del primero: ${count(retries + 1, 'intento')} en total.`,
  }),
  'upstream-failed-ran': ({ task }) => ({
    claim: `${mono(task)} acaba en upstream_failed. Así que se ejecutó y salió mal.`,
    yes: 'Se ejecutó en un intento anterior; lo que va antes falló después.',
    no: 'No se ejecutó nunca. upstream_failed dice que su trigger rule ya no podía cumplirse.',
  }),
  'waits-for-all': ({ task, rule, many }) => ({
    claim: `${mono(task)} empieza solo cuando han terminado las ${number(many)} tareas que van justo antes.`,
    yes: `Su trigger rule ${mono(rule)} lo pide.`,
    no: `Una de ellas no ha terminado todavía. Su trigger rule ${mono(rule)} no espera a todas.`,
  }),
  'given-up-late': ({ task, rule, many }) => ({
    claim: `${mono(task)} se da por perdida solo cuando han terminado las ${number(many)} tareas que van justo antes.`,
    yes: `Solo entonces es seguro que su trigger rule ${mono(rule)} no puede cumplirse.`,
    no: `Para su trigger rule ${mono(rule)} basta con una de ellas. No espera a ver cómo terminan las demás.`,
  }),
  'run-first': ({ task }) => ({
    claim: `Cuando empieza ${mono(task)}, la ejecución de su DAG ya está en running.`,
    yes: 'El scheduler inicia primero la ejecución, y solo entonces mira sus tareas.',
    no: IMPOSSIBLE,
  }),
  'run-last': ({ task }) => ({
    claim: `La ejecución del DAG termina en el mismo segundo en que llega a su final su última tarea, ${mono(task)}.`,
    yes: 'En la pasada en que el scheduler se entera del último final, ve también que no queda nada.',
    no: 'Una tarea que ha decidido una regla cuenta como terminada solo en la pasada siguiente. Así que la ejecución termina una pasada después.',
  }),
  'between-pokes': ({ task }) => ({
    claim: `Entre dos pokes, ${mono(task)} sigue en running.`,
    yes: 'En modo poke un sensor duerme en su worker, y conserva worker y slot hasta que acaba.',
    no: 'En modo reschedule devuelve su worker después de cada poke, y está en up_for_reschedule hasta el siguiente.',
  }),
  prints: ({ task }) => ({
    claim: `Lo que imprime ${mono(task)} se transmite como su XCom.`,
    yes: 'Devuelve el mismo texto que imprime, y lo que una tarea devuelve es su XCom.',
    no: 'El texto impreso va al log. Solo lo que una tarea devuelve o guarda se convierte en un XCom.',
  }),
  'runs-share-limit': ({ dag, limit }) => ({
    claim: `Con max_active_tasks=${limit}, nunca se ejecutan a la vez más de ${count(limit, 'tarea')} de ${mono(dag)}, contando todas sus ejecuciones.`,
    yes: IMPOSSIBLE,
    no: 'Desde Airflow 3 el límite cuenta para cada ejecución por separado. Juntas pueden tener más.',
  }),
  'day-late': ({ date }) => ({
    claim: `La ejecución del ${date.slice(0, 16).replace('T', ' ')} puede empezar solo cuando ha pasado el tiempo al que corresponde.`,
    yes: 'Su schedule forma intervalos de datos, y una ejecución así llega al final de su intervalo.',
    no: 'Así era en Airflow 2. En Airflow 3 un schedule sencillo inicia su ejecución en el propio instante.',
  }),
  'every-task-ran': ({ task }) => ({
    claim: 'La ejecución del DAG es un success. Así que todas sus tareas se han ejecutado en un worker.',
    yes: IMPOSSIBLE,
    no: `${mono(task)} no lo hizo nunca. Una ejecución es un success cuando sus hojas han terminado bien, y una tarea puede terminar sin haberse ejecutado.`,
  }),
  spread: ({ task, below, rule }) => ({
    claim: `${mono(task)} se omite. Así que ${mono(below)}, justo después, también se omite.`,
    yes: `Su trigger rule ${mono(rule)} no tolera una tarea en skipped.`,
    no: `Su trigger rule ${mono(rule)} tolera una tarea en skipped. La omisión se propaga por las reglas, no por sí sola.`,
  }),
  'mapped-in-turn': ({ task }) => ({
    claim: `Las instancias mapeadas de ${mono(task)} se ejecutan una tras otra, en el orden de sus índices.`,
    yes: IMPOSSIBLE,
    no: 'Son instancias de tarea como las demás: se ejecutan a la vez tantas como quepan.',
  }),
};

function told(myth: MadeMyth): Told {
  return (MYTHS[myth.id] as (myth: MadeMyth) => Told)(myth);
}

export const mythMessages: Sayings<MythMessages> = {
  'myth.claim': ({ myth }) => told(myth).claim,
  'myth.why': ({ myth, truth }) => (truth ? told(myth).yes : told(myth).no),
};
