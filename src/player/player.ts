/**
 * The player: one store per lesson on screen. It holds the lesson, the run (a track), the cursor and what the learner
 * did. Commands are its only writers, selectors its only readers; every panel is a view of it.
 */
import type { StoreApi } from 'zustand/vanilla';
import { isMadeScenario } from '../lesson';
import type { Lesson } from '../lesson';
import { answeringCommands } from './commands/answering';
import type { AnsweringCommands } from './commands/answering';
import { movingCommands } from './commands/moving';
import type { MovingCommands } from './commands/moving';
import { showingCommands } from './commands/showing';
import type { ShowingCommands } from './commands/showing';
import { keepsOtherRun, keyOf } from './progress';
import type { PlayerState, StartAt } from './state';
import { createPlayerStore } from './store';
import type { KeyValueStore } from './storage';

export interface Player extends MovingCommands, ShowingCommands, AnsweringCommands {
  readonly store: StoreApi<PlayerState>;
}

/** Whether a player would begin as for somebody who was never here and follows no link. */
export function beginsAnew(lesson: Lesson, storage: KeyValueStore, start: StartAt): boolean {
  return storage.get(keyOf(lesson)) === null && Object.values(start).every((wish) => wish === null);
}

/** Whether a player would begin with a run that the lesson does not bring along: then `loadSimulator` comes first. */
export function needsSimulator(lesson: Lesson, storage: KeyValueStore, start: StartAt): boolean {
  return isMadeScenario(start.scenario ?? '') || keepsOtherRun(storage, lesson);
}

/** A player for a lesson, where the learner left off, or where a link says. */
export function createPlayer(lesson: Lesson, storage: KeyValueStore, start?: StartAt): Player {
  const made = createPlayerStore(lesson, storage, start);
  const moving = movingCommands(made);
  return {
    store: made.store,
    ...moving,
    ...showingCommands(made, moving.pause),
    ...answeringCommands(made),
  };
}
