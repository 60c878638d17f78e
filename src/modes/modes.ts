import { MODES } from '../lesson';
import type { Lesson, ModeId } from '../lesson';
import type { Progress } from '../player';
import { challenge } from './challenge';
import { deep } from './deep';
import { learn } from './learn';
import type { Mode } from './mode';
import { perf } from './perf';
import { project } from './project';
import { recall } from './recall';
import { tryIt } from './try';
import { visual } from './visual';
import { why } from './why';

/** The nine ways through a lesson. */
export const modes: Readonly<Record<ModeId, Mode>> = {
  learn,
  visual,
  try: tryIt,
  why,
  deep,
  challenge,
  project,
  recall,
  perf,
};

/** Ids of the modes that the learner has done, in the order of the picker. */
export function modesDone(lesson: Lesson, progress: Progress): readonly ModeId[] {
  return MODES.filter((id) => modes[id].isDone(lesson, progress));
}

/**
 * The mode to propose after this one: the one it names, else the first in the picker that is not done. Null when
 * all are done. A suggestion, never a lock.
 */
export function nextMode(id: ModeId, done: readonly ModeId[]): ModeId | null {
  return [modes[id].next, ...MODES].find((one) => one !== id && !done.includes(one)) ?? null;
}
