/** The words of the mode Perf, in Spanish. */
import type { Words } from '../words';
import { count, duration, number } from './phrases';

const SEGMENTS: Readonly<Record<string, string>> = {
  work: 'en un worker',
  slot: 'espera sitio en un pool o límite',
  workers: 'espera un worker libre',
  queue: 'queued',
  retry: 'espera su próximo intento',
  poke: 'espera su próximo poke',
  trigger: 'en un trigger (deferred)',
  tick: 'espera la próxima pasada del scheduler',
  wait: 'espera',
};

const NARROWEST = {
  width: 'no hay más en paralelo',
  slots: 'el pool no tiene más slots',
  parallelism: 'no hay más workers',
  max_active_tasks: 'max_active_tasks es 16',
} as const;

/** Beyond that, minutes and hours say more. */
const MOST_SECONDS = 10_000;

/** Seconds stay seconds, so that what was predicted and what came out can be compared. */
function time(seconds: number): string {
  return seconds >= MOST_SECONDS ? duration(seconds) : `${number(seconds, 1)} s`;
}

const times = (factor: number) => number(factor, 1);
const atOnceOf = (average: number) =>
  average > 0 && average < 0.1 ? `menos de ${number(0.1, 1)}` : number(average, 1);
const percent = (share: number) => `${number(Math.round(100 * share))} %`;

