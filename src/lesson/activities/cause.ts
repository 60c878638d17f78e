/** Causes: at each marked step the learner says why, in their own words or by choosing among causes. */
import { memo } from '../../engine';
import type { Lesson } from '../lesson';
import { gradeInTwo } from './activity';
import type { Activity, Identity, OwnTrack } from './activity';
import { causePrompt } from './causes/cause-prompt';
import type { MarkedStep } from './causes/marked-steps';
import { causeOutline, identifyMarked, markedStepsOf } from './outlines/cause';
import { ONE_SET } from './activity';
import { isRight, readChosen } from './prompts';
import type { Chosen, Prompt } from './prompts';
import { seedOf } from './seed';

export interface CauseItem {
  readonly marked: MarkedStep;
  readonly identity: Identity;
  /** Null where there are no causes to choose from: then it is only written about. */
  readonly prompt: Prompt | null;
}

/** A choice is what was put into the blank. Where there is only something to write, there is nothing to choose. */
export const cause: Activity<CauseItem, Chosen> = {
  ...causeOutline,
  items: ({ lesson, trackOf, variantOf }) => itemsOf(lesson, trackOf, variantOf(ONE_SET)),
  identify: ({ identity }) => identity,
  read: readChosen,
  grade: ({ prompt }, chosen, tries) =>
    prompt ? gradeInTwo(isRight(prompt, chosen), tries) : { isRight: null, isSettled: true },
};

const itemsOf = memo((lesson: Lesson, trackOf: OwnTrack, variant: number): readonly CauseItem[] =>
  markedStepsOf(lesson, trackOf).map((marked) => ({
    marked,
    identity: identifyMarked(lesson, marked, trackOf(marked.scenario)),
    prompt: causePrompt(trackOf(marked.scenario), marked, `${seedOf(lesson)}/${variant}`),
  })),
);
