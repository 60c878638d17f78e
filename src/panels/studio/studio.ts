/**
 * The studio: the draft that is worked on with all that can be undone, what the checker says of it, and where its author
 * is. Commands write, selectors read, as in the player. The draft's text is the one truth; all else follows from it.
 */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Lesson, Problem } from '../../lesson';
import type { KeyValueStore } from '../../player';
import { RunTooLarge } from '../../sources';
import type { RunSource } from '../../sources';
import { endBurst, nameOf, newHistory, record, redo, undo } from '../../studio';
import type { History, LessonDraft, Place } from '../../studio';
import { forgetDraft, keepDraft, keptDraft } from './kept-drafts';
import type { LessonFolder } from './lesson-folder';

/** What the checker has said last; `failed`: it could not be asked, or the runs are more than a page can show. */
export type Verdict =
  | {
      readonly kind: 'sound';
      /** What its listings say otherwise than its runs; none before Python has read them. */
      readonly listings: readonly Problem[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly isTooLarge: boolean };

/** The lesson as forms, or the text of one of its files. */
export type View = 'forms' | 'text';

export interface StudioState {
  /** Null: nothing is open. */
  readonly history: History<LessonDraft> | null;
  /** Under which it is kept. */
  readonly id: string | null;
  /** The folder on disk that it lies in; null: none that is known of. */
  readonly folder: LessonFolder | null;
  /** Null until the first answer. */
  readonly verdict: Verdict | null;
  /** Whether the verdict is about an earlier text. */
  readonly isChecking: boolean;
  /** The last one that was sound: what learners would see. */
  readonly lesson: Lesson | null;
  /** Where its author stands in it; null before the page is there. */
  readonly place: Place | null;
  /** Whether what was written will be there after a reload. */
  readonly isKept: boolean;
  readonly view: View;
  /** Which part is open in the outline: the name of a member of the lesson's file, or a part of the studio's own. */
  readonly part: string;
  /** Where to go in the text, or in the page: each time another object. */
  readonly wanted: { readonly problem: Problem } | { readonly place: Partial<Place> } | null;
}

export interface Studio {
  readonly store: StoreApi<StudioState>;
  readonly storage: KeyValueStore;
  /** Begins with a draft in place of the one before, which stays kept. */
  open(draft: LessonDraft, folder?: LessonFolder): void;
  /** Goes on with a kept one. False if it is gone. */
  openKept(id: string): boolean;
  forget(id: string): void;
  /** Back to where one begins. */
  close(): void;
  /** Hears where its files lie by now. */
  setFolder(folder: LessonFolder): void;
  /** Puts another draft in its place. @param burst see `record` */
  change(next: LessonDraft, burst?: string | null): void;
  /** Changes the text. Nothing happens where the edit gives null; says whether it did. @param burst see `record` */
  edit(edit: (text: string) => string | null, burst?: string | null): boolean;
  endBurst(): void;
  undo(): void;
  redo(): void;
  setView(view: View): void;
  openPart(part: string): void;
  /** Shows where a problem is, in the text. */
  showProblem(problem: Problem): void;
  /** Has the page go somewhere. */
  go(place: Partial<Place>): void;
  /** Hears where the page is. */
  hear(place: Place): void;
  /** Writes what is to be kept, and stops whatever goes on. */
  dispose(): void;
  /** Writes now what is to be kept. */
  flush(): void;
}

/** Typing is not interrupted by looking for problems at every letter. */
const CHECK_AFTER_MS = 250;
/** A check of a text that nobody has any more is given up after so long. */
const PATIENCE_MS = 2_000;
const KEEP_AFTER_MS = 400;
/** Python reads listings once their author has stopped for a moment. */
const READ_AFTER_MS = 1_500;
const NO_PROBLEMS: readonly Problem[] = [];

const EMPTY: StudioState = {
  history: null,
  id: null,
  folder: null,
  verdict: null,
  isChecking: false,
  lesson: null,
  place: null,
  isKept: true,
  view: 'forms',
  part: 'about',
  wanted: null,
};

/** What the listings of a sound lesson say otherwise than its runs. */
export type ListingCheck = (draft: LessonDraft, lesson: Lesson) => Promise<readonly Problem[]>;

/** @param readListings left out: nobody reads them */
export function createStudio(
  runs: RunSource,
  storage: KeyValueStore,
  readListings: ListingCheck = () => Promise.resolve(NO_PROBLEMS),
): Studio {
  const store = createStore<StudioState>(() => EMPTY);
  const { getState: read, setState: write } = store;
  let checkTimer: ReturnType<typeof setTimeout> | undefined;
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let readTimer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let checking: { readonly controller: AbortController; readonly since: number } | null = null;
  let made = 0;

  const present = () => read().history?.present ?? null;

  const check = async (): Promise<void> => {
    const draft = present();
    if (!draft) return;
    if (checking) {
      // What is under way is about an older text: it may end, but nobody waits for it for long.
      clearTimeout(patience);
      const rest = Math.max(0, checking.since + PATIENCE_MS - Date.now());
      const old = checking.controller;
      patience = setTimeout(() => old.abort(), rest);
      return;
    }
    const controller = new AbortController();
    checking = { controller, since: Date.now() };
    let next: Partial<StudioState> | null = null;
    try {
      const given = { name: nameOf(draft), ...draft };
      const checked = await runs.ask('check', [given], { signal: controller.signal });
      next =
        'lesson' in checked
          ? { verdict: { kind: 'sound', listings: NO_PROBLEMS }, lesson: checked.lesson }
          : { verdict: { kind: 'problems', problems: checked.problems } };
    } catch (error) {
      if (!controller.signal.aborted)
        next = { verdict: { kind: 'failed', isTooLarge: error instanceof RunTooLarge } };
    }
    clearTimeout(patience);
    checking = null;
    const now = present();
    if (now === draft) {
      write({ ...next, isChecking: false });
      return readLater(draft);
    }
    // An answer to what was there a moment ago is better than none, as long as it is of the same lesson.
    if (next && now && read().id !== null) write(next);
    if (now) void check();
  };

  /** Python's answer, as long as the lesson is still the same then. Where Python does not come, only the command says it. */
  const readLater = (draft: LessonDraft): void => {
    clearTimeout(readTimer);
    const { verdict, lesson } = read();
    if (verdict?.kind !== 'sound' || !lesson) return;
    readTimer = setTimeout(() => {
      readListings(draft, lesson).then(
        (listings) => {
          if (present() === draft && read().verdict === verdict)
            write({ verdict: { kind: 'sound', listings } });
        },
        () => undefined,
      );
    }, READ_AFTER_MS);
  };

  const keep = () => {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    const { id } = read();
    const draft = present();
    if (id === null || !draft) return;
    const isKept = keepDraft(storage, id, draft, Date.now());
    if (isKept !== read().isKept) write({ isKept });
  };

  const follow = () => {
    write({ isChecking: true });
    clearTimeout(readTimer);
    clearTimeout(checkTimer);
    checkTimer = setTimeout(() => void check(), CHECK_AFTER_MS);
    keepTimer ??= setTimeout(keep, KEEP_AFTER_MS);
  };

  const turn = (next: History<LessonDraft>) => {
    if (next === read().history) return;
    write({ history: next });
    follow();
  };

  const begin = (draft: LessonDraft, id: string, folder: LessonFolder | null = null) => {
    keep();
    checking?.controller.abort();
    const { view } = read();
    write({ ...EMPTY, view, history: newHistory(draft), id, folder, isChecking: true });
    void check();
    keep();
  };

  const studio: Studio = {
    store,
    storage,
    open: (draft, folder) => begin(draft, `${Date.now().toString(36)}-${made++}`, folder),
    setFolder: (folder) => write({ folder }),
    openKept(id) {
      const draft = keptDraft(storage, id);
      if (draft) begin(draft, id);
      return draft !== null;
    },
    forget: (id) => forgetDraft(storage, id),
    close() {
      keep();
      checking?.controller.abort();
      clearTimeout(checkTimer);
      write({ ...EMPTY, view: read().view });
    },
    change(next, burst = null) {
      const { history } = read();
      if (history) turn(record(history, next, burst));
    },
    edit(edit, burst = null) {
      const draft = present();
      const text = draft && edit(draft.text);
      if (!draft || text === null) return false;
      if (text !== draft.text) studio.change({ ...draft, text }, burst);
      return true;
    },
    endBurst() {
      const { history } = read();
      if (history) write({ history: endBurst(history) });
    },
    undo() {
      const { history } = read();
      if (history && history.past.length > 0) turn(undo(history));
    },
    redo() {
      const { history } = read();
      if (history && history.future.length > 0) turn(redo(history));
    },
    setView: (view) => write({ view }),
    openPart: (part) => write({ part }),
    showProblem: (problem) => write({ view: 'text', wanted: { problem } }),
    go: (place) => write({ wanted: { place } }),
    hear(place) {
      const before = read().place;
      const isSame =
        before?.scenario === place.scenario && before.step === place.step && before.mode === place.mode;
      if (!isSame) write({ place });
    },
    flush: () => {
      if (keepTimer !== undefined) keep();
    },
    dispose() {
      if (keepTimer !== undefined) keep();
      clearTimeout(checkTimer);
      clearTimeout(readTimer);
      clearTimeout(patience);
      checking?.controller.abort();
    },
  };
  return studio;
}
