import { useContext } from 'react';
import { Ids, late } from '../../ui';
import type { SentenceKind } from './first-sights';
import { SiteRoot } from './site';

/** What explains terms comes after everything else, and the terms with it. */
const TermText = late(() => import('./TermText'), { until: Unexplained, without: Unexplained });

/** A sentence of a step with its terms marked, where they are to be explained; else the sentence. */
export function Explained({
  text,
  kind,
  guided,
  isWanted,
}: {
  readonly text: string;
  readonly kind: SentenceKind;
  /** Whether the author's sentences stand on the page, too. */
  readonly guided: boolean;
  readonly isWanted: boolean;
}) {
  const root = useContext(SiteRoot);
  if (!isWanted || root === null) return <Ids text={text} />;
  return <TermText text={text} kind={kind} guided={guided} root={root} />;
}

function Unexplained({ text }: { readonly text: string }) {
  return <Ids text={text} />;
}
