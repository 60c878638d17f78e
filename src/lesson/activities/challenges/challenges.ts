/** The challenges of a lesson: its author's goals or, where there are none, those that were made from its first run. */
import { memo } from '../../../engine';
import { applyChange } from '../../changes/apply-change';
import type { Challenge } from './challenge';
import { fieldOfKnob } from '../../changes/fields';
import { identifyGoal } from '../outlines/challenge';
import type { Lesson } from '../../lesson';
import { literal } from '../../message';

/** The lesson's challenges, in its order. Worked out once. */
export const challengesOf = memo(
  (lesson: Lesson): readonly Challenge[] => lesson.made.challenges ?? authored(lesson),
);

function authored(lesson: Lesson): Challenge[] {
  return lesson.goals.map((goal) => {
    const base = lesson.scenarios.find((one) => one.id === goal.scenario) ?? lesson.scenarios[0];
    return {
      id: goal.id,
      identity: identifyGoal(lesson, goal),
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
