/** Lo que se dice de las lecciones que alguien abre en el sitio: una carpeta, un zip o una carpeta del mismo servidor. */
import { count } from './phrases';
import type { openedWords as english } from '../en/opened';

export const openedWords: typeof english = {
  title: 'Lecciones de una carpeta',
  description:
    'Abre una carpeta o un zip de lecciones: se comprueban y se recorren en tu navegador, y no se envían a ninguna parte.',
  lead: 'Abre una carpeta o un zip de lecciones. Cada una se comprueba aquí, como en la consola, y se puede recorrer en todos los modos.',
  promise:
    'No se envía nada a ninguna parte. Lo que hagas en estas lecciones se olvida al salir de ellas, y lo que este navegador guarda de otras se queda como está.',
  folder: 'Elegir una carpeta',
  files: 'Elegir un zip o archivos',
  drop: 'O suéltalos en cualquier parte de esta página.',
  reading: 'Leyendo…',
  checking: (done, of) => `Comprobadas: ${done} de ${count(of, 'lección', 'lecciones')}`,
  waiting: 'Aún sin comprobar',
  another: 'Abrir otras',
  all: 'Todas las lecciones abiertas',
  minutes: (n) => `unos ${n} min`,
  problems: (n) => count(n, 'problema'),
  courseProblems: (file) => `${file} tiene problemas; el curso se muestra como si no dijera nada.`,
  notKept: 'Son demasiado grandes para guardarlas en esta sesión: tras recargar hay que abrirlas de nuevo.',
  noSuch: (lesson) => `Entre las lecciones abiertas no hay ninguna ${lesson}.`,
  faults: {
    none: 'No contiene ninguna lección. Una lección es un archivo JSON en la carpeta de su curso.',
    again: 'No se ha podido traer a esta página lo que has soltado: suéltalo o elígelo aquí.',
    large: (megabytes) => `Son más de ${megabytes} MB: abre solo la carpeta de las lecciones.`,
    many: (most) => `Más de ${most} lecciones son demasiadas a la vez: abre un solo curso.`,
    file: (file, megabytes) => `${file} ocupa más de ${megabytes} MB, y ninguna lección puede ocupar tanto.`,
    unreadable: (file) => `No se puede leer ${file}.`,
    zip: (file, why) => `No se puede abrir ${file}: ${why}.`,
    elsewhere: (path) =>
      `Solo se leen lecciones del servidor de esta página, y ${path} no es ninguna de sus carpetas. Descárgalas y ábrelas aquí.`,
    'no-list': (path) =>
      `${path} no tiene un course.json cuyo "lessons" las nombre, y una página no puede ver lo que hay en una carpeta. Nombra la carpeta de un curso o un zip.`,
    'not-there': (path) => `No hay nada que leer en ${path}.`,
    'too-large': (path) => `${path} es más grande de lo que se puede leer.`,
    failed: (why) => `No se han podido comprobar: ${why}`,
  },
};
