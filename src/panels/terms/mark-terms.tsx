import { Fragment, type ReactNode } from 'react';
import type { Terms, TextPart } from '../../lesson';
import { TermMark } from './TermMark';

interface Marking {
  readonly terms: Terms;
  readonly root: string;
  /** Whether a term is met here for the first time. */
  readonly isNew: (id: string) => boolean;
  /** Ids of terms that were marked before in the same text; those marked now are added. */
  readonly met: Set<string>;
}

/** Parts of a text, each term that is met in it for the first time as a word that can be asked about. */
export function markTerms(
  parts: readonly TextPart[],
  { terms, root, isNew, met }: Marking,
  draw: (part: TextPart) => ReactNode = ({ text }) => text,
): ReactNode[] {
  return parts.map((part, index) => {
    const { term } = part;
    if (!term || met.has(term.id) || !isNew(term.id)) return <Fragment key={index}>{draw(part)}</Fragment>;
    met.add(term.id);
    return (
      <TermMark key={index} term={term} language={terms.language} root={root}>
        {draw(part)}
      </TermMark>
    );
  });
}

/** A part of a sentence in which backticks mark ids. */
export function drawIds({ text, isCode }: TextPart): ReactNode {
  return isCode ? <code>{text}</code> : text;
}
