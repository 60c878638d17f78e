/** Predictions: at each gate of a run the learner says what comes next. */
import { memo } from '../../engine';
import type { Lesson } from '../lesson';
import type { Track } from '../runs/track';
import { gradeInTwo } from './activity';
import type { Activity, Gate, Given } from './activity';
import { predictionGates, predictionOutline, predictionSet } from './outlines/prediction';
import { isRight, promptsOf, readChosen } from './prompts';
import type { Chosen, Prompt } from './prompts';

export interface PredictionItem {
  readonly gate: Gate;
  readonly prompt: Prompt;
}

/** A choice is what was put into each blank. */
export const prediction: Activity<PredictionItem, Chosen> = {
  ...predictionOutline,
  items({ lesson, run, variantOf }: Given) {
    const variant = variantOf(predictionSet(lesson, run));
    return itemsOf(run.track, lesson, run.scenario, run.isOwn, variant);
  },
  identify: ({ gate }) => gate,
  read: readChosen,
  grade: ({ prompt }, chosen, tries) => gradeInTwo(isRight(prompt, chosen), tries),
};

const itemsOf = memo(
  (
    track: Track,
    lesson: Lesson,
    scenario: string,
    isOwn: boolean,
    variant: number,
  ): readonly PredictionItem[] => {
    const gates = new Map(
      predictionGates(lesson, { scenario, track, isOwn }).map((gate) => [gate.step, gate]),
    );
    return promptsOf(lesson, scenario, track, variant).map(({ step, prompt }) => ({
      gate: gates.get(step)!,
      prompt,
    }));
  },
);
