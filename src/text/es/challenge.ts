/** The words of the mode Challenge, in Spanish. */
import type { Words } from '../words';
import { count } from './phrases';

export const challengeWords: Words['challengeWords'] = {
  title: 'Retos',
  lead: 'A cada ejecución de aquí le pasa algo. Gira los mandos, ejecútala y mira si alcanzas el objetivo. No hace falta haber hecho antes Aprender.',
  none: 'Esta ejecución no tiene nada que se pueda girar.',
  list: 'Retos de esta lección',
  nth: (n, of) => `Reto ${n} de ${of}`,
  status: { open: 'sin alcanzar', reached: 'alcanzado', begun: 'empezado' },
  progress: (reached, all) => `${reached} de ${all} alcanzados`,

  mustBe: 'Lo que debe ser cierto',
  isTrue: 'cierto',
  isNotTrue: 'no es cierto',
  but: (found) => `pero ${found}`,
  show: (step) => `Mostrar el paso ${step}`,
  now: 'En la ejecución con la que empiezas:',
  after: 'En tu ejecución:',

  knobs: 'Lo que puedes cambiar',
  was: (value) => `al principio: ${value}`,
  run: 'Ejecutar',
  back: 'Devolver todo a su sitio',
  used: (n, par) => `${count(n, 'cambio')}. El par es ${par}.`,
  usedNone: (par) => `Nada cambiado todavía. El par es ${count(par, 'cambio')}.`,
  notRun: 'Cambiado y aún sin ejecutar.',

  reached: (changes, par, runs) =>
    `Objetivo alcanzado con ${count(changes, 'cambio')} (el par es ${par}${changes < par ? ': mejor que el par' : ''}), en ${count(runs, 'ejecución', 'ejecuciones')}.`,
  notReached: (missing, all) =>
    all === 1
      ? 'Todavía no: lo que debe ser cierto no lo es.'
      : `Todavía no: ${missing} de ${all} no son ciertos.`,
  announce: (isReached, found) => (isReached ? 'Objetivo alcanzado.' : `Todavía no. ${found.join('. ')}.`),
  otherChanges:
    'Tu ejecución tiene cambios que aquí no se ofrecen, así que no cuenta. Ejecútala desde aquí para que cuente.',
  refused: 'Airflow no aceptaría este DAG:',

  worked: (changes) => `Una manera de hacerlo: ${changes.join('; ')}.`,
  set: (label, value) => `pon «${label}» en ${value}`,
  next: 'Siguiente reto',
};
