/**
 * When to tell of a record: at once after an answer, in a moment after a step, and before the page may be gone; and when a
 * visit ends with its page.
 */
import { onLeaving } from '../player';
import type { LearningEvent, Player } from '../player';

/** Whoever steps through a run is told of once, where one stops. */
const MOMENT_MILLISECONDS = 1000;

/** After these nothing may be lost, whatever happens next. */
const AT_ONCE: ReadonlySet<LearningEvent['type']> = new Set(['submitted', 'answer_shown', 'completed']);

/** Calls back when there is something new to tell. Returns how to stop, which tells what has not been told yet. */
export function whenChanged(player: Player, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    tell();
  };
  const unsubscribe = player.events.subscribe(({ type }) => {
    if (type === 'opened' || type === 'resumed') return;
    timer ??= setTimeout(flush, MOMENT_MILLISECONDS);
    if (AT_ONCE.has(type)) flush();
  });
  const stopLeaving = onLeaving(flush);
  return () => {
    unsubscribe();
    stopLeaving();
    flush();
  };
}

/**
 * Calls back when the page goes, and when it comes back from the browser's memory as it was left; elsewhere than in a page
 * never. Returns how to stop.
 */
export function onPageHidden(hide: () => void, comeBack: () => void): () => void {
  if (typeof window === 'undefined') return () => {};
  const onPageHide = () => hide();
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) comeBack();
  };
  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('pageshow', onPageShow);
  return () => {
    window.removeEventListener('pagehide', onPageHide);
    window.removeEventListener('pageshow', onPageShow);
  };
}
