/** The words of moving through a run and of its record, in Spanish. `backticks` mark ids. */
import type { Words } from '../words';
import { endWords } from './endings';
import { capital, count, date, duration, mono, nth, number, someOf } from './phrases';

const when = (at: number | string) => (typeof at === 'number' ? `a los ${seconds(at)}` : `el ${date(at)}`);
const seconds = (n: number) => `${number(n)} s`;

export const steppingWords: Words['steppingWords'] = {
  clock: (at) => (typeof at === 'number' ? seconds(at) : date(at)),
  duration,

  bar: {
    region: 'Reproductor',
    controls: 'Controles del reproductor',
    first: 'Primer paso',
    previous: 'Paso anterior',
    next: 'Paso siguiente',
    last: 'Último paso',
    play: 'Reproducir',
    pause: 'Pausar',
    slider: 'Paso',
    count: (step, of) => `Paso ${step} de ${of}`,
    value: (step, of, name) => `Paso ${step} de ${of}: ${name}`,
    goTo: 'Ir al paso',
    speed: 'Velocidad',
    speedOf: (speed) => `${number(speed)}×`,
    detail: 'Parar en',
    details: {
      essential: 'lo que les pasa a las tareas',
      runs: 'tareas y ejecuciones',
      full: 'cada estado del scheduler',
      ticks: 'cada tick del scheduler',
    },
    settings: 'Ajustes',
    keys: 'Atajos de teclado',
    start: 'Inicio',
    final: 'Final',
    gate: 'aquí se te pregunta',
    differs: 'El primer paso que difiere entre las dos ejecuciones',
  },

  stop: {
    task: (name, state) => {
      if (state === 'running') return `${name} se ejecuta`;
      return state === 'success' ? `${name} ✓` : `${name} ${state}`;
    },
    tick: (at) => when(at),
    tickName: (at, changes) => `${when(at)}, ${count(changes, 'cambio')}`,
    named: (name, state) => `${name} ${state}`,
    paused: 'en pausa',
    unpaused: 'reanudado',
    poke: (name, poke) => `${name}: poke ${poke}`,
    waits: (name) => `${name} espera`,
  },

  wait: {
    poke: (name) => `${name} hace un poke y todavía no encuentra nada.`,
    pokeWhy: (poke, left) =>
      `Es su ${nth(poke)} poke; hará otro en ${duration(left)}, y mientras tanto se queda con su worker.`,
    retry: (name) => `El scheduler mira, y ${name} tiene que seguir esperando.`,
    retryWhy: (left) =>
      `Del plazo tras su intento fallido ${left === 1 ? 'queda' : 'quedan'} ${duration(left)}.`,
  },

  keys: {
    title: 'Atajos de teclado',
    lead: 'Funcionan desde el primer momento en toda la lección; nunca mientras escribes en un campo.',
    onSlider: 'En la propia barra, Re Pág avanza y Av Pág retrocede, como en todo control deslizante.',
    switch: 'Usar estas teclas',
    list: [
      { keys: ['Space'], does: 'Reproducir o pausar' },
      { keys: ['→', '←'], does: 'Paso siguiente, paso anterior' },
      { keys: ['Page Down', 'Page Up'], does: 'Una décima parte de la ejecución adelante, atrás' },
      { keys: ['Home', 'End'], does: 'Primer paso, último paso' },
      { keys: [']', '['], does: 'Marca siguiente, anterior: fallos, esperas, omisiones, finales' },
      { keys: ['0–9', 'Enter'], does: 'Ir a ese paso' },
      { keys: ['?'], does: 'Esta lista' },
    ],
  },

  table: {
    title: 'Tabla del proceso',
    rows: 'Los pasos, fila por fila',
    columns: {
      step: 'Paso',
      task: 'Tarea lanzada',
      status: 'Estado',
      output: 'Salida',
      next: 'Siguiente tarea',
      cause: 'Causa',
    },
    causeHidden: 'di antes por qué',
    nextHidden: 'dilo antes',
    closingHidden: 'Por qué terminó así se pregunta en Final.',
    grow: 'Crecer con el paso',
    none: 'ninguna',
    more: (n) => `y ${number(n)} más`,
    goTo: (step) => `Ir al paso ${step}`,
    idle: (idleSeconds, gaps) =>
      `${duration(idleSeconds)} sin actividad: ${gaps.length === 1 && gaps[0]![0] === gaps[0]![1] ? 'tick' : 'ticks'} ${someOf(
        gaps.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)),
        3,
      )}`,
    notBegun: 'Todavía no ha pasado nada.',
    goesOn: 'La ejecución continúa.',
  },

  tracker: {
    title: 'Seguimiento de estados',
    variable: 'Variable',
    start: 'Inicio',
    final: 'Final',
    after: 'Tras el paso',
    none: 'ninguno',
    blank: 'aún no se muestra',
    slots: (used, total) => `${used} de ${total}`,
  },

  narration: {
    region: 'Qué pasa',
    start: (dags) =>
      dags.length === 1
        ? `\`${dags[0]!.id}\` está definido: ${count(dags[0]!.tasks, 'tarea')}, y todavía ninguna ejecución.`
        : `${count(dags.length, 'DAG está definido', 'DAG están definidos')}, y todavía no hay ninguna ejecución.`,
    startWhy: (first) =>
      first.length === 0
        ? 'El scheduler crea una ejecución cuando toca.'
        : `Cuando toca una ejecución, el scheduler la crea. ${someOf(first.map(mono), 4)} no ${
            first.length === 1 ? 'espera' : 'esperan'
          } a ninguna otra tarea y ${first.length === 1 ? 'puede' : 'pueden'} ir primero.`,
    tick: (at, changes) =>
      `${capital(when(at))} el scheduler mira, y ${count(changes, 'cosa cambia', 'cosas cambian')}.`,
    details: 'Detalles',
    whyHidden: '¿Por qué? Dilo tú primero.',
    at: (at) => when(at),
    tickNumber: (tick) => `tick ${number(tick)}`,
    nthTry: (n, of) => `intento ${n} de ${of}`,
    more: (n) => `y ${count(n, 'cambio más', 'cambios más')}`,
    runs: (runs, more) => {
      const told = runs.map(({ name, state, at }) => `${name}: ${state}${at === null ? '' : ` ${when(at)}`}`);
      const rest = more > 0 ? [`y ${number(more)} más`] : [];
      return `${capital([...told, ...rest].join('; '))}.`;
    },
    announce: (step, sentence) => `Paso ${step}: ${sentence}`,
  },

  end: endWords,

  keptBack: 'Esto se muestra cuando hayas respondido las preguntas abiertas sobre esta ejecución.',

  waiting: {
    region: 'Esperando ahora',
    title: 'Esperando ahora:',
    count: (n) => count(n, 'tarea'),
    hidden: 'En este paso se pregunta qué las retiene.',
    nothing: 'nada más en esta ejecución.',
    nothingInRuns: 'nada más.',
    noRunYet: 'nada; todavía no hay ninguna ejecución del DAG.',
    endsWhenLast: 'La ejecución termina cuando haya terminado la última tarea.',
    endsNext: 'Todas las tareas han terminado: el scheduler termina la ejecución en su próxima pasada.',
    ended: 'La ejecución ha terminado; no queda nada a lo que esperar.',
    created: 'El scheduler crea una cuando toca.',
    free: 'Nada la retiene: sigue en la próxima pasada del scheduler.',
    queued: (used, total) => `Está en queued, a la espera de un worker (${used} de ${total} en uso).`,
    deferred: 'Ha devuelto su worker y espera a su trigger.',
    more: (n) => `Mostrar ${number(n)} más`,
    fewer: 'Mostrar menos',
    uncounted: (n) => `y ${number(n)} tareas más`,
  },

  transcript: {
    title: 'Transcripción',
    at: (at) => capital(when(at)),
    before: 'Antes de la ejecución',
    step: (step) => `paso ${step}`,
    rest: (n) => `Mostrar el resto (${count(n, 'momento')} más)`,
  },
};
