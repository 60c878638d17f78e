/** Where the words that are explained stand in a text. Pure. */
import { memo } from '../engine';
import type { Term, Terms } from './terms';

/** A part of a text: a term, or what stands between two. */
export interface TextPart {
  readonly text: string;
  readonly term: Term | null;
  /** Whether it stands between backticks. */
  readonly isCode: boolean;
}

interface Finder {
  readonly pattern: RegExp;
  /** Null for a phrase in which a term's name means something else. */
  readonly byForm: ReadonlyMap<string, Term | null>;
}

/** Longer names before those that they begin with. Small letters at the beginning of a sentence may be large. */
const finderOf = memo(({ terms }: Terms): Finder => {
  const byForm = new Map(
    terms.flatMap((term) => [
      ...term.except.map((phrase) => [phrase.toLowerCase(), null] as const),
      ...[term.name, ...term.also].map((form) => [form.toLowerCase(), term] as const),
    ]),
  );
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  const escaped = forms.map((form) => form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'giu'),
    byForm,
  };
});

/** A text in parts. Between backticks only the whole is a term: the rest are names of the lesson's own. */
export function textParts(text: string, terms: Terms): readonly TextPart[] {
  const { pattern, byForm } = finderOf(terms);
  if (byForm.size === 0) return [{ text, term: null, isCode: false }];
  return text.split('`').flatMap((part, index): TextPart[] => {
    if (index % 2 === 1) return [{ text: part, term: byForm.get(part.toLowerCase()) ?? null, isCode: true }];
    const found: TextPart[] = [];
    let from = 0;
    for (const match of part.matchAll(pattern)) {
      if (match.index > from) found.push({ text: part.slice(from, match.index), term: null, isCode: false });
      found.push({ text: match[0], term: byForm.get(match[0].toLowerCase()) ?? null, isCode: false });
      from = match.index + match[0].length;
    }
    if (from < part.length) found.push({ text: part.slice(from), term: null, isCode: false });
    return found;
  });
}

/** Ids of the terms that a text has. */
export function termsIn(text: string, terms: Terms): readonly string[] {
  return textParts(text, terms).flatMap(({ term }) => (term ? [term.id] : []));
}
