/** Where each term stands for the first time, as one walks a run. */
import { memo } from '../../engine';
import { guideAt, termsIn } from '../../lesson';
import type { Lesson, Terms, Track } from '../../lesson';
import type { Words } from '../../text';
import { narrate } from '../narration/derive';

/** The sentences of a step: the author's, what happened, and why. */
export type SentenceKind = 'guide' | 'line' | 'why';

/** A longer run has shown its words by then. */
const MOST_STEPS = 200;

/** By term: at which step, and in which of its sentences; the author's count where they stand on the page. */
export const firstSights = memo(
  (track: Track, lesson: Lesson, scenario: string, guided: boolean, dictionary: Words, terms: Terms) => {
    const seen = new Map<string, string>();
    for (const { number } of track.steps.slice(0, MOST_STEPS)) {
      const { line, why } = narrate(track, number, dictionary);
      const guide = (guided && guideAt(lesson, scenario, track, number)) || '';
      for (const [kind, text] of Object.entries({ guide, line, why })) {
        for (const id of termsIn(text, terms)) {
          if (!seen.has(id)) seen.set(id, placeOf(number, kind as SentenceKind));
        }
      }
    }
    return seen as ReadonlyMap<string, string>;
  },
);

/** A sentence of a step. */
export function placeOf(step: number, kind: SentenceKind): string {
  return `${step} ${kind}`;
}

/** By term: in which of these texts it stands first, as their place. */
export function firstAmong(texts: readonly string[], terms: Terms): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  texts.forEach((text, place) => {
    for (const id of termsIn(text, terms)) if (!seen.has(id)) seen.set(id, place);
  });
  return seen;
}
