/** Cards to recall. `backticks` mark ids. */
import type { CardMessages } from '../../../lesson';
import type { Sayings } from '../../sayings';
import { count, mono } from '../phrases';

export const cardMessages: Sayings<CardMessages> = {
  'card.true': () => 'True',
  'card.false': () => 'False',
  'card.myth_is': ({ truth }) => (truth ? 'It is true.' : 'It is false.'),
  'card.not_state': ({ state }) => `It is not ${state} here.`,
  'card.is_state': ({ label, state }, say) => `${say(label)} is ${state}.`,
  'card.question_state': ({ label }, say) => `${say(label)}: which state is it now?`,
  'card.question_step': ({ name, state }, say) => `When does ${say(name)} come to ${state}?`,
  'card.question_myth': () => 'True or false?',
  'card.right_after': ({ line }, say) => `Right after this: ${say(line)}`,
  'card.at_the_start': () => 'At the very start',
  'card.not_then': () => 'Something else follows that.',
  'card.step_is': ({ step, line }, say) => `Step ${step}. ${say(line)}`,
  'card.hint_where': () => 'Go through the run in your mind, from its beginning to here.',
  'card.hint_state': () => 'Ask what has happened to it so far, and what it still waits for.',
  'card.hint_step': () => 'Ask what it waits for: it moves right after that has come.',
  'card.hint_myth': () => 'Think of a run in which it would have to show.',

  'setting.lesson': ({ title }, say) => `From the lesson “${say(title)}”.`,
  'setting.run': ({ title, dag, shape }, say) =>
    `The run “${say(title)}” of the DAG ${mono(dag)}: ${say(shape)}.`,
  'setting.arrows': ({ after }) =>
    after
      .map(([task, list]) => (list.length > 0 ? `${mono(task)} → ${list.map(mono).join(', ')}` : mono(task)))
      .join('; '),
  'setting.large': ({ tasks, arrows }) => `${count(tasks, 'task')} and ${count(arrows, 'arrow')}`,
  'setting.rules': ({ rules }) =>
    `Trigger rules: ${rules.map(([task, rule]) => `${mono(task)} ${rule}`).join(', ')}.`,
  'setting.begins': () => 'It is about to begin.',
  'setting.just_now': ({ line }, say) => `Just now: ${say(line)}`,
};
