import { challengeScenarioId } from '../../lesson';
import type { Player } from '../../player';

/** Puts a challenge's run on screen, at its end: what is wrong with it shows there. */
export function beginChallenge(player: Player, challengeId: string): void {
  void player.setScenario(challengeScenarioId(challengeId), 'end');
}
