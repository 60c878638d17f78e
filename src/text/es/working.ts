/** What is said while something takes a while, and of runs that are too large, in Spanish. */
import type { Words } from '../words';
import { number } from './phrases';

export const workingWords: Words['workingWords'] = {
  at: {
    run: 'Simulando la ejecución…',
    link: 'Simulando la ejecución del enlace…',
    kept: 'Simulando la ejecución que dejaste aquí…',
  },
  soFar: (changes, seconds) =>
    `${number(changes)} cambios hasta ahora, ${number(Math.round(seconds))} s de la ejecución`,
  progress: 'Simulando',
  cancel: 'Cancelar',
  cancelled: 'Cancelado.',
  tooLarge: {
    tasks: (count, most) =>
      `Esta ejecución tiene ${number(count)} tareas. La página puede mostrar ${number(most)}.`,
    edges: (count, most) =>
      `Esta ejecución tiene ${number(count)} flechas. La página puede mostrar ${number(most)}.`,
    groups: (count, most) =>
      `Esta ejecución tiene ${number(count)} grupos de tareas. La página puede mostrar ${number(most)}.`,
    changes: (_count, most) =>
      `Esta ejecución hace más de ${number(most)} cambios de estado, lo máximo que la página puede mostrar.`,
  },
  failed:
    'No se ha podido cargar el simulador, o ha dejado de funcionar. Inténtalo otra vez o vuelve a cargar la página.',
};
