import { textParts } from '../../lesson';
import type { Terms } from '../../lesson';
import { usePlayerState } from '../../player';
import { Ids, useWords } from '../../ui';
import { firstSights, placeOf } from './first-sights';
import type { SentenceKind } from './first-sights';
import { drawIds, markTerms } from './mark-terms';
import { useTerms } from './use-terms';

interface TermTextProps {
  /** `backticks` mark ids. */
  readonly text: string;
  readonly kind: SentenceKind;
  /** Whether the author's sentences stand on the page, too. */
  readonly guided: boolean;
  readonly root: string;
}

/** A sentence of the step on screen; the terms that one meets in it for the first time can be asked what they mean. */
export default function TermText({ text, kind, guided, root }: TermTextProps) {
  const terms = useTerms();
  return terms ? (
    <Marked text={text} kind={kind} guided={guided} root={root} terms={terms} />
  ) : (
    <Ids text={text} />
  );
}

function Marked({ text, kind, guided, root, terms }: TermTextProps & { readonly terms: Terms }) {
  const dictionary = useWords();
  const cursor = usePlayerState((state) => state.cursor);
  const sights = usePlayerState(({ track, lesson, scenario }) =>
    firstSights(track, lesson, scenario.id, guided, dictionary, terms),
  );
  const isNew = (id: string) => sights.get(id) === placeOf(cursor, kind);
  return markTerms(textParts(text, terms), { terms, root, isNew, met: new Set() }, drawIds);
}
