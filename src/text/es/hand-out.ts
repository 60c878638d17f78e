/** The words of a lesson on paper. */
import type { Words } from '../words';
import { count } from './phrases';

export const handOutWords: Words['handOutWords'] = {
  print: 'Imprimir',
  lesson: 'A la lección',
  description: (title) => `${title}: pasos, tablas, preguntas y respuestas, para imprimir y repartir.`,
  code: 'El DAG',
  steps: 'Paso a paso',
  step: (n) => `Paso ${n}`,
  more: (n) => `Y ${count(n, 'paso')} más: véase la tabla.`,
  others: 'Cómo acaba de otro modo',
  questions: 'Preguntas',
  answers: 'Respuestas',
};
