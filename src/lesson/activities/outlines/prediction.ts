import { memo } from '../../../engine';
import type { Case } from '../../../engine';
import type { Lesson } from '../../lesson';
import type { ActivityOutline, Gate, OwnTrack, RunShown } from '../activity';
import { historyKeys, shortHash } from '../content-key';
import { lessonGates } from '../prompts/gates';

/** "What happens next?": a run waits before its most informative steps, and nothing beyond is shown. */
export const predictionOutline: ActivityOutline = {
  kind: 'prediction',
  identities(lesson: Lesson, trackOf: OwnTrack) {
    const { id } = lesson.scenarios[0];
    return predictionGates(lesson, { scenario: id, track: trackOf(id), isOwn: false });
  },
  gates: predictionGates,
};

/** What is asked before a step is how the run goes on from what has happened in it. */
export function predictionGates(lesson: Lesson, run: RunShown): readonly Gate[] {
  const keys = historyKeys(run.track);
  const set = predictionSet(lesson, run);
  return lessonGates(lesson, run.scenario, run.track).map((step) => ({
    set,
    name: String(step),
    key: keys[step]!,
    step,
    conceals: 'ahead',
  }));
}

/** The runs of a lesson are asked about apart, and so is a run that is cut into other steps, or a learner's own. */
export function predictionSet(lesson: Lesson, { scenario, track, isOwn }: RunShown): string {
  const cut = track.detail === lesson.detail ? '' : `@${track.detail}`;
  return `${scenario}${cut}${isOwn ? `~${hashOfCase(track.input)}` : ''}`;
}

const hashOfCase = memo((input: Case) => shortHash(JSON.stringify(input)));
