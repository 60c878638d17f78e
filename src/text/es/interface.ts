/** Every word of the interface, in Spanish. */
import type { Words } from '../words';
import { count } from './phrases';

export const words: Words['words'] = {
  product: 'DAG Tutor',
  tagline: 'Recorre un DAG de Airflow, tick a tick, y mira por qué cada tarea se ejecuta o espera.',

  general: {
    close: 'Cerrar',
    copy: 'Copiar',
    copied: 'Copiado',
    tryAgain: 'Reintentar',
    skipToContent: 'Saltar al contenido',
    withoutScripts:
      'Para recorrer una ejecución hace falta JavaScript. Lo que puedes leer aquí funciona sin él.',
    externalLink: 'abre otro sitio',
    loading: 'Cargando…',
    minutes: (n) => `unos ${n} min`,
  },

  panel: {
    open: (title) => `Abrir ${title} a tamaño completo`,
    restore: (title) => `Volver a la página desde ${title}`,
    collapse: (title) => `Plegar ${title}`,
    expand: (title) => `Mostrar ${title}`,
    failed: 'Este panel se ha detenido.',
    failedBody: 'El resto de la página sigue funcionando. El fallo fue:',
    notCome: 'Esta parte no se ha podido cargar.',
    notComeBody: 'Aparecerá en cuanto sea posible. El motivo:',
  },

  theme: {
    label: 'Tema',
    auto: 'Como el sistema',
    light: 'Claro',
    dark: 'Oscuro',
  },

  states: {
    run: (word) => `ejecución: ${word}`,
    mapped: (n, word) => `${n} ${word}`,
  },

  header: {
    home: (product) => `${product}, todas las lecciones`,
    breadcrumb: 'Dónde estás',
    share: 'Compartir este paso',
    shareCopied: 'Enlace a este paso copiado',
    shareFailed: 'Copia este enlace:',
    keys: 'Teclas',
  },

  lesson: {
    whatIf: '¿Y si…?',
    noSuch: 'Esa lección no existe',
    noSuchBody: (path) =>
      `No hay nada en ${path}. Puede que haya cambiado de nombre o que el enlace esté cortado.`,
    allLessons: 'Ver todas las lecciones',
    modes: 'Elige cómo aprender',
    modesAvailable: (n) => count(n, 'modo disponible', 'modos disponibles'),
    modesHonest: 'Nueve maneras de entrar en la misma lección. Combinarlas funciona mejor que elegir una.',
    done: 'hecho',
    print: 'Una hoja para imprimir y repartir',
    shareDialog: 'Un enlace a este paso',
    scenario: 'Escenario',
    like: 'Me gusta',
    dislike: 'No me gusta',
    loadFailed: 'La lección no ha llegado',
    loadFailedBody: 'Comprueba tu conexión y vuelve a intentarlo.',
  },

  terms: {
    title: 'Términos',
    lead: 'Las palabras de Airflow que aparecen en las lecciones, en el orden en que hacen falta.',
    shown: (title, step) => `Míralo en «${title}», paso ${step}`,
    all: 'Todos los términos',
    link: 'Los términos de Airflow, cada uno en una frase sencilla',
  },

  offline: {
    kept: 'Este sitio se guarda en tu navegador. También funciona sin red.',
    newer: 'Hay una versión más nueva de este sitio.',
    showNewer: 'Mostrarla',
  },

  language: { label: 'Idioma' },

  embed: {
    open: 'Abrir la lección completa en este paso',
    noLesson: '¿Qué lección?',
    noLessonBody: 'La dirección de este marco no nombra ninguna. Debería terminar en ?lesson=course/lesson.',
    broken: 'Esta lección no se puede mostrar',
    brokenBody: 'Su archivo tiene un fallo. Su propia página dice cuál.',
  },

  view: {
    label: 'Vista',
    panels: 'Paneles visibles',
    names: { code: 'Código', waiting: 'Esperando ahora', tracker: 'Seguimiento de estados' },
    columns: 'Ancho de los paneles de la izquierda',
  },

  problems: {
    title: (n) => `${count(n, 'cosa')} que corregir en esta lección`,
    lead: (file) =>
      `La lección no se muestra porque su archivo, ${file}, todavía no es coherente. El resto del sitio funciona.`,
    courses: (n) =>
      `${count(n, 'problema')} con los cursos; hasta entonces se muestran como si su course.json no dijera nada`,
    strip: (n) => `${count(n, 'problema')} en el archivo; esta es la última versión sin ninguno`,
  },

  modes: {
    learn: { name: 'Aprender', doing: 'Recorre una buena ejecución, con un motivo en cada paso' },
    why: { name: 'Por qué', doing: 'Explica qué causa cada cambio' },
    deep: { name: 'A fondo', doing: 'Comprométete con una respuesta y luego mira la regla' },
    visual: { name: 'Visual', doing: 'Recorre la ejecución con todos los paneles a la vez' },
    try: { name: 'Practicar', doing: 'Sé el scheduler: di qué pasa a continuación' },
    challenge: { name: 'Reto', doing: 'Rómpelo, repáralo, alcanza un objetivo' },
    project: { name: 'Proyecto', doing: 'Construye el DAG a partir de sus piezas' },
    recall: { name: 'Recordar', doing: 'Cinco preguntas, unos días después' },
    perf: { name: 'Rendimiento', doing: 'Hazlo crecer y encuentra el cuello de botella' },
  },
};
