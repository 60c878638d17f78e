import { useEffect, useRef, useState } from 'react';
import type { MouseEvent, PointerEvent, RefObject } from 'react';

/** Where a block would be dropped: at a place of what is put together, among the parts, or where it was. */
export type DropPlace = number | 'parts' | null;

export interface Drag {
  readonly unit: string;
  readonly place: DropPlace;
  /** Where the block under the pointer is drawn, in pixels of the window, and how large. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Lists {
  /** Its children with `data-unit` are what is put together. */
  readonly made: RefObject<HTMLElement | null>;
  readonly parts: RefObject<HTMLElement | null>;
}

/** A press that moves less is a press. */
const LEAST_PX = 5;
/** This near to the edge of the window, the page scrolls along. */
const EDGE_PX = 56;
const SCROLL_PX = 9;

/**
 * Dragging blocks by mouse or finger, beside their buttons. A finger drags by the grip (`data-grip`), so that it can
 * scroll the page everywhere else. Put `handlers` on the block; draw it at `drag`, and a gap at `drag.place`.
 */
export function useBlockDrag(lists: Lists, onDrop: (unit: string, place: Exclude<DropPlace, null>) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = useRef<(() => void) | null>(null);
  /** The click that ends a drag is none. */
  const wasDragged = useRef(false);
  useEffect(() => () => stop.current?.(), []);

  const begin = (event: PointerEvent<HTMLElement>, unit: string) => {
    const target = event.target as Element;
    const isGrip = target.closest('[data-grip]') !== null;
    if (event.button !== 0 || (event.pointerType !== 'mouse' && !isGrip)) return;
    if (target.closest('[data-tools]')) return;
    const box = event.currentTarget.getBoundingClientRect();
    const from = { x: event.clientX, y: event.clientY };
    let now: Drag | null = null;
    let scrolling = 0;
    wasDragged.current = false;

    const follow = (x: number, y: number) => {
      const place = placeAt(lists, unit, x, y);
      const { width, height } = box;
      now = { unit, place, x: box.x + x - from.x, y: box.y + y - from.y, width, height };
      setDrag(now);
    };
    const onMove = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (now === null && Math.hypot(x - from.x, y - from.y) < LEAST_PX) return;
      wasDragged.current = true;
      follow(x, y);
      cancelAnimationFrame(scrolling);
      const by = y < EDGE_PX ? -SCROLL_PX : y > window.innerHeight - EDGE_PX ? SCROLL_PX : 0;
      if (by === 0) return;
      const scroll = () => {
        scrollerOf(lists.made.current).scrollBy(0, by);
        follow(x, y);
        scrolling = requestAnimationFrame(scroll);
      };
      scrolling = requestAnimationFrame(scroll);
    };
    const end = () => {
      cancelAnimationFrame(scrolling);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey, true);
      stop.current = null;
      setDrag(null);
    };
    const onUp = () => {
      const place = now?.place ?? null;
      end();
      if (place !== null) onDrop(unit, place);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || now === null) return;
      key.preventDefault();
      key.stopPropagation();
      end();
    };
    stop.current?.();
    stop.current = end;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey, true);
  };

  return {
    drag,
    handlers: (unit: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => begin(event, unit),
      onClickCapture: (event: MouseEvent) => {
        if (!wasDragged.current) return;
        wasDragged.current = false;
        event.preventDefault();
        event.stopPropagation();
      },
    }),
  };
}

function placeAt({ made, parts }: Lists, unit: string, x: number, y: number): DropPlace {
  const list = made.current;
  if (!list) return null;
  if (isIn(parts.current?.parentElement, x, y)) return 'parts';
  if (!isIn(list.parentElement, x, y)) return null;
  // Where things lie, not where they are still on their way from.
  const top = list.getBoundingClientRect().top - list.scrollTop;
  const others = [...list.children].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && (one.dataset['unit'] ?? unit) !== unit,
  );
  return others.filter((one) => top + one.offsetTop + one.offsetHeight / 2 < y).length;
}

function isIn(element: Element | null | undefined, x: number, y: number): boolean {
  if (!element) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** What scrolls around an element: the page, or in a frame a part of it. */
function scrollerOf(element: Element | null): Element {
  for (let at = element?.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}
