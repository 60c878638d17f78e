import { useMemo, useState } from 'react';
import type { PanelId } from '../modes';
import { createStore } from '../player';
import { useHere } from './use-alive';

/** Panels that a learner may put away. */
export const HIDEABLE = ['code', 'waiting', 'tracker'] as const satisfies readonly PanelId[];
export type Hideable = (typeof HIDEABLE)[number];

/** How this learner likes the page: the same for all lessons. */
export interface View {
  /** Share of the left column, in percent. */
  readonly left: number;
  readonly hidden: readonly Hideable[];
}

const USUAL: View = { left: 62, hidden: [] };
const KEY = 'view';

/** The view kept in this browser (the usual one in the prerendered page), and a way to change it. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const [store] = useState(createStore);
  const text = useHere(() => store.get(KEY), null);
  const kept = useMemo(() => readView(text), [text]);
  const [changed, setChanged] = useState<View | null>(null);
  const view = changed ?? kept;
  const change = (part: Partial<View>) => {
    const next = { ...view, ...part };
    setChanged(next);
    store.set(KEY, JSON.stringify(next));
  };
  return [view, change];
}

/** What was kept, as far as it makes sense. */
export function readView(text: string | null): View {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '');
  } catch {
    return USUAL;
  }
  if (typeof kept !== 'object' || kept === null) return USUAL;
  const { left, hidden } = kept as Record<string, unknown>;
  return {
    left: isShare(left) ? left : USUAL.left,
    hidden: HIDEABLE.filter((panel) => Array.isArray(hidden) && hidden.includes(panel)),
  };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 25 && value <= 75;
}
