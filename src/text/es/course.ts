/** The words of what belongs to no single lesson: finding one, where to start, the check at the end, and a summary. */
import type { Words } from '../words';
import { count, formats } from './phrases';

export const courseWords: Words['courseWords'] = {
  allLessons: 'Todas las lecciones',
  failed: 'No se han podido cargar las lecciones. Comprueba la conexión y vuelve a cargar la página.',
  loading: 'Cargando la pregunta…',
  none: 'Aquí todavía no hay ninguna lección sobre la que preguntar.',

  /** On the front page, in a long list. */
  find: {
    label: 'Buscar una lección',
    about: 'Mostrar lecciones sobre',
    anything: 'Todas',
    found: (n) => (n === 0 ? 'Ninguna lección lo tiene.' : count(n, 'lección', 'lecciones')),
  },

  question: {
    graph: (dag) => `Grafo de ${dag}`,
    choose: 'Primero elige una respuesta.',
    answer: 'Responder',
    unknown: 'No lo sé',
  },

  start: {
    title: 'Averiguar por dónde empezar',
    lead: 'Unas pocas preguntas de las lecciones, en el orden del curso, hasta la primera que no sepas. No se guarda nada, y ninguna lección cuenta como hecha.',
    begin: 'Pregúntame',
    question: (n) => `Pregunta ${n}`,
    startWith: 'Empieza por esta lección',
    allKnown: 'Las conoces todas',
    becauseFirst: 'Es la primera lección: en ella no se da nada por sabido.',
    because: 'Sabías de qué tratan las lecciones anteriores; esta es la primera de la que no.',
    allKnownBody: 'Sabías algo de cada lección sobre la que se preguntó. Comprueba si es así:',
    known: 'Sabida',
    notKnown: 'Todavía no',
    asked: 'Sobre qué se preguntó',
    go: 'A la lección',
    again: 'Hazme otras preguntas',
  },

  check: {
    title: 'Prueba final',
    lead: 'Preguntas de todas las lecciones, mezcladas, con un solo intento. Al final ves qué era correcto y dónde volver a leer. Cada variante hace otras preguntas, en otro orden.',
    size: (n) => count(n, 'pregunta'),
    begin: 'Empezar',
    goOn: 'Continuar',
    question: (n, of) => `Pregunta ${n} de ${of}`,
    result: (right, of) => `${right} de ${of} correctas`,
    ended: (iso, seed) => `Respondida el ${formats.date(iso)}, variante ${seed}`,
    readAgain: 'Para volver a leer',
    wasRight: 'Correctas',
    changed: 'Esta pregunta ha cambiado desde entonces.',
    yours: 'Respondiste',
    unknown: 'No lo sé',
    rightOne: 'Lo correcto es',
    see: (step) => `Verlo en la lección, paso ${step}`,
    another: 'Otra variante',
    summary: 'Resumen de lo que has hecho',
    before: 'Pruebas hasta ahora',
    open: (right, of) => `${right} de ${of} correctas`,
    unfinished: (n) => `sin terminar, ${count(n, 'respuesta')}`,
    variant: (seed) => `Variante ${seed}`,
    badSeed: 'Esta dirección no nombra ninguna variante. Empieza una aquí:',
  },

  summary: {
    title: 'Resumen',
    lead: 'Lo que has hecho en este navegador, para imprimirlo o guardarlo. Es tu propio registro: nadie más lo tiene.',
    name: 'Nombre (solo para la impresión)',
    nothing: 'En este navegador todavía no se ha empezado nada.',
    lesson: 'Lección',
    modes: 'Modos hechos',
    of: (n, all) => `${n} de ${all}`,
    answers: 'Respuestas correctas',
    due: 'Tarjetas por repasar',
    lessons: 'Lecciones',
    checks: 'Pruebas finales',
    noCheck: 'Todavía no hay ninguna prueba final.',
    date: 'Fecha',
    result: 'Resultado',
    variant: 'Variante',
    notEnded: 'sin terminar',
    print: 'Imprimir',
    save: 'Guardar como tabla (CSV)',
    madeOn: (iso) => `A fecha de ${formats.date(iso)}`,
  },
};
