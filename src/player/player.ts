/**
 * The player: one store per lesson on screen. It holds the lesson, the run (a track), the cursor and what the learner
 * did. Commands are its only writers, selectors its only readers; every panel is a view of it.
 */
import { createStore as createZustand } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Case, Json } from '../engine';
import {
  agreeUpTo,
  counterpart,
  createTrack,
  createWhatIf,
  findScenario,
  forkCase,
  forkSeconds,
  isMadeScenario,
  sameJson,
  stepAtPosition,
  withDetail,
} from '../lesson';
import type { Act, CardState, Detail, Lesson, ModeId, Scenario, Step, Track } from '../lesson';
import { furthestStep } from './asked';
import { loadProgress } from './load-progress';
import type { Restored } from './load-progress';
import { keepsOtherRun, keyOf, saveProgress } from './progress';
import type { Answered, Progress } from './progress';
import type { KeyValueStore } from './storage';

export const SPEEDS = [0.5, 1, 2, 4] as const;
/** Steps a second when playing, relative to one step every 1.2 seconds. */
export type Speed = (typeof SPEEDS)[number];

const STEP_MILLISECONDS = 1200;

export interface PlayerState {
  readonly lesson: Lesson;
  readonly scenario: Scenario;
  /** The run on screen: the scenario's, or the learner's what-if. */
  readonly track: Track;
  /** The scenario's own run while a what-if is on screen, else null. */
  readonly original: Track | null;
  /** The learner's own run, on screen or beside it; null if there is none. */
  readonly whatIf: Track | null;
  /** Number of the step looked at: an index into `track.steps`. */
  readonly cursor: number;
  /** Number of the last step that may be looked at: the last one, or the one before a question that is still open. */
  readonly furthest: number;
  readonly mode: ModeId;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly progress: Progress;
  readonly notice: Notice;
}

/** What the learner should be told once: about what was kept, or about a link. */
export type Notice = Restored['notice'] | 'link-unreadable';

/** Where a link or an embed wants to begin; null where it does not say. */
export interface StartAt {
  readonly mode: ModeId | null;
  readonly scenario: string | null;
  readonly step: number | null;
}

/** `refusedWith`: the status that Airflow's API answers; null where it would change what has been before. */
export type ActOutcome =
  { readonly isDone: true } | { readonly isDone: false; readonly refusedWith: number | null };

export interface Player {
  readonly store: StoreApi<PlayerState>;
  goTo(step: number): void;
  /** Forward; plays no further than Final. */
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  /** To the next (1) or previous (−1) step at which something fails, is skipped, waits anew or ends a run. */
  toMark(direction: 1 | -1): void;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  setMode(mode: ModeId): void;
  /** Another run of the lesson (see `findScenario`), from its start. */
  setScenario(id: string): void;
  setDetail(detail: Detail): void;
  setGrow(grow: boolean): void;
  /**
   * Runs the learner's own case beside the lesson's; one that is the lesson's is none. With `takesItsTime` a run that
   * takes longer than the case's `until` is not cut off. Throws `CaseError` if Airflow would refuse it.
   */
  runWhatIf(input: Case, options?: { readonly takesItsTime?: boolean }): void;
  /** Does something right after the step looked at: the run goes on from there. What cannot be done changes nothing. */
  act(act: Act): ActOutcome;
  /** Puts one of the two runs on screen, at the same moment. */
  showTrack(which: 'lessons' | 'own'): void;
  /** Drops the learner's own run: back to the lesson's, at the same moment. */
  reset(): void;
  notify(notice: Notice): void;
  answer(question: string, choice: Json, settled: boolean): void;
  /** Shows the answer without a try: counted as answered, and as not known. */
  skip(question: string): void;
  /** Keeps what the learner writes or puts together: never graded, replaced as it changes. Empty text is forgotten. */
  note(question: string, value: Json): void;
  openHint(question: string): void;
  forget(prefix: string): void;
  /** Forgets the answers under a prefix and asks again, with other options in another order. */
  askAgain(prefix: string): void;
  setCard(id: string, state: CardState): void;
  vote(vote: 'like' | 'dislike'): void;
  /** Stops the clock of a playing player that leaves the screen. */
  dispose(): void;
}

