/** Cards to recall. */
import type { Message } from '../message';
import type { None } from './names';

export interface CardMessages {
  'card.true': None;
  'card.false': None;
  /** Whether a belief is true. */
  'card.myth_is': { readonly truth: boolean };
  'card.not_state': { readonly state: string };
  /** The label of a tracker row, and the state that it shows. */
  'card.is_state': { readonly label: Message; readonly state: string };
  'card.question_state': { readonly label: Message };
  'card.question_step': { readonly name: Message; readonly state: string };
  'card.question_myth': None;
  /** Right after what happened there. */
  'card.right_after': { readonly line: Message };
  'card.at_the_start': None;
  'card.not_then': None;
  'card.step_is': { readonly step: number; readonly line: Message };
  'card.hint_where': None;
  'card.hint_state': None;
  'card.hint_step': None;
  'card.hint_myth': None;

  // What stands above a question, because the picture is away
  'setting.lesson': { readonly title: Message };
  'setting.run': { readonly title: Message; readonly dag: string; readonly shape: Message };
  /** What comes after what, by the task before. */
  'setting.arrows': { readonly after: readonly (readonly [task: string, after: readonly string[]])[] };
  'setting.large': { readonly tasks: number; readonly arrows: number };
  'setting.rules': { readonly rules: readonly (readonly [task: string, rule: string])[] };
  'setting.begins': None;
  'setting.just_now': { readonly line: Message };
}
