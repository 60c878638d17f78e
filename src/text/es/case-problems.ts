/** What is wrong with a case, a Spanish sentence for each code. Codes and values: `src/engine/problems/problem.ts`. */
import type { ProblemCode } from '../../engine';
import { read, type Read } from '../values';
import type { Words } from '../words';
import { count, ids, mono, number } from './phrases';

const near = (v: Read) => (v.text('near') === '' ? '' : ` ¿Querías decir ${mono(v.text('near'))}?`);
const id = (v: Read, name = 'id') => mono(v.text(name));
const CRON_FIELDS = ['minuto', 'hora', 'día del mes', 'mes', 'día de la semana', 'segundo', 'año'];

/** What a setting or a field of a request takes. */
const KINDS: Readonly<Record<string, string>> = {
  number: 'un número',
  switch: 'true o false',
  flag: 'true o false',
  text: 'un texto entre comillas',
  date: 'una fecha como 2024-01-01T00:00:00Z',
  tasks: 'una lista de ids de tareas, o [id, índice mapeado]',
  whole: 'un número entero',
};
const kind = (v: Read) => {
  const [only = '', ...others] = v.list('kind');
  return others.length > 0 ? `uno de estos: ${ids([only, ...others])}` : (KINDS[only] ?? mono(only));
};

