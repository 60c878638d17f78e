/** The challenges of a lesson: its author's goals or, where there are none, those made from its first run. */
import { applyChange } from '../../changes/apply-change';
import type { Challenge } from './challenge';
import { fieldOfKnob } from '../../changes/fields';
import { deriveChallenges } from './derive-challenges';
import type { Lesson } from '../../lesson';
import { literal } from '../../message';

const known = new WeakMap<Lesson, readonly Challenge[]>();

/** The lesson's challenges, in its order. Worked out once. */
export function challengesOf(lesson: Lesson): readonly Challenge[] {
  let challenges = known.get(lesson);
  if (!challenges) {
    challenges = lesson.goals.length > 0 ? authored(lesson) : deriveChallenges(lesson);
    known.set(lesson, challenges);
  }
  return challenges;
}

function authored(lesson: Lesson): Challenge[] {
  return lesson.goals.map((goal) => {
    const base = lesson.scenarios.find((one) => one.id === goal.scenario) ?? lesson.scenarios[0];
    return {
      id: goal.id,
      title: literal(goal.title),
      text: literal(goal.text),
      scenario: base.id,
      start: goal.start ? applyChange(base.case, goal.start) : base.case,
      fields: lesson.knobs.filter((knob) => goal.knobs.includes(knob.id)).map(fieldOfKnob),
      claim: goal.goal,
      solution: goal.solution,
      hints: goal.hints.map(literal),
    };
  });
}
