/** The arrow keys, Home and End go from cell to cell; Tab goes to the cell that was left last. */
import { useCallback } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

export function useGridKeys(box: RefObject<HTMLElement | null>): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const step = STEPS[event.key];
      const from = (event.target as Element).closest<HTMLElement>('[data-cell]');
      const row = from?.closest('tr');
      if (!step || !from || !row || !box.current || event.ctrlKey || event.metaKey || event.altKey) return;
      // Of a page that reads from right to left, the column to the right is the one before.
      const isMirrored = getComputedStyle(box.current).direction === 'rtl' && event.key.startsWith('Arrow');
      const rows = [...box.current.querySelectorAll('tbody tr')];
      const at = rows.indexOf(row) + step[0];
      const column = [...row.children].indexOf(from.closest('td')!);
      const place = Math.min(
        Math.max(column + (isMirrored ? -step[1] : step[1]), 1),
        row.children.length - 2,
      );
      const to = rows[at]?.children[place]?.querySelector<HTMLElement>('[data-cell]');
      // These keys step through the run elsewhere: here they never do.
      event.preventDefault();
      if (!to) return;
      from.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    },
    [box],
  );
}
