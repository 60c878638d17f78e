/** The words of the mode Deep, in Spanish: beliefs to commit to, the life of a task, and what trigger rules say. */
import { read } from '../values';
import type { Words } from '../words';
import { count, date, duration, ids, number } from './phrases';
import { needs } from './trigger-rules';

type Life = Words['deepWords']['life'];
type LifeState = Parameters<Life['meaning']>[0];
type Way = Parameters<Life['when']>[0];
type Outcome = Parameters<Words['deepWords']['rules']['outcome']>[0];

/** What a state means, in a sentence or two. */
const MEANINGS: Record<LifeState, string> = {
  none: 'Está ahí, y espera a algo de lo que depende.',
  scheduled:
    'Todo aquello de lo que depende está. Espera sitio: en su pool, en su ejecución, en el executor.',
  queued: 'Tiene su slot y está en el executor, que está a punto de iniciarla.',
  running: 'La ejecuta un worker.',
  success: 'Terminó bien.',
  failed: 'Salió mal, y no queda ningún intento.',
  skipped: 'Se omitió. Para la ejecución de su DAG es tan buen final como success.',
  upstream_failed: 'No se ejecutará: lo que va antes salió mal.',
  removed: 'Su tarea, o su índice mapeado, ya no forma parte de la ejecución.',
  up_for_retry: 'Salió mal y le queda un intento. Deja pasar su espera, sin slot.',
  up_for_reschedule: 'Un sensor en modo reschedule, entre dos pokes. Ha devuelto su worker y su slot.',
  deferred:
    'Un trigger espera en su lugar, sin worker; con slot solo si su pool incluye las tareas en deferred.',
  restarting: 'Se limpió (clear) mientras se ejecutaba. Se está deteniendo su proceso anterior.',
};

/** When a task goes from one state to another. Ids: `WAY_CODES` of the lesson room. */
const WAYS: Record<Way, string> = {
  dependenciesMet: 'cuando se cumple su trigger rule y ninguna otra comprobación la retiene',
  slotFree: 'cuando su pool, su ejecución y el executor tienen sitio para ella',
  workerStarts: 'cuando un worker comunica que la ha iniciado',
  ends: 'cuando el worker comunica su final',
  retries: 'cuando sale mal y le queda un intento',
  reschedules: 'cuando un sensor en modo reschedule ha mirado en vano',
  defers: 'cuando deja su espera a un trigger',
  retryDue: 'cuando ha pasado la espera antes del próximo intento',
  pokeDue: 'cuando ha llegado la hora del próximo poke',
  triggerFires:
    'cuando su trigger se dispara, falla o agota su tiempo; no se vuelve a preguntar ninguna comprobación',
  nothingToRun: 'al instante, si es un EmptyOperator sin nada que hacer: sin worker, sin slot',
  leftOut: 'cuando su trigger rule, un branch o un short circuit la omite, o se mapea sobre nada',
  upstreamFailed: 'cuando lo que va antes salió mal y su trigger rule ya no puede cumplirse',
  surplus: 'cuando la ejecución no necesita su índice mapeado, o su tarea ya no existe',
  clearedWhileRunning: 'cuando alguien la limpia (clear) mientras se ejecuta',
  restarts: 'cuando ha terminado su proceso anterior: empieza de nuevo',
  stuckInQueue:
    'cuando lleva más de 10 minutos en queued y el executor puede devolverla (el LocalExecutor no puede); dos veces como mucho',
  executorLost: 'cuando se pierde el scheduler o el executor que la tenía',
  unreported: 'cuando el executor dice que ha terminado, y ningún worker comunicó nunca un inicio',
  startsDeferred: 'al instante, si su operador empieza en un trigger (start_from_trigger)',
  endsFromTrigger: 'cuando su trigger la termina él mismo, sin worker',
  restartFails: 'cuando su proceso anterior termina con un fallo',
  cleared: 'cuando alguien la limpia (clear)',
  marked: 'cuando alguien la marca',
  timedOut: 'cuando su ejecución tarda más que dagrun_timeout',
  failFast: 'cuando otra tarea falla y el DAG tiene fail_fast',
};

const OUTCOMES: Record<Outcome, string> = {
  runs: 'se ejecuta',
  waits: 'espera',
  stuck: 'espera para siempre',
  skipped: 'skipped',
  upstream_failed: 'upstream_failed',
};

const when = (at: number | string) => (typeof at === 'number' ? `a los ${duration(at)}` : `el ${date(at)}`);

