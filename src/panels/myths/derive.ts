/** The myths as they are asked: the part of a run that decides each, and how the learner did. */
import type { NumberStatus } from '../../asking';
import { explainClaim, myth, resolveStep, SURENESS } from '../../lesson';
import type { ClaimPart, Commitment, Lesson, AskedMyth, Sureness, Track } from '../../lesson';
import { answerTo, lessonTrack } from '../../player';
import type { Answer, Learned } from '../../player';
import { numberOnScreen } from '../use-show-step';

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

export function microRunOf(lesson: Lesson, one: AskedMyth, detail: Track['detail']): MicroRun {
  const scenario = lesson.scenarios.find(({ id }) => id === one.scenario) ?? lesson.scenarios[0];
  // The checker has made sure that there is such a step.
  const step = resolveStep(lessonTrack(lesson, scenario.id), one.step) ?? 0;
  const to = numberOnScreen(lesson, scenario.id, step, detail);
  return { scenario: scenario.id, from: Math.max(0, to - LEAD_IN), to };
}

/** What the run shows of it, part by part. */
export function evidenceOf(lesson: Lesson, { shows, scenario: id }: AskedMyth): readonly ClaimPart[] {
  const trackOf = (scenario: string) => lessonTrack(lesson, scenario);
  return explainClaim(shows, lessonTrack(lesson, id), trackOf);
}

/** What the learner said last, before knowing; null where there is nothing that makes sense. */
export function commitmentOf(answer: Answer | undefined): Commitment | null {
  const last = answer?.tries.at(-1);
  return last ? myth.read(last.choice) : null;
}

export function statusOf(one: AskedMyth, progress: Learned): NumberStatus {
  const answer = answerTo(progress, myth, myth.identify(one));
  if (!answer?.isSettled || !commitmentOf(answer)) return 'open';
  return answer.tries.at(-1)?.isRight ? 'right' : 'wrong';
}

export interface Calibration {
  readonly sure: Sureness;
  readonly right: number;
  readonly of: number;
}

/** How often the learner was right, by how sure; only what was said at all, the least sure first. */
export function calibrationOf(myths: readonly AskedMyth[], progress: Learned): readonly Calibration[] {
  const said = myths.flatMap((one) => {
    const commitment = commitmentOf(answerTo(progress, myth, myth.identify(one)));
    const status = statusOf(one, progress);
    return commitment && status !== 'open' ? [{ sure: commitment.sure, isRight: status === 'right' }] : [];
  });
  return SURENESS.flatMap((sure) => {
    const ofThese = said.filter((one) => one.sure === sure);
    const right = ofThese.filter(({ isRight }) => isRight).length;
    return ofThese.length > 0 ? [{ sure, right, of: ofThese.length }] : [];
  });
}
