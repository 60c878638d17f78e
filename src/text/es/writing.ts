/** Las palabras del estudio, donde se escriben lecciones. Las `comillas graves` marcan identificadores. */
import type { Words } from '../words';
import { fieldWords } from './field-words';
import { count } from './phrases';

export const studioWords: Words['studioWords'] = {
  title: 'Estudio',
  lead: 'Escribe aquí una lección, con la página que verán los alumnos al lado.',
  description:
    'Escribe una lección de DAG Tutor en tu navegador: formularios o JSON a un lado, la página en vivo al otro.',
  promise:
    'Todo se queda en este navegador hasta que lo guardes o lo compartas. No se envía nada a ningún sitio.',

  start: {
    again: 'Seguir con',
    goOn: (title) => `Seguir con ${title}`,
    forget: (title) => `Tirar ${title}`,
    changed: (when) => `cambiada ${when}`,
    new: 'Empezar',
    template: 'Una lección pequeña para cambiar',
    templateHelp:
      'Tres tareas, dos ejecuciones, un cuestionario: todo lo que necesita una lección, en pequeño.',
    files: 'Abrir archivos',
    filesHelp: 'Una lección con sus listados, o un zip; o suéltalos aquí.',
    from: 'Partir de una lección',
    fromHelp: 'Tuya para cambiarla; la original queda como está.',
    choose: 'Qué lección',
    take: 'Partir de ella',
    found: (n) => `${count(n, 'lección encontrada', 'lecciones encontradas')}. ¿Cuál?`,
    noLesson:
      'Entre estos archivos no hay ninguna lección. Una lección es un archivo JSON con `version` y `dags`.',
    badZip: (why) => `No se pudo abrir el zip: ${why}`,
    notThere: 'No se pudo traer la lección. Inténtalo de nuevo cuando haya red.',
  },

  bar: {
    label: 'La lección que escribes',
    undo: 'Deshacer',
    redo: 'Rehacer',
    view: 'Cómo escribir',
    forms: 'Formularios',
    text: 'JSON',
    take: 'Guardar o compartir',
    another: 'Otra lección',
    write: 'Escribir',
    see: 'Ver',
    sides: 'Lado',
    columns: 'Anchura de los dos lados',
  },

  check: {
    checking: 'Revisando…',
    sound: 'Correcta: la ejecución prueba cada respuesta',
    problems: (n) => count(n, 'problema', 'problemas'),
    none: 'No hay nada que corregir.',
    failed: 'No se pudo revisar la lección.',
    large: 'Sus ejecuciones son más de lo que una página puede mostrar.',
    place: (line, column) => `Línea ${line}, columna ${column}`,
    title: 'Lo que dice la revisión',
    show: 'Ir a este lugar',
  },

  live: {
    title: 'La página',
    frame: 'La página como la ven los alumnos',
    size: 'Anchura de la página',
    sizes: { fit: 'Tan ancha como es', desktop: 'Escritorio', phone: 'Teléfono' },
    last: 'Esta es la última versión sin problemas.',
    none: 'La página llega en cuanto la lección no tenga problemas.',
    waiting: 'La primera ejecución está en camino…',
    at: (step, scenario) => `Paso ${step} de «${scenario}»`,
  },

  text: {
    field: 'La lección, como JSON',
    which: 'Archivo',
    code: (name) => `${name}, como texto`,
    loading: 'El editor está en camino…',
    failed: 'El editor no llegó. Este campo sencillo hace lo mismo.',
    help: 'Ctrl+Espacio completa. El tabulador pasa al siguiente, como en todas partes.',
  },

  kept: {
    lost: 'Este navegador no guarda nada de ella: su almacenamiento está bloqueado o lleno. Guarda la lección antes de irte.',
  },

  take: {
    title: 'Guardar o compartir',
    json: 'Guardar el JSON',
    zip: 'Guardar todo en un zip',
    saved: (name) => `${name} se ha guardado.`,
  },

  outline: {
    title: 'Partes de la lección',
    wrong: (n) => count(n, 'problema aquí', 'problemas aquí'),
    groups: { lesson: 'La lección', seen: 'Lo que se ve', asked: 'Lo que se pregunta', more: 'Más' },
    parts: {
      about: 'Sobre la lección',
      dags: 'DAG',
      scenarios: 'Ejecuciones',
      code: 'Listados',
      time: 'Tiempo, pools, personas',
      flow: 'Flujo del proceso',
      guide: 'Guía',
      key_moments: 'Momentos clave',
      watch: 'Seguimiento',
      snapshot: 'En breve',
      quiz: 'Cuestionario',
      why: 'Por qué',
      myths: 'Mitos',
      goals: 'Retos',
      project: 'Proyecto',
      recall: 'Tarjetas',
      deep: 'A fondo',
      gates: 'Paradas',
      perf: 'Escala',
    },
  },

  forms: {
    loading: 'Los formularios están en camino…',
    noSchema: 'Los formularios no llegaron. El JSON se puede escribir igualmente.',
    unreadable:
      'Hay un desliz en el JSON: hasta que se corrija, en la vista JSON, los formularios no pueden cambiarlo.',
    more: 'Más…',
    add: 'Añadir',
    remove: (name) => `Quitar ${name}`,
    up: (name) => `Subir ${name}`,
    down: (name) => `Bajar ${name}`,
    entry: (n) => `Entrada ${n}`,
    kind: 'Clase',
    leftOut: '(sin indicar)',
    newName: 'Nombre',
    noJson: 'Esto aún no es JSON.',
    when: 'Cuándo',
    steps: {
      start: 'Al inicio',
      final: 'Al final',
      task: 'Cuando una tarea llega a un estado',
      run: 'Cuando la ejecución llega a un estado',
      number: 'Número de paso',
      which: 'Tarea',
      state: 'Estado',
      here: 'El paso de la página',
      show: (step) => `Mostrar el paso ${step}`,
    },
  },

  ...fieldWords,
};
