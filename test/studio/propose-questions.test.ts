import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLesson } from '../../src/lesson/check';
import { lessonTrack, proposeQuestions, resolveStep } from '../../src/lesson';
import type { Lesson } from '../../src/lesson';
import { insertJson, readLoosely, setJson, stepRefAt } from '../../src/studio';
import type { LessonDraft } from '../../src/studio';
import { askWords } from '../../src/text/en/proposals';
import { lessonTexts } from './lesson-texts';

const check = ({ text, files, name, course }: LessonDraft & { readonly name: string }) =>
  checkLesson({
    file: `${name}.json`,
    course,
    name,
    text,
    readBeside: (file) => ({ text: files[file] ?? '' }),
  });

const LESSONS = lessonTexts().map((draft) => {
  const checked = check(draft);
  if ('problems' in checked) throw new Error(draft.name);
  return { draft, lesson: checked.lesson };
});

/** A step of one of a lesson's runs. */
function placeIn(lesson: Lesson, one: number, other: number) {
  const scenario = lesson.scenarios[one % lesson.scenarios.length]!;
  const track = lessonTrack(lesson, scenario.id);
  return { scenario: scenario.id, track, step: other % track.steps.length };
}

describe('a step of a run', () => {
  it('is named so that its name leads back to it', () => {
    for (const { lesson } of LESSONS)
      for (const { id } of lesson.scenarios) {
        const track = lessonTrack(lesson, id);
        for (const { number } of track.steps)
          expect(resolveStep(track, stepRefAt(track, number))).toBe(number);
      }
  });

  it('is asked about only in ways that the checker takes, in every lesson of the site', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LESSONS), fc.nat(), fc.nat(), ({ draft, lesson }, one, other) => {
        const { scenario, track, step } = placeIn(lesson, one, other);
        const asked = proposeQuestions(track, step, stepRefAt(track, step), scenario, askWords);
        if (track.input.dags.length === 1) expect(asked.length).toBeGreaterThan(0);
        const text = asked.reduce((now, { question }, index) => {
          const { quiz } = readLoosely(now);
          const value = { ...question, id: `asked-${index}` } as never;
          return Array.isArray(quiz)
            ? insertJson(now, ['quiz'], 0, value)!
            : setJson(now, ['quiz'], [value])!;
        }, draft.text);
        expect(check({ ...draft, text })).not.toHaveProperty('problems');
      }),
      { numRuns: 8 },
    );
  });
});
