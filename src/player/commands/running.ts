/** Commands that put a run on screen which may have to be made first: at once where it is known, else when it is there. */
import { CaseError } from '../../engine';
import type { Case, CaseProblem, SimulationProgress, Trace } from '../../engine';
import {
  counterpart,
  forkThere,
  lacksTime,
  loadFork,
  ownScenario,
  ownTrack,
  sameJson,
  withDetail,
} from '../../lesson';
import type { Act, Problem, Scenario, Track } from '../../lesson';
import { linkedCase, RunTooLarge } from '../../sources';
import type { Asking, CaseSource, Soon } from '../../sources';
import type { Progress } from '../records/progress';
import type { Notice, PlayerState, StartAt, UnknownInLink, Working } from '../state';
import type { LeftRun } from '../initial-state';
import type { PlayerStore } from '../store';

/** How a command came out. Where it is not done, everything is as it was. */
export type RunOutcome =
  | { readonly isDone: true }
  /** What was read is no case that Airflow would take. */
  | { readonly isDone: false; readonly why: 'problems'; readonly problems: readonly Problem[] }
  /** Airflow would not take the case. */
  | { readonly isDone: false; readonly why: 'refused'; readonly problems: readonly CaseProblem[] }
  /** There is more in it than a page can show. */
  | { readonly isDone: false; readonly why: 'too-large'; readonly error: RunTooLarge }
  /** `refusedWith`: the status that Airflow's API answers; null where it would change what has been before. */
  | { readonly isDone: false; readonly why: 'cannot-act'; readonly refusedWith: number | null }
  /** Somebody gave it up, or asked for something else meanwhile; or there is no such run. */
  | { readonly isDone: false; readonly why: 'cancelled' | 'unknown' }
  | { readonly isDone: false; readonly why: 'failed'; readonly error: unknown };

/** Where to look at a run that comes on screen: a step of it, or an end. */
export type LookAt = number | 'start' | 'end';

export interface RunningCommands {
  /** Another run of the lesson, from its start: one of its scenarios, or one that has to be made (see `makeScenario`). */
  setScenario(id: string, at?: LookAt): Promise<RunOutcome>;
  /**
   * Runs the learner's own case beside the lesson's; one that is the lesson's is none. With `takesItsTime` a run that
   * takes longer than the case's `until` is not cut off.
   */
  runWhatIf(input: Case, options?: WhatIfOptions): Promise<RunOutcome>;
  /** Does something right after the step looked at: the run goes on from there. */
  act(act: Act): Promise<RunOutcome>;
  /** Drops the learner's own run: back to the lesson's, at the same moment. */
  reset(): void;
  /** Gives up what is being worked at. A run that was left on an earlier visit is forgotten with it. */
  cancel(): void;
  /** The same for a player that leaves the screen: everything that is kept stays as it is. */
  stop(): void;
  /** Reads a case and runs it like `runWhatIf`. */
  openCase(source: CaseSource): Promise<RunOutcome>;
  /**
   * Puts the run that a link holds on screen, at a step of it. One that cannot be read, or is too large, leaves the
   * lesson's on screen, and the player says so.
   */
  openLink(text: string, step: number | null): Promise<RunOutcome>;
  /**
   * Puts a record in the place of the one here, which is forgotten: one that a host page or a learning management system
   * keeps. The lesson is where that was left, unless `start` says where; a run of its own comes when it has been made.
   */
  resume(progress: Progress, start?: StartAt): Promise<void>;
}

export interface WhatIfOptions {
  readonly takesItsTime?: boolean;
  /** Left out: at the moment that was looked at before. */
  readonly at?: LookAt;
}

/** Puts on screen what was found; null where there is no such run. */
type Found = (() => void) | null;

/** Works at something, one thing at a time, and shows it when it is there. */
type Take = (at: Working['at'], find: (asking: Asking) => Soon<Found>) => Promise<RunOutcome>;

