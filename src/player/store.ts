/** The one place that writes: the state, and what is kept of it. Commands are made of it, one file a concern. */
import { createStore as createZustand } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { isMadeScenario, ownScenario, ownTrack } from '../lesson';
import type { Lesson, Track } from '../lesson';
import type { RunSource } from '../sources';
import { furthestStep } from './asked';
import { loadProgress } from './load-progress';
import { saveProgress } from './progress';
import type { Progress } from './progress';
import type { PlayerState, StartAt, UnknownInLink } from './state';
import type { KeyValueStore } from './storage';

/** What commands are made of. */
export interface PlayerStore {
  readonly lesson: Lesson;
  readonly store: StoreApi<PlayerState>;
  readonly read: () => PlayerState;
  /** Writes the state, and what is to be kept of it. */
  readonly write: (change: Partial<PlayerState>, kept?: Partial<Progress>) => void;
  readonly runs: RunSource;
  /** A run that was left on an earlier visit and has to be made anew; null if there is none. */
  readonly left: LeftRun | null;
  /** What is kept of another run than the one on screen, as long as that is on its way. */
  hold(kept: KeptRun | null): void;
}

type KeptRun = Pick<Progress, 'scenario' | 'whatIf' | 'aside' | 'cursor'>;

export type LeftRun = KeptRun & Pick<Progress, 'detail'>;

/** A store for a lesson, where the learner left off, or where a link says. */
export function createPlayerStore(
  lesson: Lesson,
  storage: KeyValueStore,
  runs: RunSource,
  start?: StartAt,
): PlayerStore {
  const begun = initialState(lesson, storage, start);
  const store = createZustand<PlayerState>(() => begun.state);
  let held: KeptRun | null = null;
  return {
    lesson,
    store,
    runs,
    left: begun.left,
    read: store.getState,
    hold: (kept) => (held = kept),
    write(change, kept = {}) {
      const wanted = { ...store.getState(), ...change };
      const furthest = furthestStep(wanted, kept.answers ?? wanted.progress.answers);
      const state = { ...wanted, furthest, cursor: Math.min(wanted.cursor, furthest) };
      const progress: Progress = {
        ...state.progress,
        mode: state.mode,
        scenario: state.scenario.id,
        detail: state.track.detail,
        cursor: state.cursor,
        whatIf: state.whatIf?.input ?? null,
        aside: state.whatIf !== null && state.original === null,
        ...held,
        ...kept,
        seen: withSeen({ ...state.progress, ...kept }.seen, state),
      };
      store.setState({ ...state, progress });
      // As it is by now: who listens may have given the next command already.
      saveProgress(storage, lesson, store.getState().progress);
    },
  };
}

/** The lesson's own run is there at once; one that has to be made comes after it. */
function initialState(
  lesson: Lesson,
  storage: KeyValueStore,
  start: StartAt | undefined,
): { state: PlayerState; left: LeftRun | null } {
  const { progress, notice } = loadProgress(storage, lesson);
  const asked = start?.scenario ?? null;
  const isKnown = asked !== null && (ownScenario(lesson, asked) !== null || isMadeScenario(asked));
  const id = isKnown ? asked : asked === null ? progress.scenario : lesson.scenarios[0].id;
  const whatIf = id === progress.scenario ? progress.whatIf : null;
  // A link that names a run or a step means the lesson's own run; what this learner made of it waits beside it.
  const aside = asked !== null || typeof start?.step === 'number' || progress.aside;
  const isNone = asked !== null && !isKnown;
  const cursor = isNone ? 0 : (start?.step ?? (id === progress.scenario ? progress.cursor : 0));
  // A link counts steps as the lesson does, unless it says otherwise; how the learner looked at runs before is no matter.
  const isLinked = isKnown || typeof start?.step === 'number';
  const detail = start?.detail ?? (isLinked ? lesson.detail : progress.detail);
  const isMade = whatIf !== null || ownScenario(lesson, id) === null;

  const scenario = ownScenario(lesson, id) ?? lesson.scenarios[0];
  const track = ownTrack(scenario, detail);
  const mode = start?.mode ?? progress.mode;
  const furthest = furthestStep({ lesson, scenario, track, original: null, mode }, progress.answers);
  const state: PlayerState = {
    lesson,
    scenario,
    track,
    original: null,
    whatIf: null,
    cursor: Math.min(Math.max(isMade && !aside ? 0 : cursor, 0), furthest),
    furthest,
    mode,
    playing: false,
    speed: 1,
    progress,
    notice: unknownIn(start, isNone, cursor, isMade ? null : track) ?? notice,
    working: null,
  };
  return {
    // The step at which the lesson opens has been seen, too.
    state: isMade ? state : { ...state, progress: { ...progress, seen: withSeen(progress.seen, state) } },
    left: isMade ? { scenario: id, whatIf, aside, cursor, detail } : null,
  };
}

/** What a link names and there is not. A step of a run that has to be made is not known yet. */
function unknownIn(
  start: StartAt | undefined,
  isNone: boolean,
  step: number,
  track: Track | null,
): UnknownInLink | null {
  if (isNone) return 'unknown-scenario';
  if (start?.unknown) return start.unknown;
  return track && typeof start?.step === 'number' && step >= track.steps.length ? 'unknown-step' : null;
}

function withSeen(
  seen: Progress['seen'],
  { lesson, scenario, track, original, cursor }: PlayerState,
): Progress['seen'] {
  if (original || track.detail !== lesson.detail) return seen;
  const before = seen[scenario.id] ?? [];
  if (before.includes(cursor)) return seen;
  return { ...seen, [scenario.id]: [...before, cursor].sort((a, b) => a - b) };
}
