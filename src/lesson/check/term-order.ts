/**
 * No word before its explanation: a term is shown by the first lesson, in the order of the courses, whose words use it,
 * and is explained by nothing that only a later lesson shows.
 */
import { termsIn } from '../find-terms';
import type { Terms } from '../terms';
import type { JsonSource } from './json-source';
import type { Problem } from './problem';

/** The words of each lesson by JSON pointer, by `<course>/<lesson>`, in the order in which the lessons are taken. */
export type WordsOfLessons = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Of each term the first use that comes too early, and what its explanation takes from later lessons. */
export function checkTermOrder(source: JsonSource, terms: Terms, lessons: WordsOfLessons): Problem[] {
  const order = [...lessons.keys()];
  const shownBy = new Map(terms.terms.map(({ id, shown }) => [id, `${shown.course}/${shown.lesson}`]));
  const rankOf = (id: string) => order.indexOf(shownBy.get(id)!);
  const firstUses = firstUsesIn(lessons, terms);
  const nameOf = new Map(terms.terms.map(({ id, name }) => [id, name]));
  return terms.terms.flatMap(({ id, name, text }, index): Problem[] => {
    const shown = shownBy.get(id)!;
    const first = firstUses.get(id);
    const isEarly = first !== undefined && order.indexOf(first.lesson) < rankOf(id);
    const later = [...new Set(termsIn(text, terms))].filter((other) => rankOf(other) > rankOf(id));
    return [
      ...(isEarly
        ? [source.problem(['terms', index, 'shown', 'lesson'], 'term.early', { term: name, ...first, shown })]
        : []),
      ...later.map((other) =>
        source.problem(['terms', index, 'text'], 'term.by_later', {
          term: name,
          other: nameOf.get(other)!,
          shown: shownBy.get(other)!,
        }),
      ),
    ];
  });
}

interface Use {
  readonly lesson: string;
  readonly pointer: string;
}

/** By id of a term: where it is used first. */
function firstUsesIn(lessons: WordsOfLessons, terms: Terms): ReadonlyMap<string, Use> {
  const found = new Map<string, Use>();
  for (const [lesson, words] of lessons) {
    for (const [pointer, text] of words) {
      for (const id of termsIn(text, terms)) if (!found.has(id)) found.set(id, { lesson, pointer });
    }
  }
  return found;
}
