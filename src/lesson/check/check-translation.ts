/** Checks the file of a translation against its lesson, and puts its words into the lesson. */
import { nearest } from '../../engine';
import { TranslationSchema, withWords, wordsOf } from '../schema/translation';
import { withIds } from './fill-lesson';
import { readJson } from './json-source';
import type { Problem } from './problem';
import { inOrder } from './problem';
import { checkStructure } from './structure';

/** The lesson's text in the other language, or all that is wrong with the translation. */
export type CheckedTranslation = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * The text of a lesson with the words of a translation. Every word of the lesson has to be there, and nothing else.
 * @param lesson text of the lesson's file; a fault in it is not this file's
 * @param file as shown in messages: `lessons/mlops/airflow-ml-orchestration.es.json`
 */
export function checkTranslation(
  lesson: string,
  text: string,
  file: string,
  language: string,
): CheckedTranslation {
  const original = readJson(lesson, file);
  if ('problems' in original) return { problems: [] };
  const read = readJson(text, file);
  if ('problems' in read) return { problems: inOrder(read.problems) };
  const { source } = read;
  const structure = checkStructure(source, TranslationSchema);
  if ('problems' in structure) return { problems: inOrder(structure.problems) };
  const { words } = structure.value;
  const wanted = wordsOf(original.source.value);
  const superfluous = Object.keys(words)
    .filter((pointer) => !wanted.has(pointer))
    .map((pointer) =>
      source.problem(
        ['words', pointer],
        'translation.superfluous',
        { pointer, near: nearest(pointer, [...wanted.keys()]) },
        source.placeOfKey(['words', pointer]),
      ),
    );
  const missing = [...wanted.keys()]
    .filter((pointer) => !Object.hasOwn(words, pointer))
    .map((pointer) =>
      source.problem(['words'], 'translation.missing', { pointer }, source.placeOfKey(['words'])),
    );
  const problems = [...superfluous, ...missing];
  if (problems.length > 0) return { problems: inOrder(problems) };
  // An id follows from the words that the lesson is written in, and is the same in every language.
  return { text: JSON.stringify(withWords(withIds(original.source.value), words, language)) };
}
