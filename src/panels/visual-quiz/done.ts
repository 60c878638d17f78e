/** Whether the quiz is done: apart from what the panel shows, because the picker of modes asks for it. */
import type { Lesson } from '../../lesson';
import type { Progress } from '../../player';

/** Under which the answer to a question is kept. */
export function quizKey(questionId: string): string {
  return `quiz/${questionId}`;
}

/** Whether every question has been answered right, or its answer shown. */
export function isQuizDone(lesson: Lesson, answers: Progress['answers']): boolean {
  return lesson.quiz.every(({ id }) => answers[quizKey(id)]?.settled);
}
