/** Lessons as files: taken out of what somebody opens, and put together to be saved. */
import { strToU8, zipSync } from 'fflate';
import { slugOf, unzip } from '../sources/python';
import { filesOf, nameOf, readLoosely } from './draft';
import type { LessonDraft } from './draft';

/** A file that was opened, by its path: folders with `/`. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A lesson that was found among files. */
export interface FoundLesson {
  /** Path of the lesson's file. */
  readonly path: string;
  readonly draft: LessonDraft;
}

/** More than any course, and far from what fills a page's memory. */
const MOST_BYTES = 20_000_000;
/** Where it lies in no folder. */
const NO_COURSE = 'my-course';

/** What was opened, with what lies in zips; or why one of them cannot be opened. */
export function unpacked(
  files: readonly OpenedFile[],
): { readonly files: readonly OpenedFile[] } | { readonly fault: string } {
  const all: OpenedFile[] = [];
  for (const file of files) {
    if (!/\.zip$/i.test(file.path)) {
      all.push(file);
      continue;
    }
    const inside = unzip(file.bytes);
    if ('why' in inside) return { fault: inside.why };
    for (const { path, bytes } of inside) if (bytes) all.push({ path, bytes });
  }
  return { files: all };
}

/** The lessons among files, each with the Python files of its folder, in the order of their paths. */
export function lessonsIn(files: readonly OpenedFile[]): FoundLesson[] {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > MOST_BYTES) return [];
  const texts = files
    .filter(({ path }) => /\.(json|py)$/i.test(path))
    .map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes).replace(/^\uFEFF/, '') }));
  return texts
    .filter(({ path, text }) => path.endsWith('.json') && isLesson(text))
    .map(({ path, text }) => {
      const folder = folderOf(path);
      const beside = texts.filter((one) => one.path.endsWith('.py') && folderOf(one.path) === folder);
      return {
        path,
        draft: {
          course: folder === '' ? NO_COURSE : slugOf(lastOf(folder)),
          text,
          files: listingsOf(text, Object.fromEntries(beside.map((one) => [lastOf(one.path), one.text]))),
        },
      };
    })
    .sort((one, other) => one.path.localeCompare(other.path));
}

/** A zip of the lesson's files, to be put into a course's folder. */
export function zipOf(draft: LessonDraft): {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const files = Object.entries(filesOf(draft)).map(([name, text]) => [name, strToU8(text)]);
  return {
    name: `${nameOf(draft)}.zip`,
    bytes: new Uint8Array(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>)),
  };
}

/** Of the files beside a lesson, those that it names; all where it cannot be read. */
function listingsOf(
  text: string,
  beside: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { code } = readLoosely(text);
  if (!Array.isArray(code)) return {};
  const named = new Set(code.map((one: unknown) => (one as { file?: unknown } | null)?.file));
  return Object.fromEntries(Object.entries(beside).filter(([name]) => named.has(name)));
}

/** What a lesson has and no other JSON of a course: a number of its format, and DAGs. A translation has neither. */
function isLesson(text: string): boolean {
  const { version, dags } = readLoosely(text);
  return version !== undefined && dags !== undefined;
}

const folderOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
