import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Items beyond each edge of the box, so that a little scrolling shows no gap; and by how many the range moves. */
const SPARE = 15;
const BLOCK = 5;

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
  const [seen, setSeen] = useState<readonly [number, number]>([show, show]);
  const [shown, setShown] = useState(show);
  if (show !== shown) {
    setShown(show);
    if (show < seen[0] - SPARE || show >= seen[1] + SPARE) setSeen([show, show]);
  }
  useEffect(() => {
    const element = box.current;
    if (!isLong || !element) return;
    const look = () => {
      const [start, size] =
        axis === 'y'
          ? [element.scrollTop, element.clientHeight]
          : [Math.abs(element.scrollLeft), element.clientWidth];
      // In blocks, so that most scrolling changes nothing.
      const from = Math.floor(start / itemPx / BLOCK) * BLOCK;
      const to = Math.ceil((start + size) / itemPx / BLOCK) * BLOCK;
      setSeen((last) => (last[0] === from && last[1] === to ? last : [from, to]));
    };
    const showAll = () => flushSync(() => setSeen([0, count]));
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
  return [Math.max(0, seen[0] - SPARE), Math.min(count, seen[1] + SPARE)];
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
