/**
 * Answers as xAPI and SCORM 2004 call them: interactions, each of a type, with a response. Both write responses in the
 * same way: parts of a list are kept apart by `[,]`, the two of a pair by `[.]` (IEEE 1484.11.1; xAPI 1.0.3, Data 2.4.4.1).
 */
import type { Json } from '../engine';
import type { ReportedAnswer } from './report-of';

export type Interaction =
  | { readonly type: 'choice' | 'sequencing'; readonly chosen: readonly string[] }
  | { readonly type: 'true-false'; readonly isTrue: boolean }
  | { readonly type: 'numeric'; readonly value: number }
  | { readonly type: 'matching' | 'performance'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly type: 'other'; readonly text: string };

/** What was chosen last, as an interaction; null where nothing was: it was shown, or is only begun. */
export function interactionOf({
  activity,
  tries,
}: Pick<ReportedAnswer, 'activity' | 'tries'>): Interaction | null {
  const last = tries.at(-1);
  return last === undefined ? null : ofChoice(activity, last.choice);
}

/** @param choice as docs/events.md says what it is; anything else is taken as it stands */
function ofChoice(activity: string, choice: Json): Interaction {
  if (typeof choice === 'number')
    return activity === 'quiz'
      ? { type: 'choice', chosen: [String(choice)] }
      : { type: 'numeric', value: choice };
  if (typeof choice === 'string')
    return activity === 'wiring'
      ? { type: 'matching', pairs: choice === '' ? [] : choice.split('.').map(arrow) }
      : { type: 'choice', chosen: [choice] };
  if (Array.isArray(choice)) return { type: 'sequencing', chosen: choice.map(plain) };
  if (typeof choice !== 'object' || choice === null) return { type: 'other', text: plain(choice) };
  if (activity === 'myth' && typeof choice['says'] === 'boolean')
    return { type: 'true-false', isTrue: choice['says'] };
  const pairs = Object.entries(choice).map(([name, value]) => [name, plain(value)] as const);
  return { type: activity === 'challenge' ? 'performance' : 'matching', pairs };
}

/** The response of an interaction as one text. */
export function responseOf(interaction: Interaction): string {
  switch (interaction.type) {
    case 'choice':
    case 'sequencing':
      return interaction.chosen.join('[,]');
    case 'true-false':
      return String(interaction.isTrue);
    case 'numeric':
      return String(interaction.value);
    case 'matching':
    case 'performance':
      return interaction.pairs.map((pair) => pair.join('[.]')).join('[,]');
    case 'other':
      return interaction.text;
  }
}

/** What keeps an answer apart from all others of its lesson, in letters that every standard takes: `[A-Za-z0-9_]`. */
export function interactionId({
  activity,
  set,
  item,
  key,
}: Omit<ReportedAnswer, 'tries' | 'isSettled' | 'hints'>): string {
  return [activity, set, item, ...(key ? [key] : [])]
    .map((part) => part.replace(/[^A-Za-z0-9]/g, '_'))
    .join('__');
}

/** `0-1` → from 0 to 1. */
function arrow(text: string): readonly [string, string] {
  const [from = '', to = ''] = text.split('-');
  return [from, to];
}

/** Parts of a response hold none of the signs that keep them apart. */
function plain(value: Json | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.replace(/\[[,.]\]/g, ' ');
}
