/**
 * `dag-tutor/text`, the words for whoever uses the library: engine and lesson rules answer with codes and values; these
 * say them in a language. `const { describeProblem, say } = await loadSentences('es')`.
 */
import type { Answer, Change, ProblemCode, Trace } from '../engine';
import type { Message } from '../lesson';
import type { FaultValues, LessonProblemCode } from '../lesson/check';
import { ALL_PARTS, loadWords } from './languages';
import type { Language } from './languages';

export { bestLanguage, isLanguage } from './languages';
export type { Language } from './languages';

/** How a language says what the library answers. `backticks` mark ids. */
export interface Sentences {
  readonly language: Language;
  /** Any message: prompts, claims, hints, names. */
  readonly say: (message: Message) => string;
  /** What is wrong with a lesson or a case, in one sentence, and where it helps what would be right. */
  readonly describeProblem: (problem: {
    readonly code: LessonProblemCode | ProblemCode;
    readonly values: FaultValues;
  }) => string;
  /** What happened, in one sentence, and why, in one or two. */
  readonly describeCause: (change: Change, trace: Trace) => { readonly line: string; readonly why: string };
  /** What a dependency check answers. */
  readonly describeAnswer: (answer: Pick<Answer, 'reason'>) => string;
}

/** The sentences of a language, with all that they are made of. */
export async function loadSentences(language: Language = 'en'): Promise<Sentences> {
  const { say, describeProblem, describeCause, describeAnswer } = await loadWords(language, ALL_PARTS);
  return { language, say, describeProblem, describeCause, describeAnswer };
}
