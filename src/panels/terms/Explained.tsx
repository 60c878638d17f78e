import { lazy, Suspense, useContext } from 'react';
import { Ids } from '../../ui';
import type { SentenceKind } from './first-sights';
import { SiteRoot } from './site';

/** What explains terms comes after everything else, and the terms with it. */
const TermText = lazy(() => import('./TermText'));

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
  return (
    <Suspense fallback={<Ids text={text} />}>
      <TermText text={text} kind={kind} guided={guided} root={root} />
    </Suspense>
  );
}
