/**
 * The one place that writes: the state, what is kept of it, and the telling of it. Commands are made of it, one file a
 * concern.
 */
import { createStore as createZustand } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Lesson } from '../lesson';
import type { RunSource } from '../sources';
import { createEvents, EVENTS_VERSION } from './events';
import type { Events, Happening, LearningEvent } from './events';
import { furthestStep, gatesOf } from './gating';
import { initialState, withSeen } from './initial-state';
import type { KeptRun, LeftRun } from './initial-state';
import { createKeeper } from './records/keeper';
import type { Keeper } from './records/keeper';
import { loadProgress } from './records/load';
import type { Progress } from './records/progress';
import type { PlayerMode, PlayerState, StartAt } from './state';
import type { KeyValueStore } from './storage';

/** What commands are made of. */
export interface PlayerStore {
  readonly lesson: Lesson;
  readonly modes: readonly PlayerMode[];
  readonly store: StoreApi<PlayerState>;
  readonly events: Events;
  readonly keeper: Keeper;
  readonly read: () => PlayerState;
  /** Writes the state, and what is to be kept of it; then tells what has happened by it. */
  readonly write: (
    happened: Happening | ((after: Progress) => Happening),
    change: Partial<PlayerState>,
    kept?: Partial<Progress>,
  ) => void;
  readonly runs: RunSource;
  /** A run that was left on an earlier visit and has to be made anew; null if there is none. */
  readonly left: LeftRun | null;
  /** What is kept of another run than the one on screen, as long as that is on its way. */
  hold(kept: KeptRun | null): void;
  /** Puts a record in the place of the one here; returns the run in it that has to be made anew, if there is one. */
  replace(progress: Progress, start: StartAt | undefined): LeftRun | null;
}

/** A store for a lesson, where the learner left off, or where a link says. */
export function createPlayerStore(
  lesson: Lesson,
  storage: KeyValueStore,
  runs: RunSource,
  start: StartAt | undefined,
  modes: readonly PlayerMode[],
): PlayerStore {
  const begun = initialState({ lesson, restored: loadProgress(storage, lesson), start, modes });
  const store = createZustand<PlayerState>(() => begun.state);
  let held: KeptRun | null = null;
  const read = store.getState;
  const stream = createEvents();
  const isDone = (mode: PlayerMode) => mode.isDone(lesson, read().progress);
  let done = new Set(modes.filter(isDone));

  /** The state with what follows from it. */
  const derived = (wanted: PlayerState, progress: Progress): PlayerState => {
    const gates = gatesOf(
      modes.find(({ id }) => id === wanted.mode),
      wanted,
    );
    const furthest = furthestStep({ gates, progress, track: wanted.track });
    return { ...wanted, gates, furthest, cursor: Math.min(wanted.cursor, furthest), progress };
  };
  const eventOf = (happened: Happening): LearningEvent => {
    const { mode, scenario, cursor } = read();
    const { course, id } = lesson;
    return {
      version: EVENTS_VERSION,
      at: Date.now(),
      lesson: { course, id },
      mode,
      scenario: scenario.id,
      step: cursor,
      ...happened,
    };
  };
  const emit = (happened: Happening) => stream.emit(eventOf(happened));
  const emitCompleted = () => {
    const before = done;
    done = new Set(modes.filter((mode) => before.has(mode) || isDone(mode)));
    for (const mode of done)
      if (!before.has(mode)) emit({ type: 'completed', what: 'mode', completed: mode.id });
    if (done.size > before.size && done.size === modes.length) emit({ type: 'completed', what: 'lesson' });
  };
  const keeper = createKeeper(storage, lesson, read().progress, {
    onMerged: (progress) => store.setState(derived(read(), progress)),
    isDone: () => modes.length > 0 && done.size === modes.length,
    onLost: () => store.setState({ notice: 'not-kept' }),
  });
  // As it is by the time of writing: who listens may have given the next command already.
  stream.subscribe(() => keeper.keep(read().progress));
  const write: PlayerStore['write'] = (happened, change, kept = {}) => {
    const wanted = { ...read(), ...change };
    const state = derived(wanted, { ...wanted.progress, ...kept });
    const progress: Progress = {
      ...state.progress,
      mode: state.mode,
      scenario: state.scenario.id,
      detail: state.track.detail,
      cursor: state.cursor,
      whatIf: state.whatIf?.input ?? null,
      aside: state.whatIf !== null && state.original === null,
      ...held,
      seen: withSeen(state.progress.seen, state),
    };
    store.setState({ ...state, progress });
    emit(typeof happened === 'function' ? happened(progress) : happened);
    emitCompleted();
  };
  return {
    lesson,
    modes,
    store,
    events: {
      subscribe: (listener) => stream.subscribe(listener, eventOf({ type: 'opened' })),
    },
    keeper,
    read,
    runs,
    left: begun.left,
    hold: (kept) => (held = kept),
    write,
    replace(progress, from) {
      const { state, left } = initialState({
        lesson,
        restored: { progress, isUnreadable: false },
        start: from,
        modes,
      });
      // What is done in the record was done before, and is no news.
      done = new Set(modes.filter((mode) => mode.isDone(lesson, progress)));
      held = left;
      write({ type: 'resumed' }, state, state.progress);
      return left;
    },
  };
}
