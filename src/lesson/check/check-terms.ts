/** Checks the file of terms: each has a name of its own, and a step that there is. */
import { nearest } from '../../engine';
import type { Lesson } from '../lesson';
import { TermsSchema } from '../schema/terms';
import { lessonTrack } from '../runs/own-track';
import { resolveStep } from '../runs/step-ref';
import type { Term, Terms } from '../terms';
import { readJson } from './json-source';
import type { Problem } from './problem';
import { inOrder } from './problem';
import { checkStructure } from './structure';
import { checkTermOrder } from './term-order';
import type { WordsOfLessons } from './term-order';

export type CheckedTerms = { readonly terms: Terms } | { readonly problems: readonly Problem[] };

/** The lessons that there are, by `<course>/<lesson>`. One with a fault of its own is undefined. */
export type KnownLessons = ReadonlyMap<string, Lesson | undefined>;

/**
 * The terms, ready for a page; or all that is wrong with them. Never throws.
 * @param words what the lessons say, in their order, to find what is used before it is shown; null for a translation,
 * which has the order of its original
 */
export function checkTerms(
  text: string,
  file: string,
  lessons: KnownLessons,
  words: WordsOfLessons | null,
): CheckedTerms {
  const read = readJson(text, file);
  if ('problems' in read) return { problems: inOrder(read.problems) };
  const { source } = read;
  const structure = checkStructure(source, TermsSchema);
  if ('problems' in structure) return { problems: inOrder(structure.problems) };
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const names = new Set<string>();
  const terms = structure.value.terms.flatMap(
    ({ id, name, also, except, text: meaning, shown }, index): Term[] => {
      const at = ['terms', index];
      if (ids.has(id)) problems.push(source.problem([...at, 'id'], 'id.twice', { id }));
      ids.add(id);
      [name, ...also].forEach((one, place) => {
        const path = place === 0 ? [...at, 'name'] : [...at, 'also', place - 1];
        if (names.has(one)) problems.push(source.problem(path, 'id.twice', { id: one }));
        names.add(one);
      });
      const unknown = (key: string, kind: string, wrong: string, known: readonly string[]) => {
        const values = { kind, id: wrong, near: nearest(wrong, known), known: known.slice(0, 8) };
        problems.push(source.problem([...at, 'shown', key], 'reference.unknown', values));
        return [];
      };
      if (!lessons.has(shown.lesson)) return unknown('lesson', 'lesson', shown.lesson, [...lessons.keys()]);
      const lesson = lessons.get(shown.lesson);
      // What is wrong with that lesson is told of it.
      if (!lesson) return [];
      const scenarios = lesson.scenarios.map((scenario) => scenario.id);
      if (!scenarios.includes(shown.scenario))
        return unknown('scenario', 'scenario', shown.scenario, scenarios);
      const track = lessonTrack(lesson, shown.scenario);
      const step = resolveStep(track, shown.step);
      if (step === null) {
        const { step: ref } = shown;
        const values =
          typeof ref !== 'object'
            ? { number: String(ref) }
            : 'task' in ref
              ? { task: ref.task, state: ref.state }
              : { state: ref.run_state };
        problems.push(
          source.problem([...at, 'shown', 'step'], 'step.unknown', {
            steps: track.steps.length - 1,
            ...values,
          }),
        );
        return [];
      }
      const place = { course: lesson.course, lesson: lesson.id, title: lesson.title };
      return [{ id, name, also, except, text: meaning, shown: { ...place, scenario: shown.scenario, step } }];
    },
  );
  const checked: Terms = { language: structure.value.language, terms };
  if (words) problems.push(...checkTermOrder(source, checked, words));
  return problems.length > 0 ? { problems: inOrder(problems) } : { terms: checked };
}