/** `pause`: another run begins standing still. */
export function runningCommands(player: PlayerStore, pause: () => void): RunningCommands {
  const { lesson, store, read, write, runs, hold, left } = player;
  let current: AbortController | null = null;

  const settle = () => {
    current = null;
    if (read().working) store.setState({ working: null });
  };
  const stop = () => {
    current?.abort(new DOMException('This is needed no more.', 'AbortError'));
    hold(null);
    settle();
  };

  const take: Take = async (at, find) => {
    stop();
    const controller = new AbortController();
    const isCurrent = () => current === controller;
    const onProgress = (progress: SimulationProgress) => {
      if (isCurrent()) store.setState({ working: { at, progress } });
    };
    current = controller;
    try {
      const soon = find({ signal: controller.signal, onProgress });
      if (soon instanceof Promise) store.setState({ working: { at, progress: null } });
      const show = soon instanceof Promise ? await soon : soon;
      if (!isCurrent()) return CANCELLED;
      settle();
      if (!show) return { isDone: false, why: 'unknown' };
      pause();
      show();
      return DONE;
    } catch (error) {
      if (!isCurrent()) return CANCELLED;
      settle();
      return outcomeOf(error);
    }
  };

  const showScenario = (scenario: Scenario, at: LookAt) => {
    const track = ownTrack(scenario, read().track.detail);
    write(
      { type: 'run_shown', isOwn: false },
      { scenario, track, original: null, whatIf: null, cursor: stepAt(track, at) },
    );
  };
  const showWhatIf = (trace: Trace, at: LookAt | undefined) => {
    const { track, cursor } = read();
    const whatIf = withDetail(trace, track.detail);
    const place = at === undefined ? counterpart(track, cursor, whatIf) : stepAt(whatIf, at);
    write({ type: 'what_if_made', by: 'changes' }, besideIt(read().scenario, whatIf, place));
  };
  const reset = () => {
    stop();
    const { scenario, track, whatIf, cursor } = read();
    if (!whatIf) return;
    pause();
    const own = ownTrack(scenario, track.detail);
    write(
      { type: 'what_if_dropped' },
      { track: own, original: null, whatIf: null, cursor: counterpart(track, cursor, own) },
    );
  };

  const moveTo = (at: LookAt) => {
    const { track, cursor } = read();
    const target = stepAt(track, at);
    if (target !== cursor) write({ type: 'stepped', from: cursor }, { cursor: target });
  };
  const open = async (at: Working['at'], source: CaseSource, place: LookAt | undefined) => {
    const { scenario } = read();
    let problems: readonly Problem[] | null = null;
    const outcome = await take(at, async (asking) => {
      const found = await source.read(asking);
      if ('problems' in found) {
        ({ problems } = found);
        return null;
      }
      if (sameJson(found.case, scenario.case))
        return () => (place === undefined ? reset() : showScenario(scenario, place));
      const trace = await runs.traceOf(found.case, false, asking);
      return () => showWhatIf(trace, place);
    });
    return problems ? ({ isDone: false, why: 'problems', problems } as const) : outcome;
  };
  const actWith = async (
    { agreeUpTo, forkCase, forkSeconds }: Awaited<ReturnType<typeof loadFork>>,
    act: Act,
  ): Promise<RunOutcome> => {
    const { scenario, track, cursor } = read();
    const input = forkCase(track, cursor, act);
    if (!input) return CANNOT;
    const mayTakeLonger = !lacksTime(ownTrack(scenario, 'essential').trace);
    let refusal: RunOutcome | null = null;
    const outcome = await take('run', (asking) =>
      when(runs.traceOf(input, mayTakeLonger, asking), (trace) => () => {
        const agrees = agreeUpTo(track, cursor, trace);
        refusal = agrees ? refusedAt(trace, forkSeconds(track, cursor)) : CANNOT;
        // Whoever has put another run on screen meanwhile has taken this one's place.
        if (refusal || read().track !== track) return;
        // What was Final goes on: one stays at the last step that both runs have.
        const at = track.steps[cursor]!.kind === 'final' ? cursor - 1 : cursor;
        write(
          { type: 'what_if_made', by: 'action' },
          besideIt(scenario, withDetail(trace, track.detail), at),
        );
      }),
    );
    return refusal ?? outcome;
  };
  const leftIsThere = left ? takeUpLeft(player, take, left) : Promise.resolve();
  return {
    stop,
    cancel() {
      const wasLeft = read().working?.at === 'kept';
      stop();
      if (wasLeft) write({ type: 'what_if_dropped' }, {});
    },
    reset,
    setScenario(id, at = 'start') {
      const { scenario, whatIf } = read();
      const own = scenario.id === id ? scenario : ownScenario(lesson, id);
      if (own === scenario && !whatIf) {
        if (at !== 'start') moveTo(at);
        return Promise.resolve(DONE);
      }
      return take('run', (asking) => {
        if (own) return () => showScenario(own, at);
        return when(
          runs.ask('scenario', [lesson, id], asking),
          (made) => made && (() => showScenario(made, at)),
        );
      });
    },
    runWhatIf(input, { takesItsTime = false, at } = {}) {
      const { scenario } = read();
      if (sameJson(input, scenario.case)) {
        reset();
        if (at !== undefined) moveTo(at);
        return Promise.resolve(DONE);
      }
      const mayTakeLonger = takesItsTime && !lacksTime(ownTrack(scenario, 'essential').trace);
      return take('run', (asking) =>
        when(runs.traceOf(input, mayTakeLonger, asking), (trace) => () => showWhatIf(trace, at)),
      );
    },
    openCase: (source) => open('run', source, undefined),
    async resume(progress, start) {
      stop();
      pause();
      const toMake = player.replace(progress, start);
      if (toMake) await takeUpLeft(player, take, toMake);
    },
    async openLink(text, step) {
      await leftIsThere;
      const outcome = await open('link', linkedCase(runs, text, read().scenario.case), step ?? undefined);
      if (outcome.isDone) store.setState({ notice: noticeOfLink(read(), step) });
      else if (outcome.why !== 'cancelled')
        store.setState({ notice: outcome.why === 'too-large' ? 'link-too-large' : 'link-unreadable' });
      return outcome;
    },
    act(act) {
      const fork = forkThere();
      return fork ? actWith(fork, act) : loadFork().then((found) => actWith(found, act), outcomeOf);
    },
  };
}

