/** The words of the mode Project, in Spanish. */
import type { Words } from '../words';
import { count, mono } from './phrases';

type Part = 'tasks' | 'lines';

const NOUNS = { tasks: 'tarea', lines: 'línea' } as const;
const STAGE = {
  tasks: 'Ordenar las tareas',
  lines: 'Ordenar las líneas',
  wire: 'Dibujar las flechas',
  show: 'Mostrarlo',
} as const;
const some = (n: number, part: Part) => count(n, NOUNS[part]);

export const projectWords: Words['projectWords'] = {
  none: 'Esta lección no tiene ningún DAG con tareas, así que no hay nada que construir.',
  brief: 'Qué construir',
  stages: 'Partes del proyecto',
  stage: STAGE,
  stageLead: {
    tasks:
      '¿En qué orden podrían ejecutarse estas tareas, una tras otra? A menudo vale más de un orden; se acepta cualquiera de ellos.',
    lines:
      'Pon las líneas del archivo en un orden que Airflow pueda leer. No todas las líneas hacen falta. Donde dos líneas no se necesitan, cualquiera puede ir primero.',
    wire: 'Dibuja las flechas y ejecuta el DAG. La ejecución decide: vale todo lo que haga que se cumpla todo.',
    show: 'Cuéntale a alguien la ejecución de lo que has construido, o llévatela.',
  },
  isDone: 'hecho',
  isOpen: 'pendiente',
  next: (stage) => `Seguir: ${STAGE[stage].toLowerCase()}`,

  order: {
    parts: { tasks: 'Tareas', lines: 'Líneas' },
    made: { tasks: 'Tu orden', lines: 'Tu archivo' },
    how: {
      tasks:
        'Pulsa una tarea para ponerla debajo de la elegida, o arrástrala. Una tarea colocada se mueve con sus botones, con las flechas del teclado o arrastrando.',
      lines:
        'Pulsa una línea para ponerla debajo de la elegida, o arrástrala. Una línea colocada se mueve con sus botones, con las flechas del teclado o arrastrando.',
    },
    allPlaced: 'Está todo colocado.',
    nothingPlaced: { tasks: 'Pon aquí la primera tarea.', lines: 'Pon aquí la primera línea.' },
    count: (placed, all) => `${placed} de ${all}`,
    place: (nth, of) => ` (${nth} de ${of}) `,
    up: 'Subir',
    down: 'Bajar',
    back: 'Devolver',
    placed: (text, nth, of) => `${text} está en el lugar ${nth} de ${of}.`,
    putBack: (text) => `${text} ha vuelto a su sitio.`,
    check: 'Comprobar el orden',
    empty: 'Coloca algo primero.',
    again: 'Empezar de nuevo',
    rightHere: 'en un buen lugar',
    wrongHere: 'fuera de su lugar',
    before: (other) => `Debe ir antes de ${mono(other)}.`,
    after: (other) => `Debe ir después de ${mono(other)}.`,
    moved: 'Está entre otras donde no puede estar.',
    right: (part, checks, help, isOnlyOrder) =>
      [
        checks === 1 ? 'Correcto a la primera comprobación.' : `Correcto, en la comprobación ${checks}.`,
        ...(help > 0 ? [`Ayuda usada: ${count(help, 'vez', 'veces')}.`] : []),
        ...(isOnlyOrder
          ? []
          : [
              part === 'tasks'
                ? 'Puede que valga también otro orden.'
                : 'Algunas líneas se podrían intercambiar.',
            ]),
      ].join(' '),
    shown: 'Este es un orden correcto. El tuyo se conserva donde estaba bien.',
    notYet: (part, kept, all, wrong, missing) =>
      [
        `Todavía no: ${kept} de ${some(all, part)} ${kept === 1 ? 'está' : 'están'} bien.`,
        ...(wrong > 0 ? [`${some(wrong, part)} ${wrong === 1 ? 'sobra' : 'sobran'}.`] : []),
        ...(missing > 0 ? [`${missing === 1 ? 'Falta' : 'Faltan'} ${missing}.`] : []),
      ].join(' '),
    help: 'Ayuda',
    join: { tasks: 'Unir dos tareas', lines: 'Unir dos líneas' },
    joined: 'Dos que pueden ir seguidas van ahora juntas.',
    takeAway: { tasks: 'Quitar una tarea que sobra', lines: 'Quitar una línea que sobra' },
    takenAway: 'Se ha quitado una que sobraba.',
    solve: 'Mostrar un orden correcto',
  },

  wire: {
    graph: 'Tu DAG',
    picture: (dag) => `El DAG ${dag}, tal como lo dibujas`,
    how: 'Pulsa la tarea donde empieza una flecha y luego aquella a la que lleva; o tira de su punto. Cada flecha está también en la lista.',
    from: (task) => `Desde ${mono(task)}: pulsa la tarea que la espera. Escape lo deja.`,
    task: (says, after) =>
      `${says.join(', ')}, ${after.length === 0 ? 'no espera a nada' : `espera a ${after.join(', ')}`}`,
    retries: (n) => count(n, 'reintento'),
    pool: (pool) => `pool ${pool}`,
    arrow: (from, to) => `Flecha de ${from} a ${to}`,
    arrowKeys: 'Enter elige una flecha, Supr la quita.',
    arrows: 'Flechas',
    noArrows: 'Todavía ninguna flecha: todas las tareas empezarían a la vez.',
    begin: 'De',
    end: 'A',
    add: 'Dibujar la flecha',
    remove: (from, to) => `Quitar la flecha de ${from} a ${to}`,
    fixed: 'está porque su valor se transmite',
    drawn: (from, to) => `Flecha de ${from} a ${to} dibujada.`,
    removed: (from, to) => `Flecha de ${from} a ${to} quitada.`,
    refusal: {
      unknown: 'No existe esa tarea.',
      itself: 'Una tarea no puede esperarse a sí misma.',
      twice: 'Esta flecha ya está.',
      circle: (path) =>
        `Eso cerraría un círculo, ${[...path, path[0]!].map(mono).join(' → ')}, y ninguna de sus tareas podría empezar nunca.`,
    },
    refused: 'Airflow no aceptaría este DAG:',
    run: 'Ejecutar',
    mustBe: 'Lo que debe ser cierto de su ejecución',
    isTrue: 'cierto',
    isNotTrue: 'no es cierto',
    isOpen: 'aún sin ejecutar',
    but: (found) => `pero ${found}`,
    show: (step) => `Mostrar el paso ${step}`,
    notRun: 'Aún sin ejecutar.',
    changed: 'Las flechas han cambiado desde la última ejecución.',
    right: (runs) =>
      runs === 1 ? 'Todo es cierto, en la primera ejecución.' : `Todo es cierto, en la ejecución ${runs}.`,
    shown: 'Con estas flechas todo es cierto.',
    notYet: (missing, all) =>
      `Todavía no: ${missing} de ${all} ${missing === 1 ? 'no es cierto' : 'no son ciertos'}.`,
    solve: 'Mostrar flechas correctas',
    again: 'Empezar de nuevo',
    fewer: (left) =>
      left === 0
        ? 'Otra vez, sin ninguna flecha dada'
        : `Otra vez, con ${count(left, 'flecha dada', 'flechas dadas')}`,
    round: (n, given) =>
      given === 0
        ? `Ronda ${n}: ninguna flecha dada.`
        : `Ronda ${n}: ${count(given, 'flecha dada', 'flechas dadas')}.`,
    theRun: 'La ejecución de tu DAG',
    other: 'La ejecución en pantalla es de otras flechas, no de las tuyas.',
    take: 'Tomar estas flechas',
    runMine: 'Ejecutar las mías',
  },

  show: {
    talk: 'Presentarlo',
    talkLead:
      'Los pasos que vale la pena contar, cada uno con tus palabras o, donde no escribas ninguna, con el motivo que da la ejecución.',
    moment: (n, name) => `Paso ${n}: ${name}`,
    own: (n) => `Lo que dices en el paso ${n}`,
    remove: (n) => `Dejar fuera el paso ${n}`,
    add: 'Añadir un paso',
    addButton: 'Añadir',
    none: 'No hay ningún paso elegido: solo se muestran el título y las comprobaciones.',
    begin: 'Presentar',
    failing: (missing) =>
      `${count(missing, 'comprobación', 'comprobaciones')} de esta ejecución todavía no ${missing === 1 ? 'es cierta' : 'son ciertas'}. Puedes presentarla de todos modos.`,
    take: 'Llevárselo',
    takeLead:
      'El archivo Python es uno que Airflow 3 carga. La ejecución se vuelve a abrir en «¿Y si…?»; el archivo de lección es uno en el que seguir escribiendo, con lo que dices como sus momentos clave.',
    python: 'Archivo Python',
    run: 'Ejecución (JSON)',
    lesson: 'Lección (JSON)',
    link: 'Copiar un enlace',
    copied: 'Enlace copiado',
    linkShown: 'El enlace a esta ejecución',
    preview: 'Ver el archivo Python',
    saved: (name) => `${name} se ha guardado.`,
  },

  presenter: {
    name: (title) => `Presentando: ${title}`,
    slide: (n, of) => `${n} de ${of}`,
    next: 'Diapositiva siguiente',
    previous: 'Diapositiva anterior',
    close: 'Terminar la presentación',
    subtitle: (dag, tasks, edges) => `${mono(dag)}: ${count(tasks, 'tarea')}, ${count(edges, 'flecha')}`,
    checks: 'Lo que debe ser cierto de su ejecución',
    start: 'Inicio',
  },
};
