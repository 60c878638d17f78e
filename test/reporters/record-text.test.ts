/** A record kept by somebody else comes back as it was, has room where an LMS has little, and nothing that comes back can break anything. */
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readProgress, writeProgress } from '../../src/player';
import type { Progress } from '../../src/player';
import { readRecord, recordText, reportOf } from '../../src/reporters';
import { MODES } from '../../src/modes';
import { lessonFrom, seedLesson } from '../lesson/lessons';
import { allAnswered } from './answered';

/** So many letters SCORM 1.2 has for it. */
const LEAST_ROOM = 4096;

const files = readdirSync('lessons', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^[^/]+\/[^/.]+\.json$/.test(file) && !file.endsWith('course.json'),
);

test('what is kept comes back as it was', () => {
  const progress = {
    ...allAnswered(seedLesson()),
    drafts: { note: { '': 'Grün ≠ done' } },
    vote: 'like' as const,
  };
  expect(readRecord(recordText(progress)!)).toEqual(readProgress(writeProgress(progress)));
});

describe('in the room that an LMS has', () => {
  for (const file of files) {
    test(`${file}: every answer, how it was graded, and the score`, () => {
      const lesson = lessonFrom(`lessons/${file}`);
      const progress = { ...allAnswered(lesson), drafts: { note: { '': 'x'.repeat(5000) } } };
      const text = recordText(progress, LEAST_ROOM)!;
      expect(text.length).toBeLessThanOrEqual(LEAST_ROOM);
      const back = readRecord(text)!;
      const counting = { modes: MODES, mastery: 0.8 };
      const graded = (record: Progress) => {
        const { answers, ...report } = reportOf(lesson, record, counting);
        return {
          report,
          grades: answers.map(({ tries, ...rest }) => [rest, tries.map(({ isRight }) => isRight)]),
        };
      };
      expect(graded(back)).toEqual(graded(progress));
    });
  }
});

test('where there is no room at all, there is no text', () => {
  expect(recordText(allAnswered(seedLesson()), 20)).toBeNull();
});

test('whatever comes back, it is a record or it is none', () => {
  const text = recordText(allAnswered(seedLesson()))!;
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), cut(text)), (other) => {
      const record = readRecord(other);
      if (record) expect(readProgress(writeProgress(record))).toEqual(record);
    }),
  );
  for (const hostile of ['null', '[]', '{"v":1}', '{"v":1,"at":5}', `{"v":2${text.slice(6)}`]) {
    expect(readRecord(hostile)).toBeNull();
  }
});

/** A text with something in it replaced. */
function cut(text: string) {
  return fc
    .tuple(fc.nat(text.length), fc.nat(9), fc.string({ maxLength: 5 }))
    .map(([at, length, by]) => text.slice(0, at) + by + text.slice(at + length));
}
