/** The one place that writes: the state, and what is kept of it. Commands are made of it, one file a concern. */
import { createStore as createZustand } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

import type { Case } from '../engine';
import { createTrack, findScenario, withDetail } from '../lesson';
import type { Detail, Lesson, Scenario, Track } from '../lesson';
import { furthestStep } from './asked';
import { loadProgress } from './load-progress';
import { saveProgress } from './progress';
import type { Progress } from './progress';
import type { PlayerState, StartAt } from './state';
import type { KeyValueStore } from './storage';

/** What commands are made of. */
export interface PlayerStore {
  readonly lesson: Lesson;
  readonly store: StoreApi<PlayerState>;
  readonly read: () => PlayerState;
  /** Writes the state, and what is to be kept of it. */
  readonly write: (change: Partial<PlayerState>, kept?: Partial<Progress>) => void;
  /** The lesson's own run of a scenario, made once. */
  readonly trackOf: (scenario: Scenario, detail: Detail) => Track;
}

/** A store for a lesson, where the learner left off, or where a link says. */
export function createPlayerStore(lesson: Lesson, storage: KeyValueStore, start?: StartAt): PlayerStore {
  const tracks = new Map<string, Track>();
  const trackOf = (scenario: Scenario, detail: Detail): Track => {
    const known = tracks.get(scenario.id);
    if (known?.detail === detail) return known;
    const track = known ? withDetail(known.trace, detail) : createTrack(scenario.case, detail);
    tracks.set(scenario.id, track);
    return track;
  };
  const store = createZustand<PlayerState>(() => initialState(lesson, storage, start, trackOf));
  return {
    lesson,
    store,
    read: store.getState,
    trackOf,
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
        ...kept,
        seen: withSeen({ ...state.progress, ...kept }.seen, state),
      };
      store.setState({ ...state, progress });
      // As it is by now: who listens may have given the next command already.
      saveProgress(storage, lesson, store.getState().progress);
    },
  };
}

function initialState(
  lesson: Lesson,
  storage: KeyValueStore,
  start: StartAt | undefined,
  trackOf: (scenario: Scenario, detail: Detail) => Track,
): PlayerState {
  const { progress, notice } = loadProgress(storage, lesson);
  const asked = start?.scenario ? findScenario(lesson, start.scenario) : null;
  const left = findScenario(lesson, progress.scenario) ?? lesson.scenarios[0];
  const scenario = asked ?? left;
  // A link that names a run or a step means the lesson's own run; what this learner made of it waits beside it.
  const isAside = asked !== null || typeof start?.step === 'number' || progress.aside;
  const own = trackOf(scenario, progress.detail);
  const whatIf = scenario === left && progress.whatIf ? runAgain(progress.whatIf, progress.detail) : null;
  const track = (!isAside && whatIf) || own;
  const wanted = start?.step ?? (scenario === left ? progress.cursor : 0);
  const mode = start?.mode ?? progress.mode;
  const original = track === own ? null : own;
  const furthest = furthestStep({ lesson, scenario, track, original, mode }, progress.answers);
  const state: PlayerState = {
    lesson,
    scenario,
    track,
    original,
    whatIf,
    cursor: Math.min(Math.max(wanted, 0), furthest),
    furthest,
    mode,
    playing: false,
    speed: 1,
    progress,
    notice,
  };
  // The step at which the lesson opens has been seen, too.
  return { ...state, progress: { ...progress, seen: withSeen(progress.seen, state) } };
}

/** A kept what-if; null if it no longer runs. */
function runAgain(input: Case, detail: Detail): Track | null {
  try {
    return createTrack(input, detail);
  } catch {
    return null;
  }
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
