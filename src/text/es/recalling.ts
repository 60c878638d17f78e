/** The words of the mode Recall, in Spanish. `backticks` mark ids. */
import type { Words } from '../words';
import { count } from './phrases';

const WEEKDAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'];

export const recallWords: Words['recallWords'] = {
  title: 'Recordar',
  lead: 'Unas preguntas de memoria. La imagen no aparece hasta que hayas respondido; las tarjetas que sabes vuelven después de 1, 3, 7 y 14 días.',
  due: (n) => (n === 1 ? 'Toca una tarjeta.' : `Tocan ${n} tarjetas.`),
  start: (n) => `Empezar con ${n === 1 ? 'ella' : count(n, 'tarjeta')}`,
  nothingDue: (when) => `No toca nada hasta ${when}.`,
  practise: 'Practicar de todos modos',
  noCards: 'Esta lección no tiene tarjetas: su ejecución es demasiado corta para preguntar sobre ella.',
  cardOf: (n, of) => `Tarjeta ${n} de ${of}`,
  kinds: {
    next: 'Qué pasa a continuación',
    state: 'Estado',
    blocked: 'Quién espera',
    cause: 'Por qué',
    step: 'Cuándo',
    myth: 'Verdadero o falso',
    author: 'Recordar',
  },
  when: (day, today) => {
    if (day <= today) return 'hoy';
    if (day === today + 1) return 'mañana';
    const weekday = WEEKDAYS[(((day + 4) % 7) + 7) % 7]!;
    return day < today + 7
      ? `el ${weekday}`
      : `el ${weekday} dentro de ${count(Math.floor((day - today) / 7), 'semana')}`;
  },
  comesBack: (when) => `Esta tarjeta vuelve ${when}.`,
  asBefore: 'La práctica deja como estaba el día de una tarjeta que sabes.',
  nextCard: 'Siguiente tarjeta',
  finish: 'Terminar',
  repeated: 'otra vez',
  thinkFirst: 'Piensa la respuesta o escríbela; luego compara.',
  own: 'Tu respuesta (se queda en este navegador, nunca se califica)',
  reveal: 'Mostrar la respuesta',
  did: '¿La sabías?',
  knew: 'La sabía',
  notYet: 'Todavía no',
  judged: { knew: 'La sabías.', notYet: 'Todavía no; vuelve mañana.' },
  hideRun: 'Volver a ocultar la ejecución',
  over: (knew, of) => `Eso era todo: sabías ${knew} de ${of}.`,
  list: { card: 'Tarjeta', result: 'Esta vez', due: 'Vuelve' },
  results: { knew: 'sabida', secondTime: 'la segunda vez', missed: 'todavía no' },

  everywhere: {
    due: (n) => (n === 1 ? 'Hoy toca una tarjeta' : `Hoy tocan ${count(n, 'tarjeta')}`),
    of: (n) => count(n, 'tarjeta'),
    start: 'Responderlas de una sentada',
    title: 'Recordar: todas las lecciones',
    nothing:
      'Hoy no toca nada. Una tarjeta llega aquí cuando se respondió en Recordar de su lección y vuelve a tocar.',
    failed: 'No se han podido cargar las tarjetas. Comprueba la conexión y vuelve a cargar la página.',
    allLessons: 'Todas las lecciones',
    begun: (steps, answers) =>
      answers > 0
        ? `${count(steps, 'paso visto', 'pasos vistos')}, ${count(answers, 'respuesta')}`
        : count(steps, 'paso visto', 'pasos vistos'),
    isDone: 'hecha',
    dueHere: (n) => `${count(n, 'tarjeta')} por repasar`,
    doneOf: (done, of) => `${done} de ${of} hechas`,
  },
  progressFile: {
    title: 'Tu progreso',
    lead: 'Solo se guarda en este navegador. Llévatelo en un archivo o trae uno: lo que hay aquí y lo del archivo se juntan.',
    save: 'Guardar en un archivo',
    read: 'Traer un archivo',
    summary: 'Verlo como resumen',
    saved: 'Guardado.',
    nothing: 'Todavía no hay nada que guardar.',
    takenIn: (lessons, checks) =>
      `Se ha incorporado el progreso de ${count(lessons, 'lección', 'lecciones')}${
        checks > 0 ? ` y ${count(checks, 'prueba final', 'pruebas finales')}` : ''
      }.`,
    problems: {
      unreadable: 'Este archivo no contiene progreso de DAG Tutor o está dañado. No se ha cambiado nada.',
      'other-version': 'Este archivo es de otra versión de DAG Tutor. No se ha cambiado nada.',
    },
  },

  keep: {
    title: 'Tus tarjetas',
    lead: 'Las tarjetas y los días se guardan solo en este navegador. Llévatelos como archivo:',
    json: 'Tarjetas y días (JSON)',
    anki: 'Tarjetas para Anki (texto con HTML)',
    csv: 'Tarjetas (CSV)',
    import: 'Leer un archivo tuyo (JSON)',
    imported: (n) => `${count(n, 'día')} de tarjetas leídos del archivo.`,
    problems: {
      unreadable: 'Este archivo no es de tarjetas de DAG Tutor. No se ha cambiado nada.',
      'other-lesson': 'Estas tarjetas son de otra lección. No se ha cambiado nada.',
      'no-cards': 'Ninguna de las tarjetas de este archivo está en esta lección. No se ha cambiado nada.',
    },
    count: (n, seen) => `${count(n, 'tarjeta')}, ${seen} de ellas respondidas antes.`,
  },
};