const PROBLEMS: Record<ProblemCode, (v: Read) => string> = {
  'dag.none': () => 'No hay ningún DAG que ejecutar.',
  'dag.duplicate': (v) => `Hay dos DAG ${id(v)}: los ids deben ser únicos.`,
  'task.duplicate': (v) => `${id(v)} es el id de otra tarea o grupo de este DAG.`,
  'group.duplicate': (v) => `Hay dos grupos ${id(v)} en este DAG.`,
  'id.characters': (v) =>
    `${id(v)} no es un id: se permiten letras, cifras, guiones, guiones bajos y, entre grupos, puntos.`,
  'id.long': (v) =>
    `El id tiene ${number(v.number('length'))} caracteres; se permiten ${number(v.number('most'))} como mucho.`,
  'id.prefix': (v) => `${id(v)} debería ser ${id(v, 'expected')}: los ids llevan el grupo en el que están.`,
  'group.unknown': (v) => `No existe el grupo ${id(v)}.${near(v)}`,
  'group.later': (v) => `El grupo ${id(v)} tiene que ir antes de lo que se crea en él.`,
  'edge.unknown': (v) => `No existe la tarea o el grupo ${id(v)}.${near(v)}`,
  'behaviour.unknown': (v) => `El guion es para ${id(v)}, pero no existe esa tarea.${near(v)}`,
  'behaviour.not_mapped': (v) =>
    `El guion es para un índice mapeado de ${id(v)}, que no está mapeada: no tiene índices.`,
  'behaviour.index': (v) =>
    `${id(v)} tiene ${count(v.number('count'), 'índice mapeado', 'índices mapeados')}, contados desde 0: no existe el ${v.number('index')}.`,
  'attempt.part': (v) =>
    `${mono(v.text('part'))} no cambia nada aquí: el operador ${mono(v.text('operator'))} no lo mira.`,
  'dag.unknown': (v) => `No existe el DAG ${id(v)}.${near(v)}`,
  'pool.unknown': (v) =>
    `No existe el pool ${id(v)}, así que sus tareas no se ejecutarían nunca. Hay ${ids(v.list('known'))}.${near(v)}`,
  'asset.unknown': (v) => `Ningún DAG menciona un asset ${id(v)}.${near(v)}`,
  'option.operator': (v) =>
    `${mono(v.text('option'))} es una opción de ${ids(v.list('operators'))}; ${mono(v.text('operator'))} no la acepta.`,
  'option.excluded': (v) =>
    `${mono(v.text('option'))} no cambia nada junto a ${mono(v.text('by'))}: da solo una de las dos.`,
  'option.needs': (v) => `${mono(v.text('option'))} no dice nada sin ${mono(v.text('needs'))}.`,
  'external.mode': () => 'Un sensor external_task se simula solo en el modo reschedule; deja fuera mode.',
  'setting.unknown': (v) =>
    `No existe un ajuste ${mono(v.text('setting'))} que cambie una ejecución aquí.${near(v)}`,
  'setting.kind': (v) => `${mono(v.text('setting'))} acepta ${kind(v)}.`,
  'action.field': (v) =>
    `Una petición de ${mono(v.text('action'))} no tiene el campo ${mono(v.text('field'))}: Airflow la rechazaría.${near(v)}`,
  'action.kind': (v) => `${mono(v.text('field'))} acepta ${kind(v)}: Airflow rechazaría la petición.`,
  'task.unknown': (v) => `No existe la tarea ${id(v)}.${near(v)}`,
  'task.later': (v) =>
    `${id(v)} tiene que crearse antes de lo que toma su valor: súbela, o ponle before_groups si la toma un grupo.`,
  cycle: (v) => `Las tareas dependen unas de otras en círculo: ${circle(v.list('tasks'))}.`,
  'setup.and_teardown': (v) => `${id(v, 'task')} no puede ser setup y teardown a la vez.`,
  'setup.rule': (v) =>
    `${id(v, 'task')} sigue directamente al setup ${id(v, 'setup')}, así que su trigger rule debe ser all_success, no ${v.text('rule')}.`,
  'fail_fast.rule': (v) =>
    `Con fail_fast todas las tareas deben tener la trigger rule all_success; ${id(v, 'task')} tiene ${v.text('rule')}.`,
  pool_slots: (v) => `Una tarea ocupa al menos 1 slot del pool, no ${v.number('slots')}.`,
  'pool.slots': (v) =>
    `El pool ${id(v, 'pool')} no puede tener ${v.number('slots')} slots: 0 o más, o -1 para ningún límite.`,
  'sensor.soft_and_never': () => 'Un sensor puede tener soft_fail o never_fail, no ambos.',
  'duration.negative': (v) => `${v.text('option')} no puede ser menor que cero.`,
  'external.no_dag': () => 'Un sensor external_task necesita el external_dag_id al que espera.',
  'external.both': () => 'Da external_task_id o external_task_ids, no ambos.',
  'external.duplicate_state': (v) =>
    `${mono(v.text('state'))} está en dos de allowed_states (success si no se da), skipped_states y failed_states.`,
  'external.state': (v) => `${mono(v.text('state'))} no es un estado al que pueda esperar.${near(v)}`,
  'trigger.no_dag': () => 'Una tarea trigger_dagrun necesita el trigger_dag_id que lanza.',
  'asset.name': (v) => `El nombre de un asset tiene de 1 a ${v.number('most')} caracteres.`,
  'mapping.in_group': (v) =>
    `${id(v, 'task')} no puede mapearse: está dentro del grupo mapeado ${id(v, 'group')}.`,
  'mapping.argument_outside': () =>
    'No hay ningún grupo mapeado alrededor de la tarea del que pudiera tomar el argumento.',
  'mapping.always': (v) =>
    `${id(v, 'task')} está en el grupo mapeado ${id(v, 'group')}, donde no se permite la trigger rule always.`,
  'mapping.key': (v) =>
    `Solo se puede mapear sobre lo que devuelve una tarea, no sobre la clave ${mono(v.text('key'))} de ${id(v)}.`,
  'mapping.empty': () => 'En expand no hay nada sobre lo que mapear.',
  'mapping.name': (v) =>
    `Un argumento no puede llamarse ${mono(v.text('name'))}: Python admite letras, cifras y _, sin cifra al principio, y ninguna de sus propias palabras.`,
  'mapping.name_taken': (v) =>
    `No se puede mapear sobre un argumento llamado ${mono(v.text('name'))}: Airflow tiene un valor propio con ese nombre.`,
  date: (v) => `${mono(v.text('date'))} no es una fecha; escribe 2024-01-01T00:00:00Z.`,
  tick_seconds: () => 'Los ticks son segundos enteros, al menos 1.',
  parallelism: () => 'core.parallelism debe ser mayor que cero.',
  'schedule.cron.fields': (v) =>
    `${mono(v.text('expression'))} no es una expresión cron: tiene cinco campos (o seis, o siete), o es un preset como @daily.`,
  'schedule.cron.field': (v) =>
    `${mono(v.text('expression'))} no es una expresión cron: ${mono(v.text('text'))} no es un valor de ${CRON_FIELDS[v.number('field')] ?? 'campo'}.`,
  'schedule.cron.random': (v) =>
    `${mono(v.text('expression'))} tiene un campo aleatorio, que no da un schedule fijo.`,
  'schedule.asset_list': () =>
    'Una lista de assets solo puede estar arriba del todo: dentro escribe {"all": […]}.',
  'schedule.delta_beside_assets': () =>
    'Junto a assets tiene que haber un timetable: delta_trigger o delta_interval en lugar de delta.',
  'schedule.catchup_without_start': () => 'Con catchup el DAG necesita un start_date.',
  'schedule.max_active_runs': (v) =>
    `Este schedule permite ${count(v.number('limit'), 'ejecución activa', 'ejecuciones activas')} como mucho; max_active_runs es ${v.number('runs')}.`,
  'schedule.no_cron': () => 'No hay ninguna expresión cron en la lista.',
  'schedule.timezone': (v) =>
    `${mono(v.text('zone'))} no es una zona horaria; escribe, por ejemplo, Europe/Madrid.`,
  'schedule.delta': () => 'El tiempo entre ejecuciones debe ser mayor que cero.',
  'schedule.date': (v) => `${mono(v.text('date'))} no es una fecha; escribe 2024-01-01T00:00:00Z.`,
};

function circle(tasks: readonly string[]): string {
  if (tasks.length > 8) return ids(tasks, 8);
  return [...tasks, ...tasks.slice(0, 1)].map(mono).join(' → ');
}

export const describeCaseProblem: Words['describeCaseProblem'] = ({ code, values }) =>
  PROBLEMS[code](read(values));