/**
 * Puts the run on screen that was left on an earlier visit, or that a link names. Until it is there, what is kept of it
 * stays as it is; a run that there is no more is forgotten.
 */
async function takeUpLeft(
  { lesson, store, write, runs, hold }: PlayerStore,
  take: Take,
  left: LeftRun,
): Promise<void> {
  const { scenario: id, whatIf: input, aside, cursor, detail } = left;
  const find = (asking: Asking): Soon<Found> => {
    hold({ scenario: id, whatIf: input, aside, cursor });
    const scenario = ownScenario(lesson, id) ?? runs.ask('scenario', [lesson, id], asking);
    return when(scenario, (found) => {
      if (!found) return null;
      const own = ownTrack(found, detail);
      if (!input) return () => show(found, own, null);
      return when(
        runs.traceOf(input, false, asking),
        (trace) => () => show(found, own, withDetail(trace, detail)),
      );
    });
  };
  const show = (scenario: Scenario, own: Track, whatIf: Track | null) => {
    hold(null);
    const isOwn = whatIf !== null && !aside;
    write(
      { type: 'run_shown', isOwn },
      { scenario, track: isOwn ? whatIf : own, original: isOwn ? own : null, whatIf, cursor },
    );
  };
  const outcome = await take('kept', find);
  if (outcome.isDone || outcome.why === 'cancelled') return;
  hold(null);
  if (outcome.why === 'unknown')
    store.setState(({ notice }) => ({ notice: alsoUnknown(notice, { scenario: id }) }));
  // What cannot be run any more is not tried again at each visit.
  if (outcome.why !== 'failed') write({ type: 'what_if_dropped' }, {});
}

const DONE: RunOutcome = { isDone: true };
const CANCELLED: RunOutcome = { isDone: false, why: 'cancelled' };
const CANNOT: RunOutcome = { isDone: false, why: 'cannot-act', refusedWith: null };

function outcomeOf(error: unknown): RunOutcome {
  if (error instanceof CaseError) return { isDone: false, why: 'refused', problems: error.problems };
  if (error instanceof RunTooLarge) return { isDone: false, why: 'too-large', error };
  return { isDone: false, why: 'failed', error };
}

/** What is said of a run that a link has put on screen. */
function noticeOfLink({ original, track, notice }: PlayerState, step: number | null): Notice {
  if (step !== null && step >= track.steps.length) return alsoUnknown(notice, { step: `${step}` });
  // What else was wrong with the link is still to be said.
  return notice ?? (original && 'link-opened');
}

/** With what else was unknown in the link. */
function alsoUnknown(notice: Notice, more: UnknownInLink['unknown']): Notice {
  const before = typeof notice === 'object' ? notice?.unknown : null;
  return { unknown: { ...before, ...more } };
}

/** Why what was done at a time was refused; null if it was not. */
function refusedAt(trace: Trace, at: number): RunOutcome | null {
  const refused = trace.ticks.find((tick) => tick.at === at)?.refused[0];
  return refused ? { isDone: false, why: 'cannot-act', refusedWith: refused.status } : null;
}

/** The learner's own run on screen, beside the scenario's. */
function besideIt(scenario: Scenario, whatIf: Track, cursor: number) {
  return { track: whatIf, whatIf, original: ownTrack(scenario, whatIf.detail), cursor };
}

function stepAt({ steps }: Track, at: LookAt): number {
  if (at === 'end') return steps.length - 1;
  return at === 'start' ? 0 : Math.min(at, steps.length - 1);
}

function when<T, R>(value: Soon<T>, then: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(then) : then(value);
}
