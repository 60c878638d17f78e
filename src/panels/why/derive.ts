/** The marked steps with their questions, and how the learner did with them. */
import { standingOf } from '../../asking';
import type { NumberStatus } from '../../asking';
import { causePrompt } from '../../lesson';
import type { Lesson, MarkedStep, Prompt } from '../../lesson';
import { lessonTrack, lessonWhys, whyKey } from '../../player';
import type { Progress } from '../../player';

/** What the keys of all answers of this mode begin with. */
export const WHY_PREFIX = 'why/';

export interface WhyQuestion {
  readonly marked: MarkedStep;
  /** Under which the answer is kept. */
  readonly key: string;
  /** Null where there are no causes to choose from: then it is only written about. */
  readonly prompt: Prompt | null;
}

const known = new WeakMap<Lesson, Map<number, readonly WhyQuestion[]>>();

/** The same objects for the same variant. */
export function whyQuestions(lesson: Lesson, variant: number): readonly WhyQuestion[] {
  const ofLesson = known.get(lesson) ?? new Map<number, readonly WhyQuestion[]>();
  known.set(lesson, ofLesson);
  const made =
    ofLesson.get(variant) ??
    lessonWhys(lesson).map((marked): WhyQuestion => ({
      marked,
      key: whyKey(marked),
      prompt: causePrompt(lessonTrack(lesson, marked.scenario), marked, `${lesson.hash}/${variant}`),
    }));
  ofLesson.set(variant, made);
  return made;
}

export function statusOf({ key, prompt }: WhyQuestion, answers: Progress['answers']): NumberStatus {
  const answer = answers[key];
  if (!answer?.settled) return 'open';
  if (!prompt) return 'right';
  const standing = standingOf(prompt, answer);
  return standing === 'first' || standing === 'second' ? 'right' : 'wrong';
}
