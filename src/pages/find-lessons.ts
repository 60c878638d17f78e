/** Which lessons of the front page are meant. Pure. */
import type { CatalogueCourse, CatalogueLesson } from 'virtual:lessons';

/** What a list of lessons is asked for. */
export interface Asked {
  /** Words, each of which a lesson has, or the beginning of one; none are no condition. */
  readonly text: string;
  /** A tag, or '' for any. */
  readonly tag: string;
}

/** The lessons that are meant: with the tag, and with each of the words in title, summary, tags or the title of their course. */
export function findLessons(
  catalogue: readonly CatalogueCourse[],
  { text, tag }: Asked,
): ReadonlySet<CatalogueLesson> {
  const words = wordsOf(text);
  const found = catalogue.flatMap(({ courseTitle, lessons }) =>
    lessons.filter(({ title, summary, tags }) => {
      if (tag !== '' && !tags.includes(tag)) return false;
      const own = wordsOf([courseTitle.text, title, summary, ...tags].join(' '));
      return words.every((word) => own.some((one) => one.startsWith(word)));
    }),
  );
  return new Set(found);
}

/** Tags that more than one lesson has, the commonest first. */
export function commonTags(catalogue: readonly CatalogueCourse[]): string[] {
  const uses = new Map<string, number>();
  const all = catalogue.flatMap(({ lessons }) => lessons).flatMap(({ tags }) => tags);
  for (const tag of all) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses]
    .filter(([, n]) => n > 1)
    .sort((a, b) => b[1] - a[1])
    .map(([tag]) => tag);
}

/** Letters and digits, without what large letters and accents make different. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}_]+/u).filter((word) => word !== '');
}
