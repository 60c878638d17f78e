/**
 * The one door through which a file that a person can touch comes in: its text, or why it has none. Never throws, never
 * waits for a pipe, and reads no more than such a file may have.
 */
import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, lstatSync, openSync, readdirSync, readSync, constants } from 'node:fs';
import path from 'node:path';
import { nearest } from '../engine';
import { FILE_START } from '../lesson/check';
import type { Fault, Place, Problem } from '../lesson/check';

/** The most bytes that a file of each kind may have. */
export const LIMITS = {
  lesson: 2_000_000,
  course: 100_000,
  terms: 500_000,
  listing: 200_000,
  case: 50_000_000,
} as const;

export type ReadText = { readonly text: string } | (Fault & Place);

/** The text of a file (`-`: standard input), without a byte order mark; messages call it `shownAs`. */
export function readText(file: string, most: number, shownAs: string = path.basename(file)): ReadText {
  const fault = (code: Fault['code'], values: Fault['values'] = {}, place: Place = FILE_START): ReadText => ({
    code,
    values: { file: shownAs, ...values },
    ...place,
  });
  let handle: number | undefined;
  try {
    // A pipe that nobody writes to would keep us waiting: without O_NONBLOCK opening it does not come back.
    if (file !== '-') {
      handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return fault('file.folder');
      if (!stat.isFile()) return fault('file.special');
      if (stat.size > most) return fault('file.large', { bytes: stat.size, most });
    }
    const bytes = readAll(handle ?? 0, most);
    if (bytes.length > most) return fault('file.large', { bytes: bytes.length, most });
    if (!isUtf8(bytes)) return fault('file.encoding', {}, firstBadByte(bytes));
    return { text: new TextDecoder('utf-8').decode(bytes) };
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR')
      return isLink(file) ? fault('file.link') : fault('file.missing', { near: neighbour(file) });
    if (code === 'EISDIR') return fault('file.folder');
    if (code === 'ENXIO' || code === 'ENODEV') return fault('file.special');
    if (code === 'EACCES' || code === 'EPERM') return fault('file.denied');
    return fault('file.unreadable', { why: code });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Why a file has no text, as a problem of that file. */
export function problemOf(fault: Fault & Place, file: string): Problem {
  return { ...fault, file, pointer: '' };
}

/** Names in a folder, in their order; none where it cannot be read. Hidden ones are an editor's own, and left out. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

/** The file may grow while it is read, and some have no size; one byte more than allowed is enough to know. */
function readAll(handle: number, most: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length <= most) {
    const chunk = Buffer.alloc(Math.min(65_536, most + 1 - length));
    const got = readSync(handle, chunk);
    if (got === 0) break;
    chunks.push(chunk.subarray(0, got));
    length += got;
  }
  return Buffer.concat(chunks);
}

function firstBadByte(bytes: Buffer): Place {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break;
    line++;
    start = end + 1;
  }
  const end = bytes.indexOf(10, start);
  const text = new TextDecoder('utf-8').decode(bytes.subarray(start, end < 0 ? bytes.length : end));
  const column = Math.max(text.indexOf('\uFFFD'), 0) + 1;
  return { line, column, endLine: line, endColumn: column + 1 };
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function neighbour(file: string): string | null {
  return nearest(path.basename(file), namesIn(path.dirname(file)));
}
