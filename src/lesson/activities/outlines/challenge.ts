import type { Goal, Lesson } from '../../lesson';
import { ONE_SET } from '../activity';
import type { ActivityOutline, Identity } from '../activity';
import { itemKey } from '../item-key';

/** Runs with something wrong: the learner turns knobs until what must be true of the run is true. */
export const challengeOutline: ActivityOutline = {
  kind: 'challenge',
  // Those that are made from a run are found by a search.
  identities: (lesson) =>
    lesson.goals.length > 0 ? lesson.goals.map((goal) => identifyGoal(lesson, goal)) : null,
};

/** What is asked of an author's challenge (`goals` in the lesson's file): the run it starts from, its knobs, its claim. */
export function identifyGoal(lesson: Lesson, { id, text, goal, start, knobs, scenario }: Goal): Identity {
  const base = lesson.scenarios.find((one) => one.id === scenario) ?? lesson.scenarios[0];
  const turns = lesson.knobs
    .filter((knob) => knobs.includes(knob.id))
    .map((knob) => [knob.turns, knob.choices]);
  const asks = { text, goal, start, turns, case: base.case };
  return { set: ONE_SET, name: id, key: itemKey(lesson, challengeOutline.kind, id, asks) };
}
