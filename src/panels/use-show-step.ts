import { useCallback } from 'react';
import { sameStep } from '../lesson';
import type { Lesson, Track } from '../lesson';
import { lessonTrack, usePlayer } from '../player';

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
  return sameStep(own.steps[step]!, lessonTrack(lesson, scenarioId, detail));
}

/** Goes to a step of the lesson's own run (numbered as the lesson counts), leaving another scenario or a what-if. */
export function useShowStep(): (scenarioId: string, step: number) => void {
  const player = usePlayer();
  return useCallback(
    (scenarioId, step) => {
      const { lesson } = player.store.getState();
      player.pause();
      player.setScenario(scenarioId);
      player.goTo(sameStep(lessonTrack(lesson, scenarioId).steps[step]!, player.store.getState().track));
    },
    [player],
  );
}
