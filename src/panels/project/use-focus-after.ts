import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Where the focus goes once what was pressed has moved. */
export type FocusPlace =
  | { readonly in: 'parts' | 'made'; readonly at: number }
  | { readonly in: 'unit'; readonly unit: string; readonly on: 'block' | 'up' | 'down' }
  | { readonly in: 'check' };

/**
 * Keeps the focus where a keyboard needs it: what was pressed moves to another list, or is taken out and put in again
 * elsewhere, and would lose it. Marks: `data-list`, `data-unit`, `data-act`, `data-check` within the root.
 */
export function useFocusAfter(root: RefObject<HTMLElement | null>): (place: FocusPlace) => void {
  const wanted = useRef<FocusPlace | null>(null);
  useLayoutEffect(() => {
    const place = wanted.current;
    wanted.current = null;
    if (place && root.current) find(root.current, place)?.focus({ preventScroll: place.in !== 'unit' });
  });
  return (place) => {
    wanted.current = place;
  };
}

function find(root: HTMLElement, place: FocusPlace): HTMLElement | null {
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  const check = root.querySelector<HTMLElement>('[data-check]');
  switch (place.in) {
    case 'check':
      return check;
    case 'unit': {
      const row = all('[data-list="made"] [data-unit]').find((one) => one.dataset['unit'] === place.unit);
      return row?.querySelector<HTMLElement>(`[data-act="${place.on}"]`) ?? null;
    }
    default: {
      const blocks = all(`[data-list="${place.in}"] [data-act="block"]`);
      return blocks[Math.min(place.at, blocks.length - 1)] ?? check;
    }
  }
}
