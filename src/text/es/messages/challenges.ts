/** Challenges that are made from a run, in Spanish. `backticks` mark ids. */
import type { ChallengeMessages, MadeChallenge, MadeChallengeId } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { duration, mono } from '../phrases';

/** What a challenge that nobody wrote says. */
interface Told {
  readonly title: string;
  readonly text: string;
  /** Where to look; which rule. */
  readonly hints: readonly [string, string];
}

const CHALLENGES: { readonly [C in MadeChallengeId]: (challenge: MadeChallenge<C>) => Told } = {
  'second-chance': ({ task }) => ({
    title: 'Una segunda oportunidad',
    text: `${mono(task)} falla en su primer intento, y ahí acaba todo. La fuente no va a mejorar. Haz que la ejecución **termine bien** de todos modos, con la propia ${mono(task)} en success.`,
    hints: [
      `Ve al paso en el que falla ${mono(task)}. ¿Qué pasa ahí con ella?`,
      'Un intento fallido solo se repite si a la tarea le quedan retries.',
    ],
  }),
  sooner: ({ task, seconds }) => ({
    title: 'Antes de vuelta al trabajo',
    text: `${mono(task)} falla una vez y se vuelve a intentar, pero la ejecución tarda demasiado. Haz que termine bien **en ${duration(seconds)}**.`,
    hints: [
      `¿Qué hace ${mono(task)} entre sus dos intentos, y durante cuánto tiempo?`,
      'Después de un fallo, una tarea está en up_for_retry hasta que pasa su espera.',
    ],
  }),
  room: ({ seconds }) => ({
    title: 'Sitio para todas',
    text: `Alguien ha dejado un solo worker, y todas lo esperan. Haz que la ejecución termine bien **en ${duration(seconds)}**.`,
    hints: [
      'Busca tareas que estén en scheduled y no se muevan.',
      'Una tarea en scheduled espera a su pool, al límite de su DAG y a un worker: en los tres debe haber sitio.',
    ],
  }),
  'in-any-case': ({ task, below }) => ({
    title: 'Tiene que ejecutarse pase lo que pase',
    text: `${mono(task)} falla hoy sin remedio, y por eso ${mono(below)} no se ejecuta nunca. Tiene que hacerlo: haz que **termine bien**, aunque ${mono(task)} falle.`,
    hints: [
      `¿A qué estado pasa ${mono(below)}, y en qué paso?`,
      'La trigger rule dice cómo deben haber terminado las tareas anteriores.',
    ],
  }),
  'nothing-to-do': ({ task, above }) => ({
    title: 'Hoy no hay nada que hacer',
    text:
      above === null
        ? `Hoy ${mono(task)} no tiene nada que hacer. Haz que quede en **skipped** y que la ejecución siga siendo un **success**.`
        : `Hoy ${mono(task)} no tiene nada que hacer. Haz que quede en **skipped** por lo que hace ${mono(above)}, y que la ejecución siga siendo un **success**.`,
    hints: [
      'skipped no es un fallo: algo ha decidido que la tarea se omita.',
      above === null
        ? 'Una tarea puede terminar en skipped por su propio código.'
        : 'Con la regla all_success una tarea se omite cuando se omite una de las que espera.',
    ],
  }),
  patience: ({ task }) => ({
    title: 'Un poco de paciencia',
    text: `Aquello a lo que espera ${mono(task)} no está hasta su cuarto poke, y para entonces ya se ha rendido. Haz que la ejecución **termine bien**.`,
    hints: [
      `¿En qué segundo hace ${mono(task)} cada poke, y cuándo se rinde?`,
      'Un sensor vuelve a mirar hasta que pasa su timeout.',
    ],
  }),
  awake: ({ dag }) => ({
    title: 'Despiértalo',
    text: `${mono(dag)} no tiene ninguna ejecución: nadie la inicia. Haz que haya **al menos una**.`,
    hints: ['¿Qué dice el schedule del DAG?', 'Sin schedule, un DAG se ejecuta solo a mano.'],
  }),
};

function told(challenge: MadeChallenge): Told {
  return (CHALLENGES[challenge.id] as (challenge: MadeChallenge) => Told)(challenge);
}

export const challengeMessages: Sayings<ChallengeMessages> = {
  'challenge.title': ({ challenge }) => told(challenge).title,
  'challenge.text': ({ challenge }) => told(challenge).text,
  'challenge.where_to_look': ({ challenge }) => told(challenge).hints[0],
  'challenge.rule': ({ challenge }) => told(challenge).hints[1],
};
