/** Whether the player's single-key shortcuts are on (WCAG 2.1.4): kept in this browser, shared by all players on the page. */
import { createStore } from '../../player';
import { useOutside } from '../../ui';

const KEY = 'shortcuts';
const storage = createStore();
const listeners = new Set<() => void>();

export function areShortcutsOn(): boolean {
  return storage.get(KEY) !== 'off';
}

function setShortcuts(on: boolean): void {
  if (on) storage.remove(KEY);
  else storage.set(KEY, 'off');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShortcutSetting(): readonly [boolean, (on: boolean) => void] {
  return [useOutside(subscribe, areShortcutsOn, true), setShortcuts];
}
