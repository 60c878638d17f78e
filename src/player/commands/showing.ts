/** Commands that show what is there otherwise: another way through the lesson, other steps, the other of two runs. */
import { counterpart, lessonTrack, ownScenario, ownTrack, sameStep, withDetail } from '../../lesson';
import type { Detail, Scenario } from '../../lesson';
import type { Notice, PlayerState } from '../state';
import type { PlayerStore } from '../store';

export interface ShowingCommands {
  /** A run that belongs to one mode (a challenge's, a project's) stays in it, and is there when one comes back. */
  setMode(mode: string): void;
  setDetail(detail: Detail): void;
  setGrow(grow: boolean): void;
  /** Puts one of the two runs on screen, at the same moment. */
  showTrack(which: 'lessons' | 'own'): void;
  notify(notice: Notice): void;
}

/** `pause`: another run begins standing still. */
export function showingCommands(
  { lesson, modes, store, read, write }: PlayerStore,
  pause: () => void,
): ShowingCommands {
  /** The run and the step at which a mode opens; nothing where one stays where one is. */
  const opening = (mode: string, detail: Detail) => {
    const place = modes.find(({ id }) => id === mode)?.opensAt?.(lesson, read().progress);
    const scenario = place && ownScenario(lesson, place.scenario);
    if (!scenario) return {};
    const run = onlyRun(scenario, detail);
    return { ...run, cursor: sameStep(lessonTrack(lesson, scenario.id).steps[place.step]!, run.track) };
  };
  const waiting = new Map<string, Pick<PlayerState, 'scenario' | 'whatIf' | 'original'>>();
  return {
    setMode(mode) {
      const { mode: before, scenario, track, whatIf, original } = read();
      if (mode === before) return;
      const happened = { type: 'mode_chosen' } as const;
      const { detail } = track;
      const home = modes.find(({ owns }) => owns?.(scenario.id))?.id ?? null;
      if (home !== null && home === before && mode !== home) {
        waiting.set(home, { scenario, whatIf, original });
        const [own] = lesson.scenarios;
        pause();
        write(happened, { mode, ...onlyRun(own, detail), cursor: 0, ...opening(mode, detail) });
        return;
      }
      const left = waiting.get(mode);
      waiting.delete(mode);
      if (!left || home !== null || whatIf)
        return write(happened, { mode, ...(home === null && !whatIf && opening(mode, detail)) });
      pause();
      const own = onlyRun(left.scenario, detail);
      const cut = left.whatIf && withDetail(left.whatIf.trace, detail);
      const shown = left.original && cut ? { track: cut, original: own.track } : {};
      const run = { ...own, whatIf: cut, ...shown };
      // What is wrong with such a run, or right by now, shows at its end.
      write(happened, { mode, ...run, cursor: run.track.steps.length - 1 });
    },
    setDetail(detail) {
      const { scenario, track, original, whatIf, cursor } = read();
      const own = ownTrack(scenario, detail);
      const cutWhatIf = whatIf && withDetail(whatIf.trace, detail);
      const cut = (original && cutWhatIf) ?? own;
      const kept = sameStep(track.steps[cursor]!, cut);
      write(
        { type: 'detail_chosen', detail },
        { track: cut, original: original && own, whatIf: cutWhatIf, cursor: kept },
      );
    },
    setGrow: (grow) => write({ type: 'table_chosen', grows: grow }, {}, { grow }),
    showTrack(which) {
      const { scenario, track, whatIf, cursor } = read();
      const own = ownTrack(scenario, track.detail);
      const wanted = which === 'own' ? whatIf : own;
      if (!wanted || wanted === track) return;
      pause();
      const original = which === 'own' ? own : null;
      write(
        { type: 'run_shown', isOwn: original !== null },
        { track: wanted, original, cursor: counterpart(track, cursor, wanted) },
      );
    },
    notify: (notice) => store.setState({ notice }),
  };
}

/** A scenario's run, and no learner's. */
function onlyRun(scenario: Scenario, detail: Detail) {
  return { scenario, track: ownTrack(scenario, detail), original: null, whatIf: null };
}
