/**
 * A folder on its author's disk that a lesson lies in: opened, and saved to, by the File System Access API, where a
 * browser has it (https://wicg.github.io/file-system-access/). Handles live as long as the page and are kept nowhere.
 */
import { filesOf, lessonsIn } from '../../studio';
import type { FoundLesson, LessonDraft, OpenedFile } from '../../studio';

/** What is used of a `FileSystemFileHandle`. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<Blob>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

/** What is used of a `FileSystemDirectoryHandle`. */
export interface FolderHandle {
  readonly kind: 'directory';
  readonly name: string;
  values(): AsyncIterable<FileHandle | FolderHandle>;
  /** Rejects with a `NotFoundError` where there is none and none is to be made. */
  getFileHandle(name: string, options?: { create?: boolean }): Promise<FileHandle>;
}

/** Where a lesson lies, and what its files held when they were last read or written here. */
export interface LessonFolder {
  readonly handle: FolderHandle;
  readonly seen: ReadonlyMap<string, string>;
}

/** A lesson that was found in a folder. */
export type LessonInFolder = FoundLesson & { readonly folder: LessonFolder };

type Picker = (options: { mode: 'readwrite' }) => Promise<FolderHandle>;

/** Courses lie a level or two below what one opens: `lessons/<course>/`. */
const MOST_LEVELS = 3;
/** More files than any course has: what was chosen is something else. */
const MOST_FILES = 2_000;
const NOT_LOOKED_INTO = /^(\..*|node_modules|dist)$/;

/** Whether this browser opens folders. */
export function canOpenFolders(): boolean {
  return typeof window !== 'undefined' && 'showDirectoryPicker' in window;
}

/** A folder that its author chooses, to be read and written; null where none was chosen after all. */
export async function chooseFolder(): Promise<FolderHandle | null> {
  try {
    const { showDirectoryPicker: pick } = window as unknown as { readonly showDirectoryPicker: Picker };
    return await pick({ mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The lessons in a folder and in those within it. Rejects where the browser may not, or can no longer, read it. */
export async function lessonsInFolder(handle: FolderHandle): Promise<LessonInFolder[]> {
  const files: OpenedFile[] = [];
  const handles = new Map<string, FolderHandle>();
  const look = async (folder: FolderHandle, path: string, level: number): Promise<void> => {
    handles.set(path, folder);
    for await (const one of folder.values()) {
      if (files.length >= MOST_FILES) return;
      if (one.kind === 'directory') {
        if (level < MOST_LEVELS && !NOT_LOOKED_INTO.test(one.name))
          await look(one, `${path}${one.name}/`, level + 1);
      } else if (/\.(json|py)$/i.test(one.name)) {
        const bytes = new Uint8Array(await (await one.getFile()).arrayBuffer());
        files.push({ path: path + one.name, bytes });
      }
    }
  };
  await look(handle, handle.name === '' ? '' : `${handle.name}/`, 1);
  return lessonsIn(files).map((found) => {
    const path = found.path.slice(0, found.path.lastIndexOf('/') + 1);
    const name = found.path.slice(path.length);
    const seen = new Map([[name, found.draft.text], ...Object.entries(found.draft.files)]);
    return { ...found, folder: { handle: handles.get(path) ?? handle, seen } };
  });
}

/** What came of saving: where it now lies, or the files that somebody else has changed, of which none was written. */
export type Saved =
  | { readonly folder: LessonFolder; readonly names: readonly string[] }
  | { readonly changed: readonly string[] };

/**
 * Writes a lesson's files into a folder. Nothing is written where one of them is another by now than it was when it was
 * last read or written here, unless that is wanted. Rejects where the folder cannot be written.
 * @param isWanted whether what others have changed is to be overwritten
 */
export async function saveToFolder(
  { handle, seen }: LessonFolder,
  draft: LessonDraft,
  isWanted = false,
): Promise<Saved> {
  const files = Object.entries(filesOf(draft));
  const changed: string[] = [];
  const toWrite: (readonly [string, string])[] = [];
  for (const [name, text] of files) {
    const there = await textIn(handle, name);
    if (there === text) continue;
    toWrite.push([name, text]);
    if (there !== null && there !== seen.get(name)) changed.push(name);
  }
  if (changed.length > 0 && !isWanted) return { changed };
  for (const [name, text] of toWrite) {
    const file = await handle.getFileHandle(name, { create: true });
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
  }
  return { folder: { handle, seen: new Map([...seen, ...files]) }, names: files.map(([name]) => name) };
}

/** What a file holds; null if there is none. */
async function textIn(folder: FolderHandle, name: string): Promise<string | null> {
  let file: FileHandle;
  try {
    file = await folder.getFileHandle(name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
  return (await file.getFile()).text();
}