export const deepWords: Words['deepWords'] = {
  myths: {
    title: 'Mitos',
    lead: 'Muchos creen estas cosas, y algunas son ciertas. Comprométete con una respuesta; luego decide la ejecución.',
    none: 'Esta ejecución no resuelve ninguna creencia. Recórrela y mira qué pasa con sus tareas.',
    list: 'Creencias',
    answered: (n, of) => `${n} de ${of} resueltas`,
    asks: '¿Lo crees?',
    yes: 'Es verdad',
    no: 'Es un mito',
    sureAsks: '¿Con qué seguridad?',
    sure: { guess: 'Lo adivino', likely: 'Bastante seguridad', certain: 'Total seguridad' },
    commit: 'Comprometerse',
    chooseBoth: 'Di si lo crees y con qué seguridad.',
    youSaid: (says, sure) =>
      `Dices: ${says ? 'es verdad' : 'es un mito'}${
        { guess: ', pero lo adivinas', likely: ', con bastante seguridad', certain: ', con total seguridad' }[
          sure
        ]
      }.`,
    decides: (step, scenario) => `Lo decide el paso ${step}${scenario === null ? '' : ` de «${scenario}»`}.`,
    watch: 'Ver la ejecución',
    straight: (step) => `Ir directamente al paso ${step}`,
    run: 'La parte de la ejecución que lo decide',
    step: (step, name) => `Paso ${step}: ${name}`,
    toCome: 'por venir',
    verdict: (truth) => (truth ? 'Es verdad.' : 'Es un mito.'),
    judged: (isRight, sure) =>
      isRight
        ? { guess: 'Buena intuición.', likely: 'Acertaste.', certain: 'Acertaste, y lo sabías.' }[sure]
        : {
            guess: 'No lo adivinaste.',
            likely: 'No acertaste.',
            certain: 'Tenías total seguridad y no acertaste: estas son las que vale la pena recordar.',
          }[sure],
    shows: 'Lo que muestra la ejecución',
    watchAgain: 'Verla otra vez',
    next: 'Siguiente creencia',
    done: (right, of) =>
      right === of
        ? `Las ${of} resueltas, y acertaste cada vez.`
        : `Las ${of} resueltas. Acertaste en ${right}.`,
    calibration: 'Con qué seguridad, y cuántos aciertos',
    sureness: 'Respondiste',
    rightOf: 'Aciertos',
    figure: (right, of) => `${right} de ${of}`,
    again: 'Empezar de nuevo',
  },

  task: {
    label: 'Tarea',
    follow: (name) => (name === null ? 'Sigue el paso' : `${name} (sigue el paso)`),
    noTask: 'Esta ejecución todavía no tiene ninguna tarea.',
    notThere: 'En este paso no está.',
  },

  life: {
    title: 'Vida de una tarea',
    choose: 'Estados. Elige uno para leer sobre él.',
    now: 'ahora',
    been: (times) => (times === 1 ? 'ha estado ahí' : `ha estado ahí ${times} veces`),
    times: (n) => `${n}×`,
    possible: 'puede venir después',
    legend: {
      now: 'ahora',
      been: 'su camino hasta aquí',
      possible: 'caminos posibles',
      finished: 'terminada',
    },
    slot: 'tiene un slot',
    labels: {
      dependenciesMet: 'pasa las comprobaciones',
      slotFree: 'hay un slot libre',
      workerStarts: 'empieza un worker',
      ends: 'termina',
      decides: 'sin empezar',
      due: 'toca otra vez',
      cleared: 'clear',
    },
    meaning: (state) => MEANINGS[state],
    traits: {
      finished: 'terminada',
      slot: 'ocupa un slot de su pool',
      checked: 'se comprueba en cada pasada',
    },
    since: (step, at) => `Desde el paso ${step}, ${when(at)}.`,
    nowIs: (task) => `Dónde está \`${task}\` ahora`,
    about: 'Sobre este estado',
    cameBy: (from) => `Vino de ${from}:`,
    onward: 'Desde aquí puede ir a',
    noWayOn: 'Aquí el scheduler la deja en paz.',
    backToNow: 'Volver a ahora',
    when: (code) => WAYS[code],
    rare: (n) => `Caminos raros (${n})`,
    forced: (n) => `Por personas y límites (${n})`,
    story: (task) => `El camino que ha recorrido \`${task}\``,
    noStory: 'Todavía no le ha pasado nada.',
    goTo: (step) => `Paso ${step}`,
    at: when,
    save: 'Guardar la imagen',
    saved: 'La imagen está entre tus descargas.',
    pictureTitle: (task, state) => (state === null ? task : `${task}: ${state}`),
    pictureBelow: (step, lesson) => `Paso ${step} de «${lesson}», DAG Tutor`,
  },

  rules: {
    title: 'Trigger rules',
    rows: 'Las reglas, fila por fila',
    lead: (task) => `Lo que diría cada regla de \`${task}\` en este paso.`,
    lone: (task) =>
      `\`${task}\` no tiene tareas upstream, así que cualquier regla la deja empezar. Elige otra tarea para ver en qué difieren.`,
    settled: (task) =>
      `\`${task}\` ya ha salido o ha terminado, así que ya no se pregunta a su regla. Si se preguntara ahora, dirían:`,
    upstream: 'Upstream',
    more: (n) => `y ${number(n)} más`,
    rule: 'Regla',
    now: 'Ahora',
    single: 'Si su única upstream está en',
    own: (task) => `la regla de ${task}`,
    ownMark: 'su regla',
    outcome: (outcome) => OUTCOMES[outcome],
    needs: (rule, total) =>
      rule === 'always' ? 'no mira ninguna otra tarea' : `necesita ${needs(read({ rule, total }))}`,
    figures: (of, tally) =>
      `${tally.map(([state, n]) => `${n} ${state}`).join(', ')} de ${count(of, 'tarea upstream', 'tareas upstream')}`,
    unfinished: 'sin terminar',
    holdsBack: (names) => `Además de su regla, otra cosa la retiene: ${ids(names)}.`,
  },

  internals: { title: 'Por dentro' },
};
