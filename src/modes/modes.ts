import type { Lesson } from '../lesson';
import type { Progress } from '../player';
import { challenge } from './challenge';
import { deep } from './deep';
import { learn } from './learn';
import type { Mode, ModeId } from './mode';
import { perf } from './perf';
import { project } from './project';
import { recall } from './recall';
import { tryIt } from './try';
import { visual } from './visual';
import { why } from './why';

/** The nine ways through a lesson, in the order of the picker. */
export const MODES: readonly Mode[] = [learn, why, deep, visual, tryIt, challenge, project, recall, perf];

/** The mode of an id; the one in which lessons open for an id that is none. */
export function modeOf(id: string): Mode {
  return MODES.find((mode) => mode.id === id) ?? visual;
}

/** Ids of the modes that the learner has done, in the order of the picker. */
export function modesDone(lesson: Lesson, progress: Progress): readonly ModeId[] {
  return MODES.filter((mode) => mode.isDone(lesson, progress)).map(({ id }) => id);
}

/**
 * The mode to propose after this one: the one it names, else the first in the picker that is not done. Null when
 * all are done. A suggestion, never a lock.
 */
export function nextMode(mode: Mode, done: readonly ModeId[]): ModeId | null {
  return [mode.next, ...MODES.map(({ id }) => id)].find((id) => id !== mode.id && !done.includes(id)) ?? null;
}
