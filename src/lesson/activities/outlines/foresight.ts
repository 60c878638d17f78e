import { memo } from '../../../engine';
import { informativeSteps } from '../../runs/informative';
import { resolveStep } from '../../runs/step-ref';
import type { Track } from '../../runs/track';
import type { Lesson } from '../../lesson';
import type { ActivityOutline, Gate, RunShown } from '../activity';
import { centralSteps } from '../prompts/gates';
import { predictionGates, predictionOutline } from './prediction';

/**
 * One of the predictions of a run, before the step that the lesson is about. It holds nobody: whoever goes on passes it
 * over. What was answered to it counts as answered wherever else it is asked.
 */
export const foresightOutline: ActivityOutline = { kind: predictionOutline.kind, gates: foresightGates };

function foresightGates(lesson: Lesson, run: RunShown): readonly Gate[] {
  const step = run.isOwn ? null : centralStep(lesson, run.scenario, run.track);
  return predictionGates(lesson, run)
    .filter((gate) => gate.step === step)
    .map((gate) => ({ ...gate, conceals: 'next' }));
}

/** The step that the author names, in the first run; else of those that show what the lesson is about the heaviest. */
const centralStep = memo((lesson: Lesson, scenario: string, track: Track): number | null => {
  const { central } = lesson.gates;
  const named = scenario === lesson.scenarios[0].id && central !== null ? resolveStep(track, central) : null;
  if (named !== null) return named;
  const candidates = centralSteps(lesson, scenario, track);
  const weighed = informativeSteps(track).filter(({ step }) => candidates.has(step));
  return weighed.sort((a, b) => b.weight - a.weight)[0]?.step ?? null;
});
