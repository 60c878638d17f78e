/** The myths as they are asked: the part of a run that decides each, and how the learner did. */
import type { NumberStatus } from '../../asking';
import { explainClaim, mythsOf, resolveStep } from '../../lesson';
import type { AskedMyth, ClaimPart, Lesson, Track } from '../../lesson';
import { lessonTrack } from '../../player';
import type { Progress } from '../../player';
import { numberOnScreen } from '../use-show-step';
import { commitmentOf, isSettled, mythKey, SURENESS } from './done';
import type { Sureness } from './done';

/** So many steps lead up to the one that decides. */
const LEAD_IN = 3;

/** The part of a run that decides a myth, by the numbers on screen. */
export interface MicroRun {
  /** The scenario's id. */
  readonly scenario: string;
  readonly from: number;
  /** The step that decides it. */
  readonly to: number;
}

export function microRunOf(lesson: Lesson, myth: AskedMyth, detail: Track['detail']): MicroRun {
  const scenario = lesson.scenarios.find(({ id }) => id === myth.scenario) ?? lesson.scenarios[0];
  // The checker has made sure that there is such a step.
  const step = resolveStep(lessonTrack(lesson, scenario.id), myth.step) ?? 0;
  const to = numberOnScreen(lesson, scenario.id, step, detail);
  return { scenario: scenario.id, from: Math.max(0, to - LEAD_IN), to };
}

/** What the run shows of it, part by part. */
export function evidenceOf(lesson: Lesson, myth: AskedMyth): readonly ClaimPart[] {
  const trackOf = (scenario: string) => lessonTrack(lesson, scenario);
  return explainClaim(myth.shows, lessonTrack(lesson, myth.scenario), trackOf);
}

export function statusOf(myth: AskedMyth, answers: Progress['answers']): NumberStatus {
  if (!isSettled(myth, answers)) return 'open';
  return commitmentOf(answers[mythKey(myth)])?.says === myth.truth ? 'right' : 'wrong';
}

export interface Calibration {
  readonly sure: Sureness;
  readonly right: number;
  readonly of: number;
}

/** How often the learner was right, by how sure; only what was said at all, the least sure first. */
export function calibrationOf(lesson: Lesson, answers: Progress['answers']): readonly Calibration[] {
  const said = mythsOf(lesson).flatMap((myth) => {
    const commitment = commitmentOf(answers[mythKey(myth)]);
    return commitment && isSettled(myth, answers)
      ? [{ sure: commitment.sure, isRight: commitment.says === myth.truth }]
      : [];
  });
  return SURENESS.flatMap((sure) => {
    const ofThese = said.filter((one) => one.sure === sure);
    const right = ofThese.filter(({ isRight }) => isRight).length;
    return ofThese.length > 0 ? [{ sure, right, of: ofThese.length }] : [];
  });
}
