/** What a learner is told once, above the lesson, in Spanish. */
import type { Words } from '../words';

export const noticeWords: Words['noticeWords'] = {
  dismiss: 'Cerrar esta nota',
  'lesson-changed': {
    title: 'Esta lección ha cambiado desde tu última visita.',
    body: 'Lo que ha cambiado se vuelve a preguntar; todo lo demás está como lo dejaste.',
  },
  'not-kept': {
    title: 'Tu progreso no se guarda aquí.',
    body: 'Este navegador no deja que esta página guarde nada, o no le queda sitio. Lo que hagas está ahí hasta que cierres la página.',
  },
  unreadable: {
    title: 'No se ha podido leer lo que se guardó de tu última visita.',
    body: 'La lección empieza de nuevo.',
  },
  'link-too-large': {
    title: 'La ejecución de este enlace es más grande de lo que una página puede mostrar.',
    body: 'Ves la ejecución propia de la lección.',
  },
  unknown: {
    title: (things) => `No existe todo lo que nombra el enlace: ${things}.`,
    named: {
      scenario: (id) => `la ejecución «${id}»`,
      mode: (id) => `el modo «${id}»`,
      step: (number) => `el paso «${number}»`,
      detail: (id) => `pasos del tipo «${id}»`,
    },
    body: (things) => `Ves ${things} en su lugar.`,
    instead: {
      scenario: () => 'la primera ejecución',
      mode: (mode) => `el modo ${mode}`,
      step: () => 'el paso más cercano',
      detail: () => 'los pasos habituales',
    },
  },
  'link-unreadable': {
    title: 'No se ha podido leer la ejecución de este enlace.',
    body: 'Ves la ejecución propia de la lección. Puede que el enlace esté cortado o sea de otra versión de esta lección.',
  },
};
