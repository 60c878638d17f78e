/** Commands that put another run, or another way through the lesson, on screen. */
import type { Case } from '../../engine';
import {
  agreeUpTo,
  counterpart,
  createTrack,
  createWhatIf,
  findScenario,
  forkCase,
  forkSeconds,
  sameJson,
  stepAtPosition,
  withDetail,
} from '../../lesson';
import type { Act, Detail, ModeId, Track } from '../../lesson';
import type { Notice } from '../state';
import type { PlayerStore } from '../store';

/** `refusedWith`: the status that Airflow's API answers; null where it would change what has been before. */
export type ActOutcome =
  { readonly isDone: true } | { readonly isDone: false; readonly refusedWith: number | null };

export interface ShowingCommands {
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
}

/** `pause`: another run begins standing still. */
export function showingCommands(
  { lesson, store, read, write, trackOf }: PlayerStore,
  pause: () => void,
): ShowingCommands {
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
  return {
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
    setGrow: (grow) => write({}, { grow }),
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
  };
}
