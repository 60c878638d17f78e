/** Drafts kept in this browser: through a crash, a reload, and until their author throws them away. */
import type { KeyValueStore } from '../../player';
import { readDraft, titleOf, nameOf, writeDraft } from '../../studio';
import type { LessonDraft } from '../../studio';

const PREFIX = 'studio-draft/';
/** Browsers keep five million letters for the whole site. */
const MOST_LETTERS = 2_000_000;

export interface KeptDraft {
  readonly id: string;
  readonly title: string;
  /** When it was last changed, as milliseconds since 1970. */
  readonly at: number;
}

/** Keeps a draft; false where it will not be there after a reload: storage is blocked or full, or it is too large. */
export function keepDraft(storage: KeyValueStore, id: string, draft: LessonDraft, at: number): boolean {
  const text = `${at}\n${writeDraft(draft)}`;
  if (text.length > MOST_LETTERS) return false;
  storage.set(PREFIX + id, text);
  return storage.lasting;
}

export function forgetDraft(storage: KeyValueStore, id: string): void {
  storage.remove(PREFIX + id);
}

/** A draft as it was kept; null if there is none that can be read. */
export function keptDraft(storage: KeyValueStore, id: string): LessonDraft | null {
  const text = storage.get(PREFIX + id);
  return text === null ? null : readDraft(text.slice(text.indexOf('\n') + 1));
}

/** All of them, the one last changed first. */
export function keptDrafts(storage: KeyValueStore): KeptDraft[] {
  return storage
    .keys()
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      const id = key.slice(PREFIX.length);
      const draft = keptDraft(storage, id);
      const at = Number.parseInt(storage.get(key) ?? '', 10);
      return draft ? [{ id, title: titleOf(draft) ?? nameOf(draft), at: Number.isFinite(at) ? at : 0 }] : [];
    })
    .sort((one, other) => other.at - one.at);
}
