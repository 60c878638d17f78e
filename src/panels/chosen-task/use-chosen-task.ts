import { readDraft, usePlayerState } from '../../player';
import type { PlayerState } from '../../player';
import { chosenTask, instanceOfKey, instanceOfStep } from './derive';

export interface ChosenTask {
  /** Index into the tasks of the trace on screen; null where it has none. */
  readonly instance: number | null;
  /** Whether it changes with the step, because none was chosen (or the run on screen has no such task). */
  readonly follows: boolean;
}

/** The task instance that the panels about one task show. */
export function useChosenTask(): ChosenTask {
  const instance = usePlayerState(instanceShown);
  const follows = usePlayerState((state) => instanceChosen(state) === null);
  return { instance, follows };
}

/** The instance chosen, or else that of the step; null where the run has no task. */
export function instanceShown(state: PlayerState): number | null {
  return instanceChosen(state) ?? instanceOfStep(state.track, state.cursor);
}

function instanceChosen({ progress, track }: PlayerState): number | null {
  const key = readDraft(progress, chosenTask);
  return key === null ? null : instanceOfKey(track.trace, key);
}
