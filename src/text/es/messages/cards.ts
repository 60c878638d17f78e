/** Cards to recall, in Spanish. `backticks` mark ids. */
import type { CardMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, mono } from '../phrases';

export const cardMessages: Sayings<CardMessages> = {
  'card.true': () => 'Verdadero',
  'card.false': () => 'Falso',
  'card.myth_is': ({ truth }) => (truth ? 'Es verdadero.' : 'Es falso.'),
  'card.not_state': ({ state }) => `Aquí no está en ${state}.`,
  'card.is_state': ({ label, state }, say) => `${say(label)}: ${state}.`,
  'card.question_state': ({ label }, say) => `${say(label)}: ¿en qué estado está ahora?`,
  'card.question_step': ({ name, state }, say) => `¿Cuándo pasa ${say(name)} a ${state}?`,
  'card.question_myth': () => '¿Verdadero o falso?',
  'card.right_after': ({ line }, say) => `Justo después de esto: ${say(line)}`,
  'card.at_the_start': () => 'Justo al principio',
  'card.not_then': () => 'A eso le sigue otra cosa.',
  'card.step_is': ({ step, line }, say) => `Paso ${step}. ${say(line)}`,
  'card.hint_where': () => 'Recorre mentalmente la ejecución, desde su principio hasta aquí.',
  'card.hint_state': () => 'Pregúntate qué le ha pasado hasta ahora y a qué espera todavía.',
  'card.hint_step': () => 'Pregúntate a qué espera: se mueve justo después de que eso llegue.',
  'card.hint_myth': () => 'Piensa en una ejecución en la que tendría que verse.',

  'setting.lesson': ({ title }, say) => `De la lección «${say(title)}».`,
  'setting.run': ({ title, dag, shape }, say) =>
    `La ejecución «${say(title)}» del DAG ${mono(dag)}: ${say(shape)}.`,
  'setting.arrows': ({ after }) =>
    after
      .map(([task, list]) => (list.length > 0 ? `${mono(task)} → ${list.map(mono).join(', ')}` : mono(task)))
      .join('; '),
  'setting.large': ({ tasks, arrows }) => `${count(tasks, 'tarea')} y ${count(arrows, 'flecha')}`,
  'setting.rules': ({ rules }) =>
    `Trigger rules: ${rules.map(([task, rule]) => `${mono(task)} ${rule}`).join(', ')}.`,
  'setting.begins': () => 'Está a punto de empezar.',
  'setting.just_now': ({ line }, say) => `Ahora mismo: ${say(line)}`,
};
