import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listLessons } from '../../../../src/cli/read-lessons';
import type { Json } from '../../../../src/engine';
import { createTrack, resolveStep } from '../../../../src/lesson';
import { checkLesson } from '../../../../src/lesson/check';
import { lessonFileOf } from '../../../../src/lesson/activities/project/lesson-file';
import { projectOf } from '../../../../src/lesson/activities/project/plan';
import { projectCase } from '../../../../src/lesson/activities/project/project-case';
import {
  offeredTalk,
  readTalk,
  refOf,
  slidesOf,
  withMoment,
} from '../../../../src/lesson/activities/project/talk';
import type { Edge } from '../../../../src/lesson/activities/project/wiring';
import { lessonFrom } from '../../lessons';
import { en } from '../../../words';

const { say } = en;

const lessons = listLessons('lessons').map(({ path }) => lessonFrom(path));
const built = lessons.map((lesson) => {
  const plan = projectOf(lesson)!;
  const input = projectCase(lesson.scenarios[0].case, plan, (plan.dag.edges ?? []) as Edge[]);
  return { lesson, plan, input, track: createTrack(input, lesson.detail) };
});

describe('what is told of a run', () => {
  test.each(built.map(({ lesson, track }) => [lesson.id, track] as const))(
    '%s: every step has a name by which it is found again',
    (_id, track) => {
      for (const { number } of track.steps) expect(resolveStep(track, refOf(track, number))).toBe(number);
    },
  );

  it('is offered at first: a few steps, in the order of the run, and its end', () => {
    for (const { track } of built) {
      const steps = slidesOf(track, offeredTalk(track)).map(({ step }) => step);
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.length).toBeLessThanOrEqual(6);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.at(-1)).toBe(track.steps.length - 1);
    }
  });

  it('can be added to, changed, and left out', () => {
    const { track } = built[0]!;
    let talk = withMoment(track, [], 2, 'Here it begins.');
    talk = withMoment(track, talk, 1, '');
    talk = withMoment(track, talk, 2, 'Here it begins indeed.');
    expect(slidesOf(track, talk)).toEqual([
      { step: 1, text: '' },
      { step: 2, text: 'Here it begins indeed.' },
    ]);
    expect(slidesOf(track, withMoment(track, talk, 2, null))).toEqual([{ step: 1, text: '' }]);
  });

  it('comes back from the record as it was, and from anything else not at all', () => {
    for (const { track } of built) {
      const talk = offeredTalk(track).map((one, at) => ({ ...one, text: `Words ${at}` }));
      expect(readTalk(JSON.parse(JSON.stringify(talk)) as Json)).toEqual(talk);
    }
    const { track } = built[0]!;
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.array(fc.record({ step: fc.jsonValue(), text: fc.jsonValue() }))),
        (kept) => {
          const talk = readTalk(kept as Json);
          for (const { step, text } of slidesOf(track, talk ?? [])) {
            expect(track.steps[step]).toBeDefined();
            expect(typeof text).toBe('string');
          }
        },
      ),
    );
  });
});

describe('what was built, as a lesson file', () => {
  test.each(built)(
    '$lesson.id: is a lesson that the checker takes, with what was said',
    ({ lesson, plan, input, track }) => {
      const talk = offeredTalk(track).map((one, at) => ({ ...one, text: at === 1 ? 'I **say** so.' : '' }));
      const file = lessonFileOf(lesson, plan, input, talk, say);
      const checked = checkLesson({
        file: `${file.id}.json`,
        course: 'mine',
        name: file.id,
        text: JSON.stringify(file),
        readBeside: (file) => ({ code: 'file.missing', values: { file } }),
      });
      expect('problems' in checked ? checked.problems : []).toEqual([]);
      expect('lesson' in checked && checked.lesson.keyMoments).toMatchObject([
        { answer: 'I **say** so.', step: talk[1]!.step },
      ]);
      expect('lesson' in checked && checked.lesson.scenarios[0].case.dags).toEqual(input.dags);
    },
  );
});
