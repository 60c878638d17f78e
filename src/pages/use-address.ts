import { useEffect } from 'react';
import { readLink, saysMore, writeLink, type Player } from '../player';

/** Browsers refuse more than about a hundred changes in half a minute. */
const SETTLE_MS = 400;

/**
 * Keeps the page's address at the mode, scenario and step on screen, so that it can be copied and reloaded, and lets
 * the browser's Back return to the mode before. In a frame the address is the host's matter and is left alone.
 */
export function useAddress(player: Player): void {
  useEffect(() => {
    if (window.top !== window) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const address = () => {
      const state = player.store.getState();
      const query = writeLink(state);
      // A learner's own run is kept, but no link says it: then the address must not lead to the lesson's run.
      if (state.original) query.delete('step');
      if (state.original) query.delete('scenario');
      return `?${query}${location.hash}`;
    };
    /** Not while a run that the address names is still on its way. */
    const replace = () => {
      if (!player.store.getState().working) history.replaceState(null, '', address());
    };
    // What a link says that there is not is corrected.
    const { notice } = player.store.getState();
    const isWrong = typeof notice === 'object' && notice !== null;
    if (isWrong || saysMore(new URLSearchParams(location.search))) replace();
    const unsubscribe = player.store.subscribe((state, before) => {
      clearTimeout(timer);
      if (state.mode !== before.mode) {
        if (readLink(new URLSearchParams(location.search)).mode !== state.mode)
          history.pushState(null, '', address());
        return;
      }
      timer = setTimeout(replace, SETTLE_MS);
    });
    const onPop = () => {
      const { mode } = readLink(new URLSearchParams(location.search));
      if (mode) player.setMode(mode);
    };
    window.addEventListener('popstate', onPop);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      window.removeEventListener('popstate', onPop);
    };
  }, [player]);
}
