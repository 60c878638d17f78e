/** The words of the modes in which the learner answers, in Spanish. `backticks` mark ids. */
import type { Words } from '../words';

export const tryingWords: Words['tryingWords'] = {
  ask: {
    answer: 'Responder',
    onceMore: 'Intentarlo otra vez',
    skip: 'Mejor muéstramelo',
    choose: 'Elige antes una respuesta.',
    chooseAll: 'Rellena antes todos los huecos.',
    changeFirst: 'Cambia antes tu respuesta.',
    blank: 'elige…',
    right: 'Correcto.',
    rightAtSecond: 'Correcto, al segundo intento.',
    wrong: 'No del todo.',
    wrongMore: 'Te queda un intento.',
    notKnown: 'Aquí está la respuesta.',
    answerIs: (answer) => `La respuesta es: ${answer}.`,
    becomes: (text, state) => (text === '' ? state : `${text} ${state}`),
    cell: (label, value) => (label === '' ? value : `${label}: ${value}`),
  },

  foresight: {
    title: '¿Qué pasa ahora?',
    lead: 'Di qué esperas y luego míralo. Con Paso siguiente pasas de largo.',
    goOn: 'Seguir',
  },

  why: {
    title: '¿Por qué?',
    lead: 'En cada paso marcado di qué lo causó: escríbelo antes si quieres, luego elige, luego compara.',
    questions: 'Pasos marcados',
    answered: (n, of) => `${n} de ${of} respondidos`,
    elsewhere: 'Esta pregunta es sobre otro paso, no el que está en pantalla.',
    own: 'Con tus palabras (se queda en este navegador, nunca se califica)',
    compare: 'Comparar con la respuesta',
    youWrote: 'Escribiste',
    author: 'El autor dice',
    next: 'Siguiente paso marcado',
    none: 'Esta ejecución no tiene todavía nada que explicar. Recórrela.',
    done: 'Has explicado todos los pasos marcados.',
    moments: 'Momentos clave',
    momentLead: 'Respóndelo antes por tu cuenta.',
    reveal: 'Mostrar la respuesta',
    whatFor: 'Para qué sirve',
    again: 'Otra vez, con otras opciones',
  },

  tryIt: {
    title: 'Tú eres el scheduler',
    lead: 'En cada rombo de la barra la ejecución espera: di qué hace el scheduler a continuación. Dos intentos; después avanza el paso.',
    answered: (n, of) => `${n} de ${of} respondidas`,
    between: (step) =>
      `La próxima pregunta llega antes del paso ${step}. Sigue avanzando o ve directamente a ella.`,
    goToQuestion: 'Ir a la pregunta',
    nextQuestion: 'Siguiente pregunta',
    toTheEnd: 'Ir al final',
    noGates: 'Nada en esta ejecución se puede prever, así que no se pregunta nada. Recórrela.',
    done: 'La ejecución ha terminado y has respondido todas las preguntas.',
    score: (right, of) =>
      right === of
        ? `Acertaste al primer intento cada vez: ${right} de ${of}.`
        : `Aciertos al primer intento: ${right} de ${of}.`,
    soFar: (right, answered) => `Aciertos al primer intento hasta ahora: ${right} de ${answered}.`,
    again: 'Otra vez, con otras preguntas',
    log: {
      title: 'Tú dijiste, él hizo',
      step: 'Paso',
      said: 'Dijiste',
      did: 'Hizo',
      goTo: (step) => `Ir al paso ${step}`,
      first: 'correcto al primer intento',
      second: 'correcto al segundo intento',
      missed: 'no es correcto',
      skipped: 'mostrado',
      nothingSaid: 'nada',
    },
  },
};
