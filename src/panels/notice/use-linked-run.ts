import { useEffect } from 'react';
import { readLink, runTextIn, withoutRun, type Player } from '../../player';

/**
 * Opens the run that the address holds, if it holds one, and takes it out of the address: from then on it is kept like
 * every run of the learner's own.
 */
export function useLinkedRun(player: Player | null): void {
  useEffect(() => {
    const text = player && runTextIn(location.hash);
    if (!player || text === null) return;
    const { step } = readLink(new URLSearchParams(location.search));
    history.replaceState(null, '', location.pathname + location.search + withoutRun(location.hash));
    void player.openLink(text, step);
  }, [player]);
}
