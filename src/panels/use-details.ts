/** Ticks, slots of pools and other figures: whoever walks a run for the first time asks for them, or does without. */
import { createStore, usePlayerState } from '../player';
import { useOutside } from '../ui';

/** The mode in which details are behind a switch. In all others they are there. */
const PLAIN_MODE = 'learn';
const KEY = 'details';
const storage = createStore();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function areOn(): boolean {
  return storage.get(KEY) === 'on';
}

function setDetails(on: boolean): void {
  if (on) storage.set(KEY, 'on');
  else storage.remove(KEY);
  for (const listener of listeners) listener();
}

interface Details {
  readonly areShown: boolean;
  /** Shows or hides them, on the whole page; null where there is no choice. */
  readonly set: ((on: boolean) => void) | null;
}

/** Whether details are shown: off at first, kept in this browser, the same for all panels. */
export function useDetails(): Details {
  const isPlain = usePlayerState(({ mode }) => mode === PLAIN_MODE);
  const isOn = useOutside(subscribe, areOn, false);
  return isPlain ? { areShown: isOn, set: setDetails } : { areShown: true, set: null };
}
