/** What is made of the studio's state for its page. */
import type { Problem } from '../../lesson';
import { nameOf, titleOf } from '../../studio';
import type { StudioState } from './studio';

/** What the lesson is called that is open; empty where none is. */
export function title({ history }: StudioState): string {
  return history ? (titleOf(history.present) ?? nameOf(history.present)) : '';
}

const NONE: readonly Problem[] = [];

/** Everything that is wrong by what was said last: with the lesson, or with the listings of a sound one. */
export function problems({ verdict }: StudioState): readonly Problem[] {
  if (verdict?.kind === 'problems') return verdict.problems;
  return verdict?.kind === 'sound' ? verdict.listings : NONE;
}
