/** The words of the pictures of a run, in Spanish: graph, code, process flow, and of editing a run. */
import type { OperatorKind, TaskState } from '../../engine';
import type { Words } from '../words';
import { count, number } from './phrases';

/** The class an author writes for each kind of operator (`airflow.providers.standard`). */
const OPERATOR_NAMES: Record<OperatorKind, string> = {
  python: 'PythonOperator',
  empty: 'EmptyOperator',
  branch: 'BranchPythonOperator',
  short_circuit: 'ShortCircuitOperator',
  latest_only: 'LatestOnlyOperator',
  sensor: 'FileSensor',
  trigger_dagrun: 'TriggerDagRunOperator',
  external_task: 'ExternalTaskSensor',
};

/** What became of a task, as a verb after its id. */
function became(state: TaskState): string {
  switch (state) {
    case 'success':
      return 'terminó bien';
    case 'failed':
      return 'falló';
    case 'skipped':
      return 'se omitió';
    case null:
      return 'no ha empezado';
    default:
      return `está en ${state}`;
  }
}

export const panelWords: Words['panelWords'] = {
  views: {
    label: 'Vista de la ejecución',
    names: { graph: 'Grafo', grid: 'Cuadrícula', gantt: 'Gantt', list: 'Lista' },
    titles: {
      graph: 'Grafo del DAG',
      grid: 'Ejecuciones y tareas',
      gantt: 'Diagrama de Gantt',
      list: 'Instancias de tareas',
    },
    run: 'Ejecución mostrada',
    follow: 'La ejecución del paso actual',
    dagOnly: (dagId) => `${dagId} (sin ejecución)`,
  },

  grid: {
    title: (dagId) => `Ejecuciones de ${dagId}`,
    task: 'Tarea',
    noRun: 'Todavía no hay ninguna ejecución.',
    notBegun: 'sin empezar',
    runName: (run, state, took) => `${run}: ${state}, ${took}`,
    cell: (task, run, state, instances) =>
      `${task}${run === null ? '' : `, ${run}`}: ${state}${instances > 1 ? ` (${instances} instancias)` : ''}`,
    open: (task) => `Mostrar las instancias de ${task}`,
    close: (task) => `Ocultar las instancias de ${task}`,
    tryTook: (n, start, took) => `intento ${n}, inicio: ${start}, duración: ${took}.`,
    follow: 'Seguir el paso',
  },

  instances: {
    title: 'Instancias de tareas',
    scroll: 'Lista de instancias de tareas',
    task: 'Tarea',
    run: 'Ejecución',
    state: 'Estado',
    nthTry: 'Intento',
    start: 'Inicio',
    took: 'Duración',
    waits: 'Va después de, espera a',
    none: '–',
    empty: 'Este DAG no tiene tareas.',
  },

  graph: {
    picture: (dagId) => `Grafo de ${dagId}. Las teclas Arriba y Abajo pasan de una tarea a otra.`,
    still: (dagId, tasks) => `Grafo de ${dagId}: ${tasks}.`,
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fit: 'Mostrar todo el grafo',
    toCurrent: 'Mostrar la tarea actual',
    coming: (tasks) => `Ordenando ${tasks.toLocaleString('es')} tareas…`,
    inSight: (tasks, of) => `${tasks.toLocaleString('es')} de ${of.toLocaleString('es')} tareas a la vista`,
    overview: (inSight) =>
      `Vista general: ${inSight}. Las flechas llevan a otras partes; Intro, a la tarea actual.`,
    empty: 'Este DAG no tiene tareas.',
  },

  task: {
    operator: (kind) => OPERATOR_NAMES[kind],
    nthTry: (n, of) => (of > 1 ? `intento ${n} de ${of}` : `intento ${n}`),
    setup: 'setup',
    teardown: 'teardown',
    mapped: '[ ]',
    mappedName: 'mapeada',
    rule: (rule) => rule,
    name: (parts, step) => `${parts.join(', ')}${step === null ? '' : `. Ir al paso ${step}`}`,
    waitsIn: (state) => (state === 'queued' ? 'espera un worker' : 'espera a su trigger'),
    after: 'después de',
    first: 'no espera a ninguna otra tarea',
  },

  group: {
    tasks: (n) => count(n, 'tarea'),
    close: (label) => `Plegar el grupo ${label}`,
    open: (label) => `Desplegar el grupo ${label}`,
    name: (label) => `Grupo ${label}`,
  },

  edge: {
    waiting: (up) => `espera a ${up}`,
    waitingPart: (up, done, of) => `espera a ${up}: ${done} de ${of}`,
    met: (up, state) => `se cumple: ${up} ${became(state)}`,
    failed: (up, state) => `no se cumple: ${up} ${became(state)}`,
    notChosen: (up) => `no la eligió ${up}`,
    unneeded: (up) => `no esperó a ${up}`,
    short: { waiting: 'espera', met: 'se cumple', failed: 'no se cumple', unneeded: 'no hace falta' },
    many: (met, of) => `${met} de ${of} se cumplen`,
  },

  code: {
    title: 'Código',
    now: 'ahora',
    next: 'después',
    none: 'Este escenario no tiene código propio.',
    line: (line, mark, step) => `Línea ${line}${mark && `, ${mark}`}: ir al paso ${step}`,
    copy: 'Copiar el código',
    changed: 'cambiada',
    head: 'La ejecución mostrada, como código para Airflow 3.',
    which: 'Código mostrado',
    runs: 'El de esta ejecución',
    lessons: 'El de la lección',
    ofRun: 'El código de esta ejecución.',
    ofChangedRun: 'El código de esta ejecución, con los cambios marcados.',
    ofLesson: 'El código de la lección; esta ejecución es distinta.',
    sameCode: 'El código es el de la lección.',
    notInCode: (changes) => `No está en el código: ${changes}.`,
    edit: 'Editar la ejecución',
    listing: (title) => `Listado ${title}`,
  },

  flow: {
    title: 'Flujo del proceso',
    past: 'hecho',
    now: 'ahora',
    later: 'por venir',
    absent: 'no en esta ejecución',
    status: (place, state) => (state === null ? place : `${place}, ${state}`),
    goTo: (step) => `ir al paso ${step}`,
    then: 'después:',
  },

  edit: {
    title: 'Editar la ejecución',
    lead: 'Esta es la ejecución tal como la recibe el simulador. Cambia duraciones, resultados, reintentos, dependencias o ajustes, y ejecútala.',
    field: 'La ejecución, como JSON',
    fieldHelp:
      'Ctrl+Espacio completa, F8 lleva al siguiente problema. Tab sale del editor; Ctrl+M (en un Mac, Ctrl+Mayús+M) hace que sangre.',
    run: 'Ejecutar',
    runKey: 'Ctrl Enter',
    reset: 'Restablecer',
    unsaved: 'Cambiado y aún sin ejecutar. El texto se conserva al cerrar esta ventana.',
    loading: 'El editor está en camino…',
    checking: 'Comprobando…',
    failed: 'El editor no ha llegado; este campo también sirve.',
    checkerFailed:
      'No ha llegado lo que comprueba y ejecuta el texto. Comprueba tu conexión y vuelve a abrir esta ventana.',
    problems: (n) => `${count(n, 'cosa')} que corregir:`,
    noProblems: 'Nada que corregir.',
    place: (line, column) => `Línea ${number(line)}, columna ${number(column)}:`,
    stopped: 'No se ha podido ejecutar:',
  },
};
