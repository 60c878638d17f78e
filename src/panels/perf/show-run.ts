import { isAsItIs } from '../../lesson';
import type { PerfRun } from '../../lesson';
import type { Player, RunOutcome } from '../../player';

/** Puts a run on screen, at its end: a run of the lesson that was changed beside the lesson's own. */
export async function showRun(player: Player, run: PerfRun): Promise<RunOutcome> {
  if (run.made || isAsItIs(run)) return player.setScenario(run.scenario.id, 'end');
  await player.setScenario(run.scenario.id);
  return player.runWhatIf(run.input, { takesItsTime: true, at: 'end' });
}
