/** The quiz: the lesson's questions, whose right answers the run proves. */
import { memo } from '../../engine';
import { proveQuestion } from '../claims/questions';
import type { Proof } from '../claims/questions';
import type { Lesson, Question } from '../lesson';
import { gradeInTwo } from './activity';
import type { Activity, Identity, OwnTrack } from './activity';
import { identifyQuestion, quizOutline } from './outlines/quiz';

export interface QuizItem {
  readonly question: Question;
  readonly identity: Identity;
  readonly proof: Proof;
  /** Index of the right option, as the run proves it. */
  readonly right: number;
}

/** A choice is the index of an option. */
export const quiz: Activity<QuizItem, number> = {
  ...quizOutline,
  items: ({ lesson, trackOf }) => quizItems(lesson, trackOf),
  identify: ({ identity }) => identity,
  read: (kept) => (typeof kept === 'number' ? kept : null),
  grade: ({ right }, choice, tries) => gradeInTwo(choice === right, tries),
};

const quizItems = memo((lesson: Lesson, trackOf: OwnTrack): readonly QuizItem[] =>
  lesson.quiz.map((question) => {
    const proof = proveQuestion(question, trackOf(question.scenario ?? lesson.scenarios[0].id), trackOf);
    // The checker lets no lesson pass in which not exactly one option is right.
    return {
      question,
      identity: identifyQuestion(lesson, question, trackOf),
      proof,
      right: proof.right[0] ?? 0,
    };
  }),
);
