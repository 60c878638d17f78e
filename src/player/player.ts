/**
 * The player: one store per lesson on screen. It holds the lesson, the run (a track), the cursor and what the learner
 * did. Commands are its only writers, selectors its only readers; every panel is a view of it.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { Lesson } from '../lesson';
import type { RunSource } from '../sources';
import { answeringCommands } from './commands/answering';
import type { AnsweringCommands } from './commands/answering';
import { keepingCommands } from './commands/keeping';
import type { KeepingCommands } from './commands/keeping';
import { movingCommands } from './commands/moving';
import type { MovingCommands } from './commands/moving';
import { runningCommands } from './commands/running';
import type { RunningCommands } from './commands/running';
import { showingCommands } from './commands/showing';
import type { ShowingCommands } from './commands/showing';
import type { Events } from './events';
import { keyOf } from './records/text';
import type { PlayerMode, PlayerState, StartAt } from './state';
import { createPlayerStore } from './store';
import type { KeyValueStore } from './storage';

export interface Player
  extends MovingCommands, ShowingCommands, RunningCommands, AnsweringCommands, KeepingCommands {
  readonly store: StoreApi<PlayerState>;
  /** Whom to ask for runs that are not put on screen. */
  readonly runs: RunSource;
  /** What happens, told as it happens (docs/events.md). Whoever listens hears first that the lesson is open. */
  readonly events: Events;
  /** Writes at once what is to be kept, instead of in a moment. */
  flush(): void;
  /** Stops the clock of a player that leaves the screen, and writes what is to be kept. */
  dispose(): void;
}

/** Whether a player would begin as for somebody who was never here and follows no link. */
export function beginsAnew(lesson: Lesson, storage: KeyValueStore, start: StartAt): boolean {
  return (
    storage.get(keyOf(lesson)) === null &&
    Object.values(start).every((wish) => wish === null || wish === false)
  );
}

/**
 * A player for a lesson, where the learner left off, or where a link says. A run that has to be made for this comes on
 * screen when it is there; until then it is the lesson's.
 * @param modes the ways through a lesson; without any, nothing is asked and nothing is ever done
 */
export function createPlayer(
  lesson: Lesson,
  storage: KeyValueStore,
  runs: RunSource,
  start?: StartAt,
  modes: readonly PlayerMode[] = [],
): Player {
  const made = createPlayerStore(lesson, storage, runs, start, modes);
  const moving = movingCommands(made);
  const running = runningCommands(made, moving.pause);
  return {
    store: made.store,
    runs,
    events: made.events,
    ...moving,
    ...showingCommands(made, moving.pause),
    ...running,
    ...answeringCommands(made),
    ...keepingCommands(made),
    flush: made.keeper.flush,
    dispose() {
      moving.stopClock();
      running.stop();
      made.keeper.stop();
    },
  };
}