/** The run beside the one on screen: the lesson's beside a what-if, or the other way round; null if there is only one. */
export function otherTrack({ track, original, whatIf }: PlayerState): Track | null {
  return original ?? (whatIf === track ? null : whatIf);
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
  const tracks = new Map<string, Track>();
  const trackOf = (scenario: Scenario, detail: Detail): Track => {
    const known = tracks.get(scenario.id);
    if (known?.detail === detail) return known;
    const track = known ? withDetail(known.trace, detail) : createTrack(scenario.case, detail);
    tracks.set(scenario.id, track);
    return track;
  };
  const store = createZustand<PlayerState>(() => initialState(lesson, storage, start, trackOf));
  let timer: ReturnType<typeof setInterval> | undefined;

  /** Writes the state, and what is to be kept of it. */
  const write = (change: Partial<PlayerState>, kept: Partial<Progress> = {}) => {
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
  };
  const change = (kept: Partial<Progress>) => write({}, kept);
  const read = store.getState;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const move = (step: number) => {
    const { cursor, furthest, playing } = read();
    const target = Math.min(Math.max(Math.trunc(step) || 0, 0), furthest);
    if (target === furthest && playing) pause();
    if (target !== cursor) write({ cursor: target });
  };
  const pause = () => {
    stop();
    if (read().playing) store.setState({ playing: false });
  };
  const showWhatIf = (whatIf: Track, cursor: number) => {
    const { scenario } = read();
    pause();
    write({ track: whatIf, whatIf, original: trackOf(scenario, whatIf.detail), cursor });
  };
  const reset = () => {
    const { scenario, track, whatIf, cursor } = read();
    if (!whatIf) return;
    pause();
    const own = trackOf(scenario, track.detail);
    const kept = counterpart(track, cursor, own);
    write({ track: own, original: null, whatIf: null, cursor: kept });
  };
  const startClock = () => {
    stop();
    timer = setInterval(() => move(read().cursor + 1), STEP_MILLISECONDS / read().speed);
  };

  return {
    store,
    goTo: move,
    next: () => move(read().cursor + 1),
    previous: () => move(read().cursor - 1),
    first: () => move(0),
    last: () => move(read().track.steps.length - 1),
    toMark(direction) {
      const { track, cursor } = read();
      const { steps } = track;
      let step = cursor + direction;
      while (step > 0 && step < steps.length - 1 && !isMark(track, steps[step]!)) step += direction;
      move(step);
    },
    play() {
      const { track, cursor, furthest, playing } = read();
      // At a question it is the learner's turn.
      if (playing || (cursor === furthest && furthest < track.steps.length - 1)) return;
      if (cursor === furthest) move(0);
      store.setState({ playing: true });
      startClock();
    },
    pause,
    setSpeed(speed) {
      store.setState({ speed });
      if (read().playing) startClock();
    },
    setMode: (mode) => write({ mode }),
    setScenario(id) {
      const scenario = findScenario(lesson, id);
      if (!scenario || (scenario === read().scenario && !read().whatIf)) return;
      pause();
      const track = trackOf(scenario, read().track.detail);
      write({ scenario, track, original: null, whatIf: null, cursor: 0 });
    },
    setDetail(detail) {
      const { scenario, track, original, whatIf, cursor } = read();
      const own = trackOf(scenario, detail);
      const cutWhatIf = whatIf && withDetail(whatIf.trace, detail);
      const cut = (original && cutWhatIf) ?? own;
      const kept =
        cursor === track.steps.length - 1
          ? cut.steps.length - 1
          : stepAtPosition(cut.steps, track.steps[cursor]!.position);
      write({ track: cut, original: original && own, whatIf: cutWhatIf, cursor: kept });
    },
    setGrow: (grow) => change({ grow }),
    runWhatIf(input, { takesItsTime = false } = {}) {
      const { scenario, track, cursor } = read();
      if (sameJson(input, scenario.case)) return reset();
      const own = trackOf(scenario, track.detail);
      const whatIf = takesItsTime ? createWhatIf(input, own) : createTrack(input, track.detail);
      showWhatIf(whatIf, counterpart(track, cursor, whatIf));
    },
    act(act) {
      const { scenario, track, cursor } = read();
      const input = forkCase(track, cursor, act);
      const whatIf = input && createWhatIf(input, trackOf(scenario, track.detail));
      if (!whatIf || !agreeUpTo(track, cursor, whatIf.trace)) return { isDone: false, refusedWith: null };
      const at = forkSeconds(track, cursor);
      const refused = whatIf.trace.ticks.find((tick) => tick.at === at)?.refused[0];
      if (refused) return { isDone: false, refusedWith: refused.status };
      // What was Final goes on: one stays at the last step that both runs have.
      showWhatIf(whatIf, track.steps[cursor]!.kind === 'final' ? cursor - 1 : cursor);
      return { isDone: true };
    },
    showTrack(which) {
      const { scenario, track, whatIf, cursor } = read();
      const own = trackOf(scenario, track.detail);
      const wanted = which === 'own' ? whatIf : own;
      if (!wanted || wanted === track) return;
      pause();
      const original = which === 'own' ? own : null;
      write({ track: wanted, original, cursor: counterpart(track, cursor, wanted) });
    },
    reset,
    notify: (notice) => store.setState({ notice }),
    answer(question, choice, settled) {
      const before = read().progress.answers[question];
      const after: Answered = {
        tries: [...(before?.tries ?? []), choice],
        settled,
        hints: before?.hints ?? 0,
      };
      change({ answers: { ...read().progress.answers, [question]: after } });
    },
    skip(question) {
      const before = read().progress.answers[question] ?? UNANSWERED;
      change({ answers: { ...read().progress.answers, [question]: { ...before, settled: true } } });
    },
    note(question, value) {
      const { [question]: before, ...others } = read().progress.answers;
      if (value === '' && before === undefined) return;
      const after: Answered = { tries: [value], settled: false, hints: 0 };
      change({ answers: value === '' ? others : { ...others, [question]: after } });
    },
    openHint(question) {
      const before = read().progress.answers[question] ?? UNANSWERED;
      change({ answers: { ...read().progress.answers, [question]: { ...before, hints: before.hints + 1 } } });
    },
    forget: (prefix) => change({ answers: without(read().progress.answers, prefix) }),
    askAgain(prefix) {
      const { answers, variants } = read().progress;
      change({
        answers: without(answers, prefix),
        variants: { ...variants, [prefix]: (variants[prefix] ?? 0) + 1 },
      });
    },
    setCard: (id, state) => change({ cards: { ...read().progress.cards, [id]: state } }),
    vote(vote) {
      change({ vote: read().progress.vote === vote ? null : vote });
    },
    dispose: stop,
  };
}

const UNANSWERED: Answered = { tries: [], settled: false, hints: 0 };

function without(answers: Progress['answers'], prefix: string): Progress['answers'] {
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !question.startsWith(prefix)));
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

/** Steps worth jumping to: failures, waits, skips, ends of runs. */
function isMark(track: Track, step: Step): boolean {
  if (step.change === null) return false;
  const change = track.trace.change(step.change);
  if (change.kind === 'run') return change.to === 'success' || change.to === 'failed';
  return change.kind === 'task' && change.to !== 'running' && change.to !== 'success' && change.to !== null;
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
