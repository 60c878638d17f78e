import type { Lesson, Question } from '../../lesson';
import { ONE_SET } from '../activity';
import type { ActivityOutline, Identity, OwnTrack } from '../activity';
import { runKey } from '../content-key';
import { itemKey } from '../item-key';

/** The set of the questions that are asked after the others. */
export const FURTHER_SET = 'further';

/** The lesson's own questions. */
export const quizOutline: ActivityOutline = {
  kind: 'quiz',
  identities: (lesson, trackOf) => lesson.quiz.map((question) => identifyQuestion(lesson, question, trackOf)),
};

/** What is said besides the question (hints, feedback, explanation) may change without its being asked again. */
export function identifyQuestion(lesson: Lesson, question: Question, trackOf: OwnTrack): Identity {
  const { id, scenario = lesson.scenarios[0].id, further } = question;
  const asks = { ...question, id: '', further: undefined, hints: null, explanation: null, show: null };
  const options = question.options.map((option) => ({ ...option, feedback: null }));
  // Which of several claims is right stands in no file: another run may make it another.
  const run = question.type === 'claim' ? runKey(trackOf(scenario)) : null;
  const set = further ? FURTHER_SET : ONE_SET;
  return { set, name: id, key: itemKey(lesson, quizOutline.kind, id, { ...asks, options, run }) };
}
