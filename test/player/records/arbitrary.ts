/** Records of any content, for properties. */
import fc from 'fast-check';
import { freshProgress } from '../../../src/player';
import type { Answer, AnswerSet, Progress } from '../../../src/player';
import { seedLesson } from '../../lesson/lessons';

export const fresh: Progress = freshProgress(seedLesson());

const names = fc.string().filter((name) => name !== '__proto__');
const few = fc.constantFrom('a', 'b', 'c');
const json = fc.oneof(fc.string(), fc.integer(), fc.boolean());

const answers: fc.Arbitrary<Answer> = fc.record({
  name: names,
  tries: fc.array(fc.record({ choice: json, isRight: fc.constantFrom(true, false, null) }), { maxLength: 3 }),
  isSettled: fc.boolean(),
  hints: fc.nat(3),
});

const answerSets: fc.Arbitrary<AnswerSet> = fc.record({
  variant: fc.nat(3),
  answers: fc.dictionary(few, answers),
  named: fc.dictionary(few, answers),
});

/** Any record. */
export const progresses: fc.Arbitrary<Progress> = fc.record({
  version: fc.constant(2 as const),
  mode: fc.string(),
  scenario: fc.string(),
  detail: fc.constantFrom('essential' as const, 'runs' as const, 'full' as const, 'ticks' as const),
  cursor: fc.nat(5000),
  grow: fc.boolean(),
  whatIf: fc.constantFrom(null, { case: 'x', clock: '2024-01-01T00:00:00Z', dags: [] }),
  aside: fc.boolean(),
  seen: fc.dictionary(
    names,
    fc.record({
      run: fc.option(fc.string()),
      steps: fc.uniqueArray(fc.nat(300)).map((steps) => steps.sort((a, b) => a - b)),
    }),
  ),
  activities: fc.dictionary(names, fc.dictionary(few, answerSets)),
  asked: fc.dictionary(names, fc.array(fc.record({ set: fc.string(), name: fc.string(), key: fc.string() }))),
  drafts: fc.dictionary(names, fc.dictionary(few, json)),
  review: fc.record({
    session: fc.option(
      fc.record({
        day: fc.nat(40000),
        ids: fc.array(fc.string()),
        isPractice: fc.boolean(),
        isOver: fc.boolean(),
        again: fc.array(fc.string()),
        left: fc.nat(9),
      }),
    ),
    cards: fc.dictionary(names, fc.record({ streak: fc.nat(9), dueDay: fc.nat(40000) })),
  }),
  vote: fc.constantFrom(null, 'like' as const, 'dislike' as const),
});
