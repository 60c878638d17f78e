/** The words of what-ifs, in Spanish. `backticks` mark ids. */
import type { Words } from '../words';
import { fieldLabel, shortLabel } from './field-labels';
import { count, duration, mono, number } from './phrases';

const OUTCOMES: Readonly<Record<string, string>> = {
  success: 'termina bien',
  fail: 'falla',
  fail_without_retry: 'falla y pide que no se reintente',
  skip: 'se omite a sí misma',
};

export const whatIfWords: Words['whatIfWords'] = {
  lead: 'Cambia algo y ejecútalo. La ejecución como estaba queda al lado.',
  leadStep: (step, name) =>
    `La ejecución sigue de otra manera después del paso ${step} (${name}). Todo lo anterior queda como estaba.`,
  how: 'Qué cambiar',
  tabs: { settings: 'La ejecución', step: 'En este paso' },
  knobs: 'Elegido para esta lección',
  more: 'Más',
  section: 'Parte de la ejecución',
  sections: { task: 'Una tarea', dag: 'El DAG', limits: 'Pools y workers', edges: 'Flechas' },
  task: 'Tarea',
  dag: 'DAG',
  run: 'Ejecutar',
  running: 'Esta ejecución está en pantalla.',
  cancel: 'Cancelar',
  reset: 'Volver a como estaba',
  linkOpened: {
    title: 'Este enlace trae una ejecución que alguien ha cambiado.',
    more: (n) => `y ${number(n)} más`,
  },
  unchanged: 'Todavía no hay cambios.',
  changed: (n) => `${count(n, 'cambio')}:`,
  change: (label, was, is) => `${label}: ${was} → ${is}`,
  changedElsewhere: 'y algo que este formulario no muestra (míralo como JSON)',
  changedOtherwise: 'algo que ningún campo de «¿Y si…?» muestra',
  unreadable: 'Este archivo no se puede leer.',
  save: 'Guardar la ejecución como archivo',
  openFile: 'Abrir una ejecución desde un archivo',
  file: 'Una ejecución guardada como archivo',
  stopped: 'No se ha podido ejecutar:',
  asked: (n) => (n === 1 ? 'Hay que corregir un campo.' : `Hay que corregir ${n} campos.`),

  shortLabel,
  label: fieldLabel,
  option: (turns) => turns.option ?? turns.setting ?? null,
  value: (turns, value) => {
    if (turns.type === 'edge') return value ? 'está' : 'no está';
    if (turns.type === 'failing_tries' && value === 'all') return 'todos';
    if (turns.type === 'poke') return value === 0 ? 'nunca' : `en el poke ${String(value)}`;
    if (turns.field === 'outcome') return OUTCOMES[String(value)] ?? String(value);
    if (turns.field === 'chooses') return value === null ? 'ningún camino' : String(value);
    if (turns.option === 'schedule' && value === null) return 'solo a mano';
    if (value === true) return turns.field === 'returns' ? 'True' : 'sí';
    if (value === false) return turns.field === 'returns' ? 'False' : 'no';
    if (typeof value === 'number') return number(value);
    return value === null ? 'ninguno' : value;
  },
  was: (value) => `antes: ${value}`,
  units: { seconds: 's', slots: 'slots' },
  none: 'ninguno',
  scheduleHelp: 'Texto cron o un preset como @daily. Vacío: solo a mano.',
  optionalHelp: 'Vacío: sin límite.',
  pokeHelp: '0: nunca.',
  wrong: {
    number: 'Escribe un número.',
    whole: 'Escribe un número entero.',
    range: (from, to) => `De ${number(from)} a ${number(to)}.`,
  },

  edges: {
    list: 'Flechas de este DAG',
    none: 'Este DAG no tiene flechas.',
    remove: (from, to) => `Quitar la flecha ${from} → ${to}`,
    from: 'De',
    to: 'a',
    add: 'Añadir la flecha',
    there: 'Esta flecha ya está.',
    itself: 'Una tarea no puede esperarse a sí misma.',
    circle: (path) =>
      `Eso cerraría un círculo, ${path.map(mono).join(' → ')}: cada una esperaría a la otra para siempre. Un DAG no tiene ninguno.`,
  },

  act: {
    what: 'Qué hacer',
    task: 'Con qué tarea',
    do: {
      fail: 'Hacer que falle',
      clear: 'Limpiarla (clear)',
      clearDownstream: 'Limpiarla (clear) con todo lo que le sigue',
      success: 'Marcarla como success',
      failed: 'Marcarla como failed',
      skipped: 'Marcarla como skipped',
      pause: 'Pausar el DAG',
      unpause: 'Reanudar el DAG',
      trigger: 'Lanzar una ejecución',
    },
    about: {
      fail: 'Su intento lanza un error en el próximo tick del scheduler; si se vuelve a intentar depende de sus retries.',
      clear: 'Olvida cómo terminó y puede ejecutarse otra vez; una ejecución terminada vuelve a queued.',
      clearDownstream: 'Tanto ella como todo lo que está downstream pueden ejecutarse otra vez.',
      success: 'Airflow la da por bien terminada, hiciera lo que hiciera, y sigue desde ahí.',
      failed: 'Airflow la da por fallida. No hay reintentos.',
      skipped: 'Airflow la da por omitida.',
      pause: 'Lo que se ejecuta continúa; no empieza nada más hasta que el DAG se reanude.',
      unpause: 'El scheduler vuelve a ocuparse de él.',
      trigger: 'Una ejecución más del DAG, hecha a mano.',
    },
    taskOption: (name, state) => `${name} (${state})`,
    noTask: 'En este paso ninguna tarea tiene una instancia con la que se pudiera hacer esto.',
    later:
      'Cada ejecución posterior cuyo intento tenga el mismo número falla también: un guion es de la tarea, no de una ejecución.',
    run: (seconds) => `Hacerlo después de ${duration(seconds)}`,
    refused: (status) => `La API de Airflow lo rechaza (${status}), así que nada cambia.`,
    impossible: 'Eso cambiaría lo que ha pasado antes de este paso.',
  },

  tracks: {
    label: 'Qué ejecución está en pantalla',
    first: 'Como estaba',
    own: 'La tuya',
    region: 'Tu ejecución junto a la de antes',
    other: 'Los puntos bajo la línea son paradas de la otra ejecución, en el mismo momento.',
    reset: 'Descartar tu ejecución',
    forkedAt: (own, lessons) =>
      own === lessons
        ? `Se separan en el paso ${own}.`
        : `Se separan en el paso ${own} de la tuya, el paso ${lessons} de la de antes.`,
    same: 'Tu ejecución va exactamente como la de antes.',
    sameEnd: 'Todo acaba como antes; solo cambia el camino.',
    differences: (n) => count(n, 'diferencia'),
    what: 'Qué',
    wasColumn: 'Como estaba',
    isColumn: 'La tuya',
    showStep: (step) => `paso ${step}`,
    more: (n) => `y ${count(n, 'cosa más', 'cosas más')}`,
    inRun: (name, nth, dag) => `${name}, ejecución ${nth}${dag === null ? '' : ` de ${dag}`}`,
    none: 'no está',
    noEnd: 'no termina',
    never: 'no se ejecutó',
    run: (dag, nth) =>
      ['Ejecución del DAG', dag ?? '', nth === null ? '' : String(nth)].filter(Boolean).join(' '),
    xcom: (task, key) => `XCom ${key} de ${task}`,
    took: (seconds) => `en ${duration(seconds)}`,
    from: (from, to) =>
      to === null ? `desde los ${duration(from)}` : `de ${duration(from)} a ${duration(to)}`,
    ended: (at) => `a los ${duration(at)}`,
    tries: (n) => count(n, 'intento'),
  },
};
