import { useContext } from 'react';
import { late, Markdown } from '../../ui';
import type { LanguageAttributes } from '../../ui';
import { SiteRoot } from './site';

/** What explains terms comes after everything else, and the terms with it. */
const TermProse = late(() => import('./TermProse'), { until: Unexplained, without: Unexplained });

interface ProseProps {
  /** Markdown. */
  readonly text: string;
  /** The texts among which it stands, in their order: a term is marked in the first of them that has it. */
  readonly among?: readonly string[];
  readonly language?: LanguageAttributes;
}

/**
 * Prose of the lesson with its terms marked. Not for what asks, as long as it is open: what is said of a term may be the
 * answer. Nor within a button or a summary: a term is a button itself.
 */
export function Prose({ text, among, language = {} }: ProseProps) {
  const root = useContext(SiteRoot);
  if (root === null) return <Unexplained text={text} language={language} />;
  return <TermProse text={text} among={among ?? [text]} language={language} root={root} />;
}

function Unexplained({ text, language = {} }: ProseProps) {
  return <Markdown text={text} language={language} />;
}
