import type { WrittenTitle } from 'virtual:lessons';
import { useLanguageOf } from '../ui';

/** A title that somebody wrote, in whichever language that is. */
export function Written({ title: { text, language } }: { readonly title: WrittenTitle }) {
  return <span {...useLanguageOf(language)}>{text}</span>;
}
