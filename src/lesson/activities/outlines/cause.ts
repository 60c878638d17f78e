import { memo } from '../../../engine';
import type { Lesson } from '../../lesson';
import { endOfOnlyRun } from '../../runs/informative';
import { changesOf } from '../../runs/step-changes';
import { sameStep } from '../../runs/track';
import type { Track } from '../../runs/track';
import { ONE_SET } from '../activity';
import type { ActivityOutline, Gate, Identity, OwnTrack, RunShown } from '../activity';
import { itemKey } from '../item-key';
import { markedSteps } from '../causes/marked-steps';
import type { MarkedStep } from '../causes/marked-steps';

/** "Why?": at marked steps the learner says why first; until then the reason is kept back. */
export const causeOutline: ActivityOutline = {
  kind: 'cause',
  identities: (lesson, trackOf) =>
    markedStepsOf(lesson, trackOf).map((marked) => identifyMarked(lesson, marked, trackOf(marked.scenario))),
  gates: causeGates,
};

/** The marked steps of the lesson's own runs, worked out once. */
export const markedStepsOf = memo((lesson: Lesson, trackOf: OwnTrack): readonly MarkedStep[] =>
  markedSteps(lesson, trackOf),
);

/** What is asked: the author's words, and what happens to whom by which cause. */
export function identifyMarked(lesson: Lesson, marked: MarkedStep, track: Track): Identity {
  const { id, scenario, prompt, waiting, step } = marked;
  const at = track.steps[step]!;
  const change = at.kind === 'final' ? endOfOnlyRun(track) : (changesOf(track, at)[0] ?? null);
  const who =
    change?.kind === 'task'
      ? { ...track.trace.tasks[change.instance]!, index: undefined, run: undefined }
      : change?.kind === 'run'
        ? track.trace.runs[change.run]!.runId
        : null;
  const to = change?.kind === 'task' || change?.kind === 'run' ? change.to : null;
  const cause = change?.cause.code ?? null;
  const asks = { scenario, prompt, waiting, who, to, cause };
  return { set: ONE_SET, name: id, key: itemKey(lesson, causeOutline.kind, id, asks) };
}

/** The marked steps of the run on screen; a learner's own run has none. */
function causeGates(lesson: Lesson, run: RunShown, trackOf: OwnTrack): readonly Gate[] {
  const gates = markedStepsOf(lesson, trackOf).flatMap((marked): Gate[] => {
    if (marked.scenario !== run.scenario) return [];
    const own = trackOf(run.scenario);
    const step = sameStep(own.steps[marked.step]!, run.track);
    return [{ ...identifyMarked(lesson, marked, own), step, conceals: 'reason' }];
  });
  return gates.sort((a, b) => a.step - b.step);
}
