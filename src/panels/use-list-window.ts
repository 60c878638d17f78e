import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

const SETTLE_MS = 150;
/** Until the box has been measured. */
const FITS_UNMEASURED = 12;

interface LongList {
  /**
   * The element that scrolls. Inside it, something as long as `fixedPx` and the whole list and one item more; in that,
   * sticking to its start, what is drawn.
   */
  readonly box: RefObject<HTMLElement | null>;
  readonly axis: 'x' | 'y';
  readonly count: number;
  /** Pixels of one item along the axis. */
  readonly itemPx: number;
  /** Pixels of what stands before the items (a heading), and of what an item may be larger than the others. */
  readonly fixedPx: number;
  /** Item that is brought into sight whenever it becomes another. */
  readonly show: number;
  /** A short list is drawn whole. */
  readonly isLong: boolean;
  /** Whether all items are drawn on paper. */
  readonly printsAll?: boolean;
}

interface Seen {
  readonly from: number;
  /** Items that fit. */
  readonly fits: number;
  /** The item to be shown at that time. */
  readonly show: number;
}

/**
 * Which items `[from, to)` of a long list of equal items are drawn: those that fit into its scrolling box, and one
 * that is cut off. The window stays in place and its content moves by whole items, so a step costs as much as it
 * shows, however long the list is.
 */
export function useListWindow(list: LongList): readonly [number, number] {
  const { box, axis, count, itemPx, fixedPx, show, isLong, printsAll = false } = list;
  const [seen, setSeen] = useState<Seen>({ from: 0, fits: FITS_UNMEASURED, show: 0 });

  const last = Math.max(0, count - seen.fits);
  const isInSight = show >= seen.from && show < seen.from + seen.fits;
  // By pages, so that the window does not move at every step; each begins with the last item of the one before.
  const pageLength = Math.max(1, seen.fits - 1);
  const page = Math.floor((show - 1) / pageLength) * pageLength;
  const from = Math.min(Math.max(isInSight || seen.show === show ? seen.from : page, 0), last);

  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
    const element = box.current;
    if (!isLong || !element || from === seen.from) return;
    // What is drawn is right already; only the scroll bar has to follow, and moving it costs a layout.
    const timer = setTimeout(() => scrollBox(element, axis, from * itemPx), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [box, axis, isLong, itemPx, show, from, seen.from]);

  useEffect(() => {
    const element = box.current;
    if (!isLong || !element) return;
    const fitting = () => {
      const size = axis === 'y' ? element.clientHeight : element.clientWidth;
      return size === 0 ? null : Math.max(1, Math.floor((size - fixedPx) / itemPx));
    };
    const look = () => {
      const fits = fitting();
      if (fits === null) return;
      const start = axis === 'y' ? element.scrollTop : element.scrollLeft;
      const now = { from: Math.round(start / itemPx), fits, show: latest.current };
      setSeen((before) =>
        before.from === now.from && before.fits === fits && before.show === now.show ? before : now,
      );
    };
    // How much fits says nothing of what is to be shown: where one opens a run in its midst, that stays in sight.
    const measure = () => {
      const fits = fitting();
      if (fits !== null) setSeen((before) => (before.fits === fits ? before : { ...before, fits }));
    };
    const showAll = () => flushSync(() => setSeen({ from: 0, fits: count, show: latest.current }));
    measure();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (printsAll) window.addEventListener('beforeprint', showAll);
    window.addEventListener('afterprint', look);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
      window.removeEventListener('beforeprint', showAll);
      window.removeEventListener('afterprint', look);
    };
  }, [box, axis, count, itemPx, fixedPx, isLong, printsAll]);

  return isLong ? [from, Math.min(count, from + seen.fits + 1)] : [0, count];
}

/**
 * Keeps something in sight in a box: whenever `at` changes (or `keep`, or the size of the box). An
 * observer is told of the first size, too, in the frame that is about to be painted and after its layout: so what `keep`
 * reads of places and sizes is known, and nothing is laid out only to be read. Whoever uses it stands after the box.
 */
export function useKept<At>(
  box: RefObject<HTMLElement | null>,
  at: At,
  keep: (box: HTMLElement, at: At) => void,
): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => keep(element, at));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, at, keep]);
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
  if (to !== at) scrollBox(element, axis, to);
}

/**
 * The same for rows of a table that a box scrolls, below the table's sticky head. The box is positioned in its styles,
 * so that rows count from its start.
 */
export function keepRowsInView(box: HTMLElement, first: HTMLElement, last = first): void {
  const head = box.querySelector('thead')?.clientHeight ?? 0;
  keepInView(box, 'y', [first.offsetTop, last.offsetTop + last.offsetHeight], head);
}

function scrollBox(element: HTMLElement, axis: 'x' | 'y', px: number): void {
  if (axis === 'y') element.scrollTop = px;
  else element.scrollLeft = px;
}
