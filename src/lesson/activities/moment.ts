/** Key moments: a question worth stopping for, and its answer when the learner has thought about it. */
import type { KeyMoment } from '../lesson';
import type { Activity } from './activity';
import { identifyMoment, momentOutline } from './outlines/moment';

/** There is nothing to choose; the answer is shown. */
export const moment: Activity<KeyMoment, null> = {
  ...momentOutline,
  items: ({ lesson }) => lesson.keyMoments,
  identify: identifyMoment,
  read: () => null,
  grade: () => ({ isRight: null, isSettled: true }),
};
