/** A project that is made from a run, and what is taken along of one, in Spanish. `backticks` mark ids. */
import type { ProjectMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, duration, ids, mono } from '../phrases';

export const projectMessages: Sayings<ProjectMessages> = {
  'project.title': ({ dag }) => `Construye ${dag} tú`,
  'project.text': ({ dag, tasks }) =>
    `Vuelve a construir el DAG ${mono(dag)} a partir de sus piezas: ${count(tasks, 'tarea')} y las flechas entre ellas. Conoces su ejecución; lo que debe ser cierto de ella se comprueba ejecutando la tuya.`,
  'project.old_schedule': () =>
    '`schedule_interval` es de Airflow 2. Airflow 3 lo rechaza; el argumento se llama `schedule`.',
  'project.reversed': () =>
    'Esta flecha apunta en sentido contrario: lo que está a su izquierda se ejecuta primero.',
  'project.not_called': () => 'Sin los paréntesis no se llama a la función, y entonces no hay tarea.',
  'project.ends_as': ({ tasks, state }) =>
    `${ids(tasks, 5)} ${tasks.length === 1 ? 'termina' : 'terminan'} en ${state}.`,
  'project.comes_after': ({ task, before }) => `${mono(task)} se ejecuta solo después de ${ids(before, 5)}.`,
  'project.run_ends_as': ({ state }) =>
    state === 'success'
      ? 'La ejecución del DAG termina bien.'
      : 'La ejecución del DAG falla, como la de la lección.',
  'project.in_time': ({ seconds }) =>
    `Nada espera sin necesidad: la ejecución tarda ${duration(seconds)} como mucho.`,
  'project.python_note': () =>
    'Hecho con DAG Tutor. Las tareas solo imprimen: pon tu propio código en su lugar.',
  'project.as_built': () => 'Tal como se construyó',
  'project.what_happens': () => '¿Qué pasa aquí, y por qué?',
};
