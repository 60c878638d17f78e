/** The whole run, told in paragraphs. */
import { whenIn } from '../../lesson';
import type { Track } from '../../lesson';
import { narrate } from '../narration/derive';
import { timeOf } from '../step-events';
import type { Words } from '../../text';

export interface Telling {
  readonly step: number;
  /** What happened and why; `backticks` mark ids. */
  readonly text: string;
}

export interface Paragraph {
  /** When, as it is said (`whenIn`); null before anything has happened. */
  readonly at: number | string | null;
  readonly tellings: readonly Telling[];
}

/** A paragraph for each moment at which something happens, in order; those of steps up to `most`. */
export function deriveTranscript(track: Track, most: number, dictionary: Words): readonly Paragraph[] {
  const paragraphs: { at: number | string | null; tellings: Telling[] }[] = [];
  for (const step of track.steps.slice(0, most)) {
    const { line, why, parts } = narrate(track, step.number, dictionary);
    const text = [line, why, ...parts.map((part) => part.line)].filter(Boolean).join(' ');
    const at = step.kind === 'start' ? null : whenIn(track.trace, timeOf(track, step));
    const last = paragraphs.at(-1);
    if (last && last.at === at) last.tellings.push({ step: step.number, text });
    else paragraphs.push({ at, tellings: [{ step: step.number, text }] });
  }
  return paragraphs;
}
