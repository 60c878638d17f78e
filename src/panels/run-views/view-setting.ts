/** As what the run is shown: kept in this browser, and the same for all panels of it on the page. */
import { createStore } from '../../player';
import { useOutside } from '../../ui';

export const RUN_VIEWS = ['graph', 'grid', 'gantt', 'list'] as const;
export type RunView = (typeof RUN_VIEWS)[number];

const KEY = 'run-view';
const [USUAL] = RUN_VIEWS;
const storage = createStore();
const listeners = new Set<() => void>();

function readView(): RunView {
  const kept = storage.get(KEY);
  return RUN_VIEWS.find((view) => view === kept) ?? USUAL;
}

function setView(view: RunView): void {
  if (view === USUAL) storage.remove(KEY);
  else storage.set(KEY, view);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The view chosen (the graph in the prerendered page, and until another is), and a way to choose. */
export function useRunView(): readonly [RunView, (view: RunView) => void] {
  return [useOutside<RunView>(subscribe, readView, USUAL), setView];
}
