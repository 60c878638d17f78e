/**
 * Keeps a lesson's progress in this browser. It is written at most once a moment, and at once when the page is left; what
 * another tab has written meanwhile is taken in, and so is what it writes later.
 */
import type { Case } from '../../engine';
import type { Lesson } from '../../lesson';
import type { KeyValueStore } from '../storage';
import { mergeProgress } from './merge';
import type { Progress } from './progress';
import { keyOf, readProgress, visitKeyOf, whatIfKeyOf, writeProgress, writeVisit } from './text';

/** So long after a change it is written, with all that has changed by then. */
const MOMENT_MILLISECONDS = 250;

export interface Keeper {
  /** Takes note of progress to be written. */
  keep(progress: Progress): void;
  /** Writes now what has not been written yet. */
  flush(): void;
  /** Writes, and listens no longer. */
  stop(): void;
}

interface Listener {
  /** What another tab has done, together with what is here. */
  readonly onMerged: (progress: Progress) => void;
  /** Whether by now every mode of the lesson is done. */
  readonly isDone?: () => boolean;
  /** Once, when what was written will not be there after a reload. */
  readonly onLost: () => void;
}

/** @param loaded what was read at the start */
export function createKeeper(
  storage: KeyValueStore,
  lesson: Lesson,
  loaded: Progress,
  { onMerged, onLost, isDone = () => false }: Listener,
): Keeper {
  const [key, whatIfKey] = [keyOf(lesson), whatIfKeyOf(lesson)];
  let now = loaded;
  /** What this tab and the storage had in common last. */
  let base = loaded;
  let known = storage.get(key);
  // A record of an earlier day may hold it itself: then it has no place of its own yet.
  let written: Case | null = storage.get(whatIfKey) === null ? null : loaded.whatIf;
  let isChanged = false;
  let isLost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes in what the storage holds by now. */
  const takeIn = (text: string | null) => {
    if (text === known || text === null) return;
    known = text;
    const theirs = readProgress(text);
    if (!theirs) return;
    now = mergeProgress(base, now, theirs);
    base = theirs;
    onMerged(now);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isChanged) return;
    isChanged = false;
    takeIn(storage.get(key));
    known = writeProgress(now);
    storage.set(key, known);
    storage.set(visitKeyOf(lesson), writeVisit({ at: Date.now(), isDone: isDone() }));
    base = now;
    if (now.whatIf !== written) {
      written = now.whatIf;
      if (written) storage.set(whatIfKey, JSON.stringify(written));
      else storage.remove(whatIfKey);
    }
    if (!storage.lasting && !isLost) {
      isLost = true;
      onLost();
    }
  };
  const unsubscribe = storage.subscribe(key, takeIn);
  const stopLeaving = onLeaving(flush);
  return {
    keep(progress) {
      now = progress;
      isChanged = true;
      timer ??= setTimeout(flush, MOMENT_MILLISECONDS);
    },
    flush,
    stop() {
      flush();
      unsubscribe();
      stopLeaving();
    },
  };
}

/** Calls back whenever the page may be gone next; elsewhere than in a page never. Returns how to stop that. */
export function onLeaving(leave: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  const onHidden = () => {
    if (document.visibilityState === 'hidden') leave();
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', onHidden);
  return () => {
    removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', onHidden);
  };
}
