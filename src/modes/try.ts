import { lessonGates } from '../lesson';
import { TryPanel } from '../panels';
import { answersOf, lessonTrack } from '../player';
import { hasSeenRequired } from './mode';
import type { Mode } from './mode';

/** Try: be the scheduler. The run waits at each gate until the learner has said what happens next; nothing beyond is shown. */
export const tryIt: Mode = {
  id: 'try',
  minutes: (lesson) => Math.max(3, lessonGates(lesson, lesson.scenarios[0].id, lessonTrack(lesson)).length),
  panels: new Set(['code', 'tracker']),
  panel: TryPanel,
  table: 'always',
  causes: false,
  isDone(lesson, progress) {
    const [scenario] = lesson.scenarios;
    const track = lessonTrack(lesson);
    const gates = lessonGates(lesson, scenario.id, track);
    if (gates.length === 0) return hasSeenRequired(lesson, progress);
    const prefix = answersOf('try', { lesson, scenario, track, original: null });
    return gates.every((step) => progress.answers[prefix + step]?.settled);
  },
  next: 'why',
};
