/** Key moments: a question worth stopping for, and its answer when the learner has thought about it. */
import { memo } from '../../engine';
import type { KeyMoment, Lesson } from '../lesson';
import type { Activity, Identity } from './activity';
import { identifyMoment, momentOutline } from './outlines/moment';

export interface MomentItem extends KeyMoment {
  readonly identity: Identity;
}

/** There is nothing to choose; the answer is shown. */
export const moment: Activity<MomentItem, null> = {
  ...momentOutline,
  items: ({ lesson }) => itemsOf(lesson),
  identify: ({ identity }) => identity,
  read: () => null,
  grade: () => ({ isRight: null, isSettled: true }),
};

const itemsOf = memo((lesson: Lesson): readonly MomentItem[] =>
  lesson.keyMoments.map((one) => ({ ...one, identity: identifyMoment(lesson, one) })),
);
