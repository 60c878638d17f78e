import type { PerfRun } from '../../lesson';
import type { Player } from '../../player';

/** Puts a run on screen, at its end: a run of the lesson that was changed beside the lesson's own. */
export function showRun(player: Player, { scenario, input }: PerfRun): void {
  player.setScenario(scenario.id);
  if (input === scenario.case) player.reset();
  else player.runWhatIf(input, { takesItsTime: true });
  player.last();
}
