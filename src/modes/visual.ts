import { sawRequired, type Mode } from './mode';

/** Step by step, with every panel moving together, and the quiz on what was seen. */
export const visual: Mode = {
  id: 'visual',
  panels: new Set([
    'graph',
    'code',
    'narration',
    'waiting',
    'table',
    'tracker',
    'moments',
    'quiz',
    'snapshot',
    'transcript',
  ]),
  table: 'choice',
  isDone: (lesson, progress) =>
    sawRequired(lesson, progress) &&
    lesson.quiz.every((question) => progress.answers[`quiz/${question.id}`]?.settled),
};
