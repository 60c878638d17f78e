import { useContext } from 'react';
import type { ReactNode } from 'react';
import { ExplainWith } from '../../asking';
import { Ids, late } from '../../ui';
import { SiteRoot } from './site';

/** What explains terms comes after everything else, and the terms with it. */
const TermSentence = late(() => import('./TermSentence'), { until: Unexplained, without: Unexplained });

interface WithTermsProps {
  /** The way from here to the pages of the site: `../../`. */
  readonly root: string;
  readonly children: ReactNode;
}

/** What stands within is a page of the site: there terms are explained, and lead to the other pages. */
export function WithTerms({ root, children }: WithTermsProps) {
  return (
    <SiteRoot.Provider value={root}>
      <ExplainWith.Provider value={explain}>{children}</ExplainWith.Provider>
    </SiteRoot.Provider>
  );
}

const explain = (text: string) => <Sentence text={text} />;

function Sentence({ text }: { readonly text: string }) {
  const root = useContext(SiteRoot) ?? '';
  return <TermSentence text={text} root={root} />;
}

function Unexplained({ text }: { readonly text: string }) {
  return <Ids text={text} />;
}
