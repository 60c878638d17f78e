/** The Up and Down keys go from box to box, in reading order. */
import { useCallback } from 'react';
import type { KeyboardEvent } from 'react';
import type { GraphLayout } from './layout/graph-layout';
import type { View } from './use-view';

export function useBoxKeys(layout: GraphLayout, view: View): (event: KeyboardEvent<HTMLElement>) => void {
  return useCallback(
    (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const from = (event.target as Element).closest<HTMLElement>('[data-box]')?.dataset['box'];
      if (step === undefined || from === undefined) return;
      event.preventDefault();
      const box = layout.boxes[layout.boxes.findIndex(({ id }) => id === from) + step];
      if (box) view.focus(box);
    },
    [layout, view],
  );
}
