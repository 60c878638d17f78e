import { textParts } from '../../lesson';
import { Markdown } from '../../ui';
import type { LanguageAttributes } from '../../ui';
import { firstAmong } from './first-sights';
import { markTerms } from './mark-terms';
import { useTerms } from './use-terms';

interface TermProseProps {
  /** Markdown. */
  readonly text: string;
  readonly among: readonly string[];
  readonly language: LanguageAttributes;
  readonly root: string;
}

/** Prose; the terms that stand in no text before it can be asked what they mean, each once. */
export default function TermProse({ text, among, language, root }: TermProseProps) {
  const terms = useTerms();
  if (!terms) return <Markdown text={text} language={language} />;
  const sights = firstAmong(among, terms);
  const place = among.indexOf(text);
  const marking = { terms, root, met: new Set<string>(), isNew: (id: string) => sights.get(id) === place };
  const mark = (piece: string, isCode: boolean) =>
    markTerms(textParts(isCode ? `\`${piece}\`` : piece, terms), marking);
  return <Markdown text={text} language={language} mark={mark} />;
}
