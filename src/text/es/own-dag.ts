/** The words of the page for one's own DAG files, in Spanish. `backticks` mark ids. */
import type { Words } from '../words';
import { count, number } from './phrases';

export const ownDagWords: Words['ownDagWords'] = {
  title: 'Tu propio DAG',
  lead: 'Abre un archivo de DAG y recorre su ejecución: qué hará cada tarea, y por qué corre o espera.',
  description:
    'Abre un archivo de DAG de Airflow en tu navegador y recorre su ejecución, con un motivo para cada cambio.',
  promise:
    'El archivo se lee aquí, en tu navegador, con Python de verdad. No se envía nada a ninguna parte, y no se ejecuta ninguna de tus tareas.',

  open: {
    drop: 'Suelta aquí un archivo, una carpeta o un zip',
    file: 'Abrir archivos',
    fileHelp: 'Archivos de Python (.py) o un zip',
    folder: 'Abrir una carpeta',
    paste: 'Pega un archivo de DAG',
    read: 'Leerlo',
    sample: 'Probar con un ejemplo',
    again: (name) => `Seguir con ${name}`,
    forget: 'Olvidarlo',
    another: 'Abrir otro',
    fromLink: 'Este enlace trae un archivo de DAG',
    fromLinkBody:
      'Lo hizo otra persona; nosotros no lo hemos revisado. Se lee aquí, en tu navegador, sin acceso a la red, y no se ejecuta ninguna de sus tareas.',
    openLink: 'Abrirlo',
  },

  reading: {
    starting: 'Arrancando Python…',
    file: (name, done, total) =>
      total > 1 ? `Leyendo ${name} (${number(done + 1)} de ${number(total)})…` : `Leyendo ${name}…`,
    running: 'Simulando la ejecución…',
    cancel: 'Cancelar',
    cancelled: 'Se ha dejado de leer.',
    again: 'Leer otra vez',
  },

  failed: {
    python: (why) => `No se ha podido arrancar Python: ${why}`,
    zip: (name, why) => `No se puede abrir ${name}: ${why}`,
    large: (most) => `Esto ocupa más de ${number(most)} MB: más de lo que alguien escribe en DAGs.`,
    link: 'Este enlace está cortado, o no trae ningún archivo de DAG.',
    file: (name) => `No se puede leer ${name}.`,
    json: (name) => `${name} no contiene Variables: debería ser un objeto JSON de nombres y valores.`,
    run: 'No se ha podido hacer la ejecución. El simulador no ha llegado, o se ha detenido.',
    refused: 'Airflow no ejecutaría este DAG:',
    none: 'No se ha encontrado ningún DAG.',
    noneBody: 'Airflow busca DAGs en archivos de Python en los que aparecen las dos palabras: dag y airflow.',
  },

  origin: {
    sample: 'Este es el ejemplo. Cámbialo como quieras.',
    link: 'Viene de un enlace: no lo hemos revisado.',
  },

  tools: {
    label: 'Sobre este DAG',
    dags: (n) => count(n, 'DAG'),
    problems: (n) => (n === 0 ? 'Sin fallos' : count(n, 'fallo')),
    old: (n) => count(n, 'cambio para Airflow 3', 'cambios para Airflow 3'),
    happens: 'Qué pasa',
    values: 'Variables y conexiones',
    take: 'Compartir o guardar',
    close: 'Cerrar',
  },

  faults: {
    title: 'Lo que no se ha podido leer',
    lead: 'Todo lo demás está cargado.',
    none: 'Se han leído todos los archivos.',
    place: (file, line) => `${file}:${line}`,
    show: (file, line) => `Mostrar la línea ${line} de ${file}`,
    missing: (n) => (n === 1 ? 'Falta un módulo tuyo' : `Faltan ${n} módulos tuyos`),
    missingBody:
      'Se ha puesto otra cosa en su lugar, así que lo que hace no está en el grafo. Abre la carpeta en la que está:',
    module: (name, places) => `${name} (${places})`,
    standIns: 'Paquetes que se han sustituido, porque para dibujar el grafo no hace falta su código:',
    notes: 'En qué se aparta esta ejecución de lo que dice el archivo',
    note: {
      schedule: () => 'Su calendario es código propio: la ejecución se lanza a mano.',
      partitions: () => 'Sus ejecuciones vienen sin particiones.',
      outside: (task) =>
        `\`${task}\` lanza un DAG que no está aquí, o lo espera: hace su parte por su cuenta.`,
      weights: (task) => `\`${task}\` tiene una estrategia de pesos propia: cuenta su primer número.`,
      slot: (task) =>
        `\`${task}\` conserva su slot mientras espera; aquí lo devuelve entre una mirada y otra.`,
      concat: (task) => `\`${task}\` se mapea sobre varias listas unidas: cuenta la primera.`,
      mapped: (task) => `\`${task}\` se mapea como una tarea corriente.`,
    },
  },

  old: {
    title: 'Escrito para Airflow 2',
    lead: 'Airflow 3.3.2 no aceptaría este archivo tal como está. Se ha leído de todos modos; esto es lo que dice Airflow en cada sitio.',
    instead: (fix) => `En su lugar: ${fix}`,
    byHand: 'hay que cambiarlo a mano',
    fix: (n) => (n === 1 ? 'Escribirlo para Airflow 3' : `Escribir los ${number(n)} para Airflow 3`),
    done: (n) => `${count(n, 'sitio escrito', 'sitios escritos')} para Airflow 3`,
    undo: 'Deshacer',
    before: 'antes',
    after: 'ahora',
    save: (name) => `Guardar ${name}`,
  },

  dags: {
    title: (n) => `${count(n, 'DAG encontrado', 'DAGs encontrados')}`,
    search: 'Buscar DAGs',
    found: (n, of) => `${number(n)} de ${number(of)}`,
    tasks: (n) => count(n, 'tarea'),
    starts: (ids) => `lanza ${ids}`,
    waitsFor: (ids) => `espera a ${ids}`,
    none: (text) => `Ningún DAG tiene «${text}» en su nombre o en su archivo.`,
    map: 'Mapa de los DAGs enlazados',
    tied: (n) => `${count(n, 'DAG enlazado', 'DAGs enlazados')}`,
    tie: {
      trigger: (task, n) => (n === 1 ? `${task} dispara` : `${number(n)} tareas disparan`),
      asset: (name, n) => (n === 1 ? name : `${name} y ${number(n - 1)} más`),
      wait: (task, n) => (n === 1 ? `${task} espera` : `${number(n)} tareas esperan`),
    },
  },

  together: {
    run: (n) => (n === 2 ? 'Ejecutar los dos juntos' : `Ejecutar los ${number(n)} juntos`),
    legend: (dag) => `Se ejecutan junto con ${dag}`,
  },

  happens: {
    lead: 'Lo que hacen las tareas no se puede leer en un archivo. Esto es una propuesta; cuéntalo como tú lo sabes, y la ejecución te sigue.',
    presets: 'Empezar con',
    preset: {
      well: 'Todo sale bien',
      failure: 'Un fallo',
      slow: 'Un sensor lento',
      retries: 'Reintentos',
    },
    noSensor: 'aquí no hay sensores',
    noRetries: 'ninguna tarea tiene reintentos',
    which: 'Qué tarea falla',
    runs: 'Ejecuciones que se muestran',
    otherTimes: 'Inventar otras duraciones',
    task: 'Tarea',
    does: 'Qué hace',
    tries: 'Intentos',
    madeUp: 'inventado',
    seconds: (task, attempt) => `Segundos que tarda el intento ${attempt} de ${task}`,
    outcome: (task, attempt) => `Cómo acaba el intento ${attempt} de ${task}`,
    outcomes: {
      success: 'termina bien',
      fail: 'falla',
      fail_without_retry: 'falla, sin reintento',
      skip: 'se omite a sí misma',
    },
    attempt: (n) => `intento ${n}`,
    addTry: (task) => `Un intento más de ${task}`,
    dropTry: (task) => `Sin el último intento de ${task}`,
    branch: (task) => `Qué elige ${task}`,
    nothing: 'nada',
    pokes: (task) => `En qué comprobación ${task} lo encuentra`,
    poke: (n) => (n === 0 ? 'no lo encuentra nunca' : `lo encuentra en la comprobación ${n}`),
    length: (task) => `Cuántos elementos devuelve ${task}`,
    elements: 'elementos',
    unit: 's',
    empty: 'no hace nada, no tarda nada',
    passes: (task) => `Si ${task} deja correr al resto`,
    lets: { true: 'deja correr al resto', false: 'omite el resto' },
    reset: 'Volver a la propuesta',
  },

  values: {
    lead: 'Los archivos los piden mientras se leen. Sin valor reciben uno de relleno. No salen de esta página.',
    variables: 'Variables',
    connections: 'Conexiones',
    connectionHelp: 'como URI: postgres://user@host/db',
    asJson: 'JSON',
    fallback: (value) => `si no: ${value}`,
    none: 'Nada en estos archivos pide Variables ni conexiones.',
    apply: 'Leer otra vez con estos valores',
    file: 'Abrir un JSON de Variables',
    environment: (names) => `Del entorno: ${names}. Aquí están vacías.`,
  },

  edit: {
    open: 'Editar el archivo',
    done: 'Listo',
    title: 'Tu archivo',
    field: 'El archivo del DAG, como texto',
    loading: 'El editor está llegando…',
    help: 'El grafo cambia mientras escribes.',
    run: 'Ejecutar',
    runKey: 'Ctrl+Enter',
    typed: 'El grafo es el de lo que has escrito. Ejecútalo para ver qué pasa.',
    ran: 'La ejecución es la de este archivo.',
    fault: (line, text) => `Línea ${line}: ${text}`,
    kept: 'El grafo es el último sin este fallo.',
    failed: 'El editor no ha llegado. Este campo sencillo hace lo mismo.',
    which: 'Archivo',
  },

  take: {
    link: 'Copiar un enlace',
    copied: 'Enlace copiado',
    linkHelp:
      'El archivo y lo que pasa van en el propio enlace; a quien lo abra se le dice que nadie lo ha revisado.',
    tooLong: 'Estos archivos son demasiado grandes para un enlace. Guárdalos en su lugar.',
    copyThis: 'Copia este enlace:',
    python: 'Guardar como Python para Airflow 3',
    pythonNote:
      'Escrito por DAG Tutor a partir de lo leído; las tareas imprimen y devuelven, y no hacen nada más.',
    run: 'Guardar la ejecución como JSON',
    lesson: 'Guardar como lección',
    lessonHelp:
      'Un zip con el archivo de la lección y el código que la acompaña, para la carpeta de un curso.',
    file: (name) => `Guardar ${name}`,
    saved: (name) => `${name} guardado`,
    lessonSummary: (dag) => `Una ejecución de \`${dag}\`, paso a paso.`,
  },
};
