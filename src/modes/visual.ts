import { quizOutline } from '../lesson';
import { isDoneOrSeen, hasSeenRequired } from './mode';
import type { Mode } from './mode';

/** Visual: every panel moves together. Step, scrub and jump; then answer the quiz. */
export const visual: Mode = {
  id: 'visual',
  isFirst: true,
  activities: [quizOutline],
  minutes: (lesson) => lesson.minutes,
  panels: new Set(['flow', 'code', 'waiting', 'tracker', 'moments', 'quiz', 'snapshot', 'transcript']),
  table: 'choice',
  causes: false,
  isDone(lesson, progress) {
    return isDoneOrSeen(lesson, progress, quizOutline) && hasSeenRequired(lesson, progress);
  },
  next: 'why',
};