export const perfWords: Words['perfWords'] = {
  title: 'Medir',
  lead: 'Prepara una ejecución, di cuánto tardará y ejecútala. Donde no aciertes, los gráficos muestran por qué.',
  source: 'Qué medir',
  sources: { made: 'A medida', lesson: 'La ejecución de este DAG' },
  shape: (width, depth, work) =>
    `${count(width * depth, 'tarea')}: ${count(width, 'carril', 'carriles')} de ${number(depth)}${depth > 1 ? ' en serie' : ''}, ${time(work)} de trabajo en total. Comparten un pool; max_active_tasks es 16, como en Airflow.`,
  retries: (delay) => `Un intento fallido se repite después de ${time(delay)}.`,
  axes: 'Cifras de la ejecución',
  seconds: 's',
  was: (value) => `era ${number(value)}`,
  scenarioLabel: 'Ejecución',
  asItIs: (seconds) =>
    `Tal como está, esta ejecución tarda ${time(seconds)}: lo muestra el gráfico. Cambia algo y di cuánto tarda entonces.`,
  setFirst: 'Cambia algo primero: cuánto tarda esta ejecución tal como está se ve en el gráfico.',
  predict: 'Digo que tarda',
  unit: 'segundos',
  tolerance: 'Hasta una décima parte de diferencia cuenta como acierto.',
  run: 'Ejecutar',
  refused: 'Airflow rechazaría esto:',
  wrong: {
    empty: 'Di antes cuánto crees que tarda.',
    number: 'Escribe un número de segundos, 0 o más.',
    most: 'Escribe como mucho 10.000.000 segundos.',
  },
  verdict: {
    exact: (took) => `Dijiste ${time(took)}, y tardó exactamente eso.`,
    close: (said, took) => `Dijiste ${time(said)}, y tardó ${time(took)}: bastante cerca.`,
    off: (said, took) =>
      `Dijiste ${time(said)}, pero tardó ${time(took)}: ${time(Math.abs(took - said))} ${took > said ? 'más' : 'menos'}.`,
    noEnd: (said) => `Dijiste ${time(said)}, pero esta ejecución no termina nunca.`,
    show: 'Mostrar esta ejecución',
  },
  effect: {
    said: (label, from, to, before, after) =>
      `${label}: ${number(from)} → ${number(to)}. Duración: ${time(before)} → ${time(after)}.`,
    same: 'Ninguna diferencia: otra cosa decide cuánto tarda.',
    faster: (factor) => `Es ${times(factor)} veces más rápida.`,
    slower: (factor) => `Es ${times(factor)} veces más larga.`,
    scales: (factor) =>
      `${times(factor)} veces más, ${times(factor)} veces más rápida: eso era lo que la frenaba.`,
  },
  ideas: 'Cambia una cosa y vuelve a predecir',
  idea: (label, from, to) => `${label}: ${number(from)} → ${number(to)}`,
  next: (label, from, to) => `Siguiente: ${label.toLowerCase()} ${number(from)} → ${number(to)}`,
  progress: (n, of) =>
    n >= of
      ? `${count(n, 'ejecución predicha y medida', 'ejecuciones predichas y medidas')}.`
      : `${n} de ${of} ejecuciones predichas y medidas.`,
  score: (right, of) => `${right} de ${count(of, 'predicción acertada', 'predicciones acertadas')}.`,
  hints: {
    made: (estimate) => [
      '¿Cuántas tareas pueden ejecutarse a la vez? No más de las que hay en paralelo, de los slots, de los workers y de lo que permite `max_active_tasks`: cuenta lo menor.',
      'Una ejecución tarda al menos lo que su carril más largo por sí solo. Tarda también al menos todo el trabajo dividido por cuántas tareas se ejecutan a la vez. Cuenta lo mayor.',
      `Como mucho ${estimate.atOnce} a la vez, porque ${NARROWEST[estimate.narrowest]}. El carril más largo: ${time(estimate.laneSeconds)}. Todo el trabajo: ${time(estimate.workSeconds)} ÷ ${estimate.atOnce} = ${time(estimate.workSeconds / estimate.atOnce)}. Así que tarda ${time(estimate.atLeastSeconds)}, o un poco más donde las tareas no encajan justas.`,
    ],
    lesson: (asItIs, peak) => [
      'Un límite alarga una ejecución solo donde más de lo que permite querría ejecutarse a la vez. Busca en el gráfico barras unas sobre otras.',
      'Lo que está en el camino crítico alarga la ejecución tanto como se alarga. Lo que está al lado puede tardar sin coste.',
      `Tal como está, la ejecución tarda ${time(asItIs)} y nunca tiene más de ${peak} trabajando a la vez. Un límite de ${peak} o más lo deja igual; con menos, espera algo que antes no esperaba.`,
    ],
  },

  gantt: {
    title: 'Diagrama de Gantt',
    view: 'Mostrar la ejecución como',
    chart: 'Gráfico',
    table: 'Tabla',
    run: 'Ejecución mostrada',
    empty: 'Todavía no hay ninguna ejecución que dibujar.',
    lead: (tasks, work, seconds) => {
      if (seconds === null) return 'La ejecución no ha terminado.';
      const atOnce = seconds > 0 ? `, ${atOnceOf(work / seconds)} a la vez de media` : '';
      return `tardó ${time(seconds)}: ${count(tasks, 'tarea')} con ${time(work)} de trabajo${atOnce}.`;
    },
    read: 'Una fila es una tarea, una barra es un tiempo en un estado; las barras unas sobre otras pasan a la vez.',
    cut: 'se muestra hasta donde permite la pregunta abierta.',
    caption: (tasks, seconds) =>
      seconds === null
        ? `${count(tasks, 'tarea')}; la ejecución no ha terminado.`
        : `${count(tasks, 'tarea')} en ${time(seconds)}.`,
    picture: (name) => `Diagrama de Gantt de ${name}`,
    scroll: 'Tareas en el tiempo',
    stay: (task, state, from, to, step) =>
      `${task}: ${state}, de ${time(from)} a ${time(to)}. Ir al paso ${step}.`,
    task: 'Tarea',
    waited: 'Esperó',
    ran: 'Se ejecutó',
    start: 'Inicio',
    end: 'Fin',
    tries: 'Intentos',
    state: 'Estado',
    path: 'En el camino crítico',
    onPath: 'sí',
    none: '–',
    seconds: time,
    more: (n) => `Mostrar ${count(n, 'tarea más', 'tareas más')}`,
    states: {
      none: 'espera a otras',
      scheduled: 'espera un slot',
      queued: 'queued',
      running: 'se ejecuta',
      up_for_retry: 'espera un reintento',
      up_for_reschedule: 'espera un poke',
      deferred: 'deferred',
      restarting: 'restarting',
    },
    inTable: 'Lo mismo está ahí como tabla.',
    endedAs: (state) =>
      ({ success: 'se ejecuta y termina bien', failed: 'se ejecuta y falla', running: 'se ejecuta' })[
        state
      ] ?? `se ejecuta y pasa a ${state}`,
    pathLegend: 'camino crítico: la cadena que decide la duración',
    nowLegend: 'el paso que se mira',
  },

  path: {
    title: 'Camino crítico',
    lead: (seconds) =>
      `La cadena de trabajo y esperas de la que se componen los ${time(seconds)}. Acorta un tramo suyo y la ejecución puede acortarse; acorta cualquier otra cosa y no.`,
    allWork: 'Todo es trabajo: más slots o workers no ayudarían, solo tareas más rápidas o menos en serie.',
    waits: (share) =>
      `El ${percent(share)} es espera: eso es lo que podría ahorrar, como mucho, tener más sitio.`,
    none: 'La ejecución no ha terminado, así que nada ha decidido cuánto tarda.',
    stretches: 'Tramos del camino crítico',
    run: 'La ejecución',
    kind: (kind) => SEGMENTS[kind] ?? kind,
    nthTry: (n) => `intento ${n}`,
    stretch: (from, to) => `de ${time(from)} a ${time(to)}`,
    share: (seconds, of) => `${time(seconds)} (${percent(seconds / Math.max(of, 1e-9))})`,
    showAt: (from, to, step) => `de ${time(from)} a ${time(to)}, ir al paso ${step}`,
    seconds: time,
    what: 'Tramo',
    when: 'Cuándo',
    long: 'Cuánto',
  },

  slots: {
    title: 'Slots en uso',
    lead: 'Cuántos están ocupados en cada momento. Donde todo está lleno, lo demás que esté listo tiene que esperar.',
    workers: 'Workers',
    pool: (name) => `Pool ${name}`,
    peak: (peak, total) =>
      total === null ? `como mucho ${peak} en uso, sin límite` : `como mucho ${peak} de ${total} en uso`,
    picture: (name, peak, full) => `${name} en el tiempo: ${peak}, ${full}.`,
    at: 'Desde',
    from: time,
    figures: 'En cifras',
    used: 'En uso',
    none: 'Nunca hubo un slot en uso.',
    full: (seconds, of) => (seconds > 0 ? `lleno ${time(seconds)} de ${time(of)}` : 'nunca lleno'),
  },

  measured: {
    title: 'Ejecuciones medidas',
    none: 'Todavía ninguna. Cada ejecución que predigas y ejecutes se guarda aquí, para comparar.',
    nth: 'N.º',
    what: 'Ejecución',
    tasks: 'Tareas',
    ticks: 'Ticks',
    predicted: 'Dijiste',
    took: 'Tardó',
    given: 'dada',
    right: 'acierto',
    off: 'desacierto',
    noEnd: 'sin fin',
    seconds: time,
    show: (n) => `Mostrar la ejecución ${n}`,
    now: 'en pantalla',
    csv: 'Guardar como CSV',
    file: 'ejecuciones-medidas.csv',
    forget: 'Olvidar todas',
    made: (width, depth, seconds, slots, parallelism, retries) =>
      [
        `${width} × ${depth} tareas de ${number(seconds)} s`,
        count(slots, 'slot'),
        count(parallelism, 'worker'),
        ...(retries > 0 ? [count(retries, 'intento fallido', 'intentos fallidos')] : []),
      ].join(', '),
    lesson: (title, changes) =>
      changes.length === 0 ? `${title}, tal como está` : `${title}; ${changes.join(', ')}`,
    change: (label, value) => `${label}: ${number(value)}`,
    scroll: 'Ejecuciones medidas, como tabla',
  },

  growth: {
    title: 'Qué hace un cambio',
    axis: 'Duración frente a',
    lead: 'Cada punto es una ejecución medida; una línea une las que no difieren en nada más. Plana: no cambia nada.',
    picture: (axis, points) => `Duración frente a ${axis}: ${points.join('; ')}.`,
    point: (n, value, seconds) => `ejecución ${n}, ${number(value)}: ${time(seconds)}`,
    seconds: time,
    nth: (n) => `N.º ${n}`,
    tooFew: 'Mide dos ejecuciones que difieran en una sola cosa, y aquí se comparan.',
  },

  bottleneck: {
    title: 'Encuentra el cuello de botella',
    ask: '¿Qué frena más la ejecución en pantalla?',
    lead: 'Mira antes los gráficos y luego comprométete. Después se quita cada límite por turno y se vuelve a hacer la ejecución.',
    notHere:
      'Esta ejecución se cambió de maneras que aquí no se miden. Muestra una ejecución medida y encuentra qué la frena.',
    noEnd: 'La ejecución en pantalla no termina, así que no hay nada que la frene.',
    pool: (name) => `Los slots del pool \`${name}\``,
    max_active_tasks: '`max_active_tasks` del DAG',
    parallelism: 'Los workers (`core.parallelism`)',
    dependencies: 'Ningún límite: qué espera a qué, y cuánto tardan las tareas',
    together: 'Varios límites a la vez: ninguno por sí solo',
    check: 'Comprobar',
    again: 'Intentarlo otra vez',
    choose: 'Elige antes una respuesta.',
    right: 'Correcto.',
    wrong: 'Esa no es.',
    onceMore: 'Te queda un intento.',
    answerIs: (answers) => `Es esto: ${answers.join('; ')}.`,
    proof: 'Cuánto tarda la ejecución',
    without: 'Sin',
    takes: 'Tarda',
    asItIs: 'tal como está',
    all: 'ningún límite',
    noEndShort: 'sin fin',
    seconds: time,
    gain: (seconds) =>
      seconds === 0 ? 'sin cambio' : seconds > 0 ? `${time(seconds)} menos` : `${time(-seconds)} más`,
    isIt: (seconds) => `Si se quita, la ejecución tarda solo ${time(seconds)}.`,
    noGain: (seconds) => `Si se quita, la ejecución sigue tardando ${time(seconds)}.`,
    lessGain: (seconds, best) =>
      `Si se quita, la ejecución tarda ${time(seconds)}. Sin otra cosa tarda solo ${time(best)}.`,
    isFree: (seconds) => `Incluso sin ningún límite la ejecución tarda ${time(seconds)}.`,
    isLimited: (seconds) =>
      `Sin ningún límite la ejecución tardaría solo ${time(seconds)}: sí la frena un límite.`,
    isSingle: (seconds) => `Basta con un solo límite: sin él la ejecución tarda solo ${time(seconds)}.`,
    isSeveral: (seconds) =>
      `Quitar uno apenas ayuda, porque el siguiente es igual de estrecho. Sin todos: ${time(seconds)}.`,
    hints: [
      'Mira «Slots en uso»: ¿qué está lleno, y durante cuánto tiempo?',
      'Solo lo que está lleno puede frenar una tarea que está lista. Si nada se llena nunca, las tareas se esperan unas a otras.',
      'Mira el camino crítico: sus esperas nombran a qué esperan. Si todo es trabajo, ningún límite frena la ejecución.',
    ],
  },
};
