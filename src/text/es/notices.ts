/** What a learner is told once, above the lesson, in Spanish. */
import type { Words } from '../words';

export const noticeWords: Words['noticeWords'] = {
  dismiss: 'Cerrar esta nota',
  'lesson-changed': {
    title: 'Esta lección ha cambiado desde tu última visita.',
    body: 'Tus respuestas eran de la versión anterior, así que empieza de nuevo.',
  },
  unreadable: {
    title: 'No se ha podido leer lo que se guardó de tu última visita.',
    body: 'La lección empieza de nuevo.',
  },
  'link-too-large': {
    title: 'La ejecución de este enlace es más grande de lo que una página puede mostrar.',
    body: 'Ves la ejecución propia de la lección.',
  },
  'unknown-scenario': {
    title: 'El enlace nombra una ejecución que esta lección no tiene.',
    body: 'Ves la primera ejecución de la lección.',
  },
  'unknown-mode': {
    title: 'El enlace nombra un modo que no existe.',
    body: 'Ves la lección en otro.',
  },
  'unknown-step': {
    title: 'El enlace nombra un paso que esta ejecución no tiene.',
    body: 'Ves el más cercano.',
  },
  'link-unreadable': {
    title: 'No se ha podido leer la ejecución de este enlace.',
    body: 'Ves la ejecución propia de la lección. Puede que el enlace esté cortado o sea de otra versión de esta lección.',
  },
};
