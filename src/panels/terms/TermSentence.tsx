import { textParts } from '../../lesson';
import { Ids } from '../../ui';
import { drawIds, markTerms } from './mark-terms';
import { useTerms } from './use-terms';

/** A sentence that stands for itself; its terms can be asked what they mean. */
export default function TermSentence({ text, root }: { readonly text: string; readonly root: string }) {
  const terms = useTerms();
  if (!terms) return <Ids text={text} />;
  const marking = { terms, root, met: new Set<string>(), isNew: () => true };
  return <>{markTerms(textParts(text, terms), marking, drawIds)}</>;
}
