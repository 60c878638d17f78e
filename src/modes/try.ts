import { lessonGates, predictionOutline } from '../lesson';
import { TryPanel } from '../panels';
import { lessonTrack } from '../player';
import { isDoneOrSeen } from './mode';
import type { Mode } from './mode';

/** Try: be the scheduler. The run waits at each gate until the learner has said what happens next; nothing beyond is shown. */
export const tryIt: Mode = {
  id: 'try',
  activities: [predictionOutline],
  minutes: (lesson) => Math.max(3, lessonGates(lesson, lesson.scenarios[0].id, lessonTrack(lesson)).length),
  panels: new Set(['code', 'tracker']),
  panel: TryPanel,
  asksFirst: true,
  table: 'always',
  causes: false,
  isDone: (lesson, progress) => isDoneOrSeen(lesson, progress, predictionOutline),
  next: 'why',
};
