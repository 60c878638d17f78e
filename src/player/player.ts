/**
 * The player: one store per lesson on screen. It holds the lesson, the run (a track), the cursor and what the learner
 * did. Commands are its only writers, selectors its only readers; every panel is a view of it.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Lesson } from '../lesson';
import type { RunSource } from '../sources';
import { answeringCommands } from './commands/answering';
import type { AnsweringCommands } from './commands/answering';
import { movingCommands } from './commands/moving';
import type { MovingCommands } from './commands/moving';
import { runningCommands } from './commands/running';
import type { RunningCommands } from './commands/running';
import { showingCommands } from './commands/showing';
import type { ShowingCommands } from './commands/showing';
import { keyOf } from './progress';
import type { PlayerState, StartAt } from './state';
import { createPlayerStore } from './store';
import type { KeyValueStore } from './storage';

export interface Player extends MovingCommands, ShowingCommands, RunningCommands, AnsweringCommands {
  readonly store: StoreApi<PlayerState>;
  /** Whom to ask for runs that are not put on screen. */
  readonly runs: RunSource;
}

/** Whether a player would begin as for somebody who was never here and follows no link. */
export function beginsAnew(lesson: Lesson, storage: KeyValueStore, start: StartAt): boolean {
  return storage.get(keyOf(lesson)) === null && Object.values(start).every((wish) => wish === null);
}

/**
 * A player for a lesson, where the learner left off, or where a link says. A run that has to be made for this comes on
 * screen when it is there; until then it is the lesson's.
 */
export function createPlayer(
  lesson: Lesson,
  storage: KeyValueStore,
  runs: RunSource,
  start?: StartAt,
): Player {
  const made = createPlayerStore(lesson, storage, runs, start);
  const moving = movingCommands(made);
  const running = runningCommands(made, moving.pause);
  return {
    store: made.store,
    runs,
    ...moving,
    ...showingCommands(made, moving.pause),
    ...running,
    ...answeringCommands(made),
    dispose() {
      moving.dispose();
      running.stop();
    },
  };
}
