/** Commands that show what is there otherwise: another way through the lesson, other steps, the other of two runs. */
import { counterpart, ownTrack, stepAtPosition, withDetail } from '../../lesson';
import type { Detail, ModeId } from '../../lesson';
import type { Notice } from '../state';
import type { PlayerStore } from '../store';

export interface ShowingCommands {
  setMode(mode: ModeId): void;
  setDetail(detail: Detail): void;
  setGrow(grow: boolean): void;
  /** Puts one of the two runs on screen, at the same moment. */
  showTrack(which: 'lessons' | 'own'): void;
  notify(notice: Notice): void;
}

/** `pause`: another run begins standing still. */
export function showingCommands({ store, read, write }: PlayerStore, pause: () => void): ShowingCommands {
  return {
    setMode: (mode) => write({ mode }),
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
