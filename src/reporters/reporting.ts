/** Gives reporters what they work with. */
import { freshProgress, mergeProgress } from '../player';
import type { Player, Progress } from '../player';
import { readRecord, recordText } from './record-text';
import { reportOf } from './report-of';
import type { Counting } from './report-of';
import type { Reporting } from './reporter';

interface Around extends Pick<Reporting, 'host' | 'options'>, Partial<Pick<Reporting, 'offerEnd'>> {
  /** Which modes count, and what it takes to pass. */
  readonly counting: Counting;
  /** The record when the lesson came on screen; left out: as it is now. */
  readonly since?: Progress;
}

export function createReporting(player: Player, around: Around): Reporting {
  const { counting, host, options, since, offerEnd = () => {} } = around;
  const read = () => player.store.getState();
  const { lesson, progress } = read();
  return {
    player,
    host,
    options,
    offerEnd,
    before: reportOf(lesson, since ?? progress, counting),
    report: () => reportOf(read().lesson, read().progress, counting),
    record: (most) => recordText(read().progress, most),
    resume(text) {
      const kept = readRecord(text);
      if (!kept) return false;
      const { lesson, mode, progress } = read();
      const isBegun = Object.keys(progress.activities).length > 0;
      const whole = isBegun ? mergeProgress(freshProgress(lesson), progress, kept) : kept;
      void player.resume(whole, { mode: startIn(whole, mode, counting), scenario: null, step: null });
      return true;
    },
  };
}

/** A frame stays in the one mode that its page has chosen; where several count, a learner goes on in the one left. */
function startIn({ mode }: Progress, shown: string, { modes }: Counting): string {
  return modes.some(({ id }) => id === mode) ? mode : shown;
}
