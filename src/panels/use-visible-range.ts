import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Items beyond each edge of the box, so that a little scrolling shows no gap; and by how many the range moves. */
const SPARE = 15;
const BLOCK = 5;

/** What was in sight when the box was last looked at, and which item was to be shown then. */
interface Seen {
  readonly from: number;
  readonly to: number;
  readonly show: number;
}

interface LongList {
  /** The element that scrolls. */
  readonly box: RefObject<HTMLElement | null>;
  readonly axis: 'x' | 'y';
  readonly count: number;
  /** Pixels of one item along the axis. */
  readonly itemPx: number;
  /** Lists of no more than this are drawn whole. */
  readonly most: number;
  /** When this becomes another item, it is drawn at once, before the box has been scrolled to it. */
  readonly show: number;
}

/**
 * Which items `[from, to)` of a long list of equal items are to be drawn: those in sight in their scrolling box, and
 * some beside. On paper all of them.
 */
export function useVisibleRange({
  box,
  axis,
  count,
  itemPx,
  most,
  show,
}: LongList): readonly [number, number] {
  const isLong = count > most;
  const [seen, setSeen] = useState<Seen>({ from: show, to: show, show });
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
  }, [show]);

  useEffect(() => {
    const element = box.current;
    if (!isLong || !element) return;
    const look = () => {
      const [start, size] =
        axis === 'y'
          ? [element.scrollTop, element.clientHeight]
          : [Math.abs(element.scrollLeft), element.clientWidth];
      if (size === 0) return;
      // In blocks, so that most scrolling changes nothing.
      const from = Math.floor(start / itemPx / BLOCK) * BLOCK;
      const to = Math.ceil((start + size) / itemPx / BLOCK) * BLOCK;
      const now = { from, to, show: latest.current };
      setSeen((last) => (last.from === from && last.to === to && last.show === now.show ? last : now));
    };
    const showAll = () => flushSync(() => setSeen({ from: 0, to: count, show: latest.current }));
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    window.addEventListener('beforeprint', showAll);
    window.addEventListener('afterprint', look);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
      window.removeEventListener('beforeprint', showAll);
      window.removeEventListener('afterprint', look);
    };
  }, [box, axis, count, itemPx, isLong]);

  if (!isLong) return [0, count];
  const isShown = show >= seen.from - SPARE && show < seen.to + SPARE;
  const { from, to } = isShown || seen.show === show ? seen : { from: show, to: show };
  return [Math.max(0, from - SPARE), Math.min(count, to + SPARE)];
}

/**
 * Scrolls a box, and nothing else, so far that a stretch of it is in sight.
 * @param before pixels at the start of the box that something sticky covers
 */
export function keepInView(
  element: HTMLElement,
  axis: 'x' | 'y',
  [start, end]: readonly [number, number],
  before = 0,
): void {
  const [at, size] =
    axis === 'y' ? [element.scrollTop, element.clientHeight] : [element.scrollLeft, element.clientWidth];
  let to = at;
  if (end > at + size) to = end - size;
  if (start < to + before) to = start - before;
  if (to === at) return;
  if (axis === 'y') element.scrollTop = to;
  else element.scrollLeft = to;
}
