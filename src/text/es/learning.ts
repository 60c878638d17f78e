/** The words of what a learner reads and answers, in Spanish. */
import type { Words } from '../words';
import { count } from './phrases';

export const learningWords: Words['learningWords'] = {
  showStep: (step) => `Muéstrame el paso ${step}`,
  showStepIn: (step, scenario) => `Muéstrame el paso ${step} de «${scenario}»`,

  keyMoments: { title: (n) => `Momentos clave - ${count(n, 'idea')}` },
  snapshot: { title: 'El concepto en breve' },

  quiz: {
    title: (n) => `Cuestionario visual - ${count(n, 'pregunta')}`,
    further: (n) => `Para ir más lejos - ${count(n, 'pregunta')}`,
    test: 'Comprueba lo que has entendido',
    question: (n) => `Pregunta ${n}`,
    of: (n, all) => `${n} de ${all}`,
    status: { open: 'sin responder', right: 'correcta', wrong: 'respuesta mostrada' },
    stepOption: (step) => `Paso ${step}`,
    check: 'Comprobar',
    next: 'Siguiente pregunta',
    choose: 'Elige antes una respuesta.',
    changed: 'Esta pregunta ha cambiado desde que la respondiste.',
    right: 'Correcto.',
    wrong: 'Esa no es.',
    onceMore: 'Te queda un intento.',
    answerIs: (answer) => `La respuesta es: ${answer}.`,
    rightOption: 'respuesta correcta',
    yourChoice: 'tu elección',
    hint: (n, all) => `Pista ${n} de ${all}`,
    score: (right, atFirstTry, answered, all) =>
      answered === 0
        ? `${count(all, 'pregunta')}, dos intentos cada una.`
        : `${right} de ${all} correctas${atFirstTry === right ? '' : ` (${atFirstTry} al primer intento)`}${
            answered < all ? `; quedan ${all - answered}` : ''
          }.`,
    again: 'Volver a empezar el cuestionario',

    wasAt: (subject, state, step) =>
      `${subject}: está en ${state} en el paso ${step}, pero no en el paso por el que se pregunta.`,
    never: (subject, state) => `${subject}: nunca está en ${state} en esta ejecución.`,
    isAt: (subject, state, step) => `En el paso ${step}, ${subject}: está en ${state}.`,
    otherAtStep: (step, what) => `El paso ${step} es otra cosa: ${what}.`,
    comesTo: (subject, state, step) => `${subject}: pasa a ${state} en el paso ${step}.`,
    noSuchStep: (step) => `Esta ejecución no tiene paso ${step}.`,
    checkPasses: (check) => `«${check}» no la retiene aquí.`,
    checkHolds: (check) => `«${check}» es lo que la retiene.`,
    runSaysNo: 'La ejecución muestra otra cosa.',
    runSaysYes: 'Eso es lo que muestra la ejecución.',
    run: 'la ejecución del DAG',
  },

  share: {
    tooLong: 'Esta ejecución es demasiado larga para un enlace',
    tooLongBody: 'Guárdala como archivo y envíalo; se vuelve a abrir en «¿Y si…?».',
    save: 'Guardar la ejecución como archivo',
    shared: 'Enlace a tu ejecución en este paso copiado',
  },
  votes: { label: '¿Qué te parece esta lección?' },

  sayWhy: {
    title: 'Di por qué',
    lead: 'Has visto toda la ejecución. En una o dos frases: ¿por qué fue así y no de otra manera? Se queda en este navegador.',
    label: 'Tu explicación',
    compare: 'Comparar con la ejecución',
    change: 'Cambiarla',
    yours: 'Escribiste',
    run: 'La ejecución dice',
  },

  modes: {
    note: 'Este modo',
    done: (name) => `Has completado ${name}.`,
    next: (name) => `Seguir con ${name}`,
    course: 'Seguir en el curso',
  },
};
