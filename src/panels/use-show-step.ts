import { useCallback } from 'react';
import { stepAtPosition } from '../lesson';
import type { Lesson, Step, Track } from '../lesson';
import { lessonTrack, usePlayer } from '../player';

/** The same place in the same run, cut into other steps. */
export function stepInTrack(step: Step, { steps }: Track): number {
  if (step.kind === 'start') return 0;
  return step.kind === 'final' ? steps.length - 1 : stepAtPosition(steps, step.position);
}

/**
 * The number under which a step of the lesson's own run stands on screen.
 * @param step its number as the lesson counts
 */
export function numberOnScreen(
  lesson: Lesson,
  scenarioId: string,
  step: number,
  detail: Track['detail'],
): number {
  const own = lessonTrack(lesson, scenarioId);
  return stepInTrack(own.steps[step]!, lessonTrack(lesson, scenarioId, detail));
}

/** Goes to a step of the lesson's own run (numbered as the lesson counts), leaving another scenario or a what-if. */
export function useShowStep(): (scenarioId: string, step: number) => void {
  const player = usePlayer();
  return useCallback(
    (scenarioId, step) => {
      const { lesson } = player.store.getState();
      player.pause();
      player.setScenario(scenarioId);
      player.goTo(stepInTrack(lessonTrack(lesson, scenarioId).steps[step]!, player.store.getState().track));
    },
    [player],
  );
}
