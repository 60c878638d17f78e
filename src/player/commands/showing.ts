/** Commands that show what is there otherwise: another way through the lesson, other steps, the other of two runs. */
import {
  challengeIdOf,
  counterpart,
  isProjectScenario,
  ownTrack,
  stepAtPosition,
  withDetail,
} from '../../lesson';
import type { Detail, ModeId, Scenario } from '../../lesson';
import type { Notice, PlayerState } from '../state';
import type { PlayerStore } from '../store';

export interface ShowingCommands {
  /** A run that belongs to one mode (a challenge's, a project's) stays in it, and is there when one comes back. */
  setMode(mode: ModeId): void;
  setDetail(detail: Detail): void;
  setGrow(grow: boolean): void;
  /** Puts one of the two runs on screen, at the same moment. */
  showTrack(which: 'lessons' | 'own'): void;
  notify(notice: Notice): void;
}

/** `pause`: another run begins standing still. */
export function showingCommands(
  { lesson, store, read, write }: PlayerStore,
  pause: () => void,
): ShowingCommands {
  const waiting = new Map<ModeId, Pick<PlayerState, 'scenario' | 'whatIf' | 'original'>>();
  return {
    setMode(mode) {
      const { mode: before, scenario, track, whatIf, original } = read();
      const { detail } = track;
      const home = modeOf(scenario);
      if (home !== null && home === before && mode !== home) {
        waiting.set(home, { scenario, whatIf, original });
        const [own] = lesson.scenarios;
        pause();
        write({ mode, ...onlyRun(own, detail), cursor: 0 });
        return;
      }
      const left = waiting.get(mode);
      waiting.delete(mode);
      if (!left || home !== null || whatIf) return write({ mode });
      pause();
      const own = onlyRun(left.scenario, detail);
      const cut = left.whatIf && withDetail(left.whatIf.trace, detail);
      const shown = left.original && cut ? { track: cut, original: own.track } : {};
      const run = { ...own, whatIf: cut, ...shown };
      // What is wrong with such a run, or right by now, shows at its end.
      write({ mode, ...run, cursor: run.track.steps.length - 1 });
    },
    setDetail(detail) {
      const { scenario, track, original, whatIf, cursor } = read();
      const own = ownTrack(scenario, detail);
      const cutWhatIf = whatIf && withDetail(whatIf.trace, detail);
      const cut = (original && cutWhatIf) ?? own;
      const kept =
        cursor === track.steps.length - 1
          ? cut.steps.length - 1
          : stepAtPosition(cut.steps, track.steps[cursor]!.position);
      write({ track: cut, original: original && own, whatIf: cutWhatIf, cursor: kept });
    },
    setGrow: (grow) => write({}, { grow }),
    showTrack(which) {
      const { scenario, track, whatIf, cursor } = read();
      const own = ownTrack(scenario, track.detail);
      const wanted = which === 'own' ? whatIf : own;
      if (!wanted || wanted === track) return;
      pause();
      const original = which === 'own' ? own : null;
      write({ track: wanted, original, cursor: counterpart(track, cursor, wanted) });
    },
    notify: (notice) => store.setState({ notice }),
  };
}

/** The mode that a run belongs to; null for one that is at home in all. */
function modeOf({ id }: Scenario): ModeId | null {
  if (challengeIdOf(id) !== null) return 'challenge';
  return isProjectScenario(id) ? 'project' : null;
}

/** A scenario's run, and no learner's. */
function onlyRun(scenario: Scenario, detail: Detail) {
  return { scenario, track: ownTrack(scenario, detail), original: null, whatIf: null };
}
