import { Fragment, useEffect, useState } from 'react';
import { loadTerms } from 'virtual:terms';
import type { Terms } from '../../lesson';
import { usePlayerState } from '../../player';
import { Ids, useWords } from '../../ui';
import { partsOf } from './find-terms';
import { firstSights, placeOf } from './first-sights';
import type { SentenceKind } from './first-sights';
import { TermMark } from './TermMark';

interface TermTextProps {
  /** `backticks` mark ids. */
  readonly text: string;
  readonly kind: SentenceKind;
  readonly root: string;
}

/** A sentence of the step on screen; the terms that one meets in it for the first time can be asked what they mean. */
export default function TermText({ text, kind, root }: TermTextProps) {
  const terms = useTerms();
  return terms ? <Marked text={text} kind={kind} root={root} terms={terms} /> : <Ids text={text} />;
}

function Marked({ text, kind, root, terms }: TermTextProps & { readonly terms: Terms }) {
  const dictionary = useWords();
  const cursor = usePlayerState((state) => state.cursor);
  const sights = usePlayerState(({ track, lesson, scenario }) =>
    firstSights(track, lesson, scenario.id, dictionary, terms),
  );
  const met = new Set<string>();
  return partsOf(text, terms).map((part, index) => {
    const { term } = part;
    const shown = part.isCode ? <code>{part.text}</code> : part.text;
    const isNew = term && !met.has(term.id) && sights.get(term.id) === placeOf(cursor, kind);
    if (!isNew) return <Fragment key={index}>{shown}</Fragment>;
    met.add(term.id);
    return (
      <TermMark key={term.id} term={term} language={terms.language} root={root}>
        {shown}
      </TermMark>
    );
  });
}

/** The terms in the language of the page; null until they are there. */
function useTerms(): Terms | null {
  const { language } = useWords();
  const [terms, setTerms] = useState<Terms | null>(null);
  useEffect(() => {
    let isWanted = true;
    // Without them the sentences are as good as before.
    loadTerms(language).then((loaded) => isWanted && setTerms(loaded), console.error);
    return () => void (isWanted = false);
  }, [language]);
  return terms;
}
