/**
 * A folder of lessons on the same host, as `?lessons=PATH` names it: a course's folder (its `course.json` says which
 * lessons there are, because a host of files lists none) or a zip. Never from another origin, and never more than may be.
 */
import { readLoosely } from '../../studio';
import { readAll } from '../../sources';
import { unzip } from '../../sources/python';
import type { SourceFile } from '../../sources/python';
import { LIMITS } from './find-courses';

/** Why a folder is not read. */
export type FetchFault =
  /** It would lie on another host, or is no address. */
  | { readonly kind: 'elsewhere'; readonly path: string }
  /** There is no `course.json` with the names of lessons. */
  | { readonly kind: 'no-list'; readonly path: string }
  | { readonly kind: 'not-there'; readonly path: string }
  | { readonly kind: 'too-large'; readonly path: string }
  | { readonly kind: 'zip'; readonly path: string; readonly why: string };

const MOST_ZIP_BYTES = LIMITS.all;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LISTING = /^\w[\w.-]*\.py$/;

/**
 * @param said as the address says it
 * @param base address of the page
 */
export async function fetchFolder(
  said: string,
  base: string,
  signal: AbortSignal,
): Promise<readonly SourceFile[] | FetchFault> {
  const address = addressOf(said, base);
  if (!address) return { kind: 'elsewhere', path: said };
  const path = address.pathname;
  if (/\.zip$/i.test(path)) {
    const bytes = await get(address, MOST_ZIP_BYTES, signal);
    if (!(bytes instanceof Uint8Array)) return { kind: bytes, path };
    const files = unzip(bytes);
    return 'why' in files ? { kind: 'zip', path, why: files.why } : files;
  }
  const folder = new URL(path.endsWith('/') ? path : `${path}/`, address);
  const name = decodeURIComponent(folder.pathname).split('/').filter(Boolean).at(-1) ?? 'lessons';
  const read = async (file: string, most: number): Promise<SourceFile | FetchFault> => {
    const bytes = await get(new URL(file, folder), most, signal);
    return bytes instanceof Uint8Array
      ? { path: `${name}/${file}`, bytes }
      : { kind: bytes, path: folder.pathname + file };
  };
  const about = await read('course.json', LIMITS.course);
  if ('kind' in about) return about.kind === 'not-there' ? { kind: 'no-list', path: folder.pathname } : about;
  const { lessons } = readLoosely(textOf(about));
  const names = Array.isArray(lessons)
    ? lessons.filter((one) => typeof one === 'string' && NAME.test(one))
    : [];
  if (names.length === 0) return { kind: 'no-list', path: folder.pathname };
  const files = [about];
  const listings = new Set<string>();
  let bytes = 0;
  for (const lesson of names.slice(0, LIMITS.lessons)) {
    const file = await read(`${String(lesson)}.json`, LIMITS.lesson);
    // The checker says of course.json that there is no such lesson.
    if ('kind' in file) {
      if (file.kind === 'not-there') continue;
      return file;
    }
    bytes += file.bytes?.length ?? 0;
    if (bytes > LIMITS.all) return { kind: 'too-large', path: folder.pathname };
    files.push(file);
    for (const one of listingsOf(textOf(file))) listings.add(one);
  }
  for (const listing of listings) {
    const file = await read(listing, LIMITS.listing);
    // That it is missing the checker says, at its place in the lesson.
    if (!('kind' in file)) files.push(file);
  }
  return files;
}

/** Null for what would be read from elsewhere. */
function addressOf(said: string, base: string): URL | null {
  const own = new URL(base);
  if (!URL.canParse(said, base)) return null;
  const address = new URL(said, base);
  const isOwn = address.origin === own.origin && /^https?:$/.test(address.protocol);
  if (!isOwn || address.username !== '' || address.password !== '') return null;
  address.search = '';
  address.hash = '';
  return address;
}

/** The bytes of a file of this host; nothing that leads elsewhere is followed, and nothing is read beyond the limit. */
async function get(
  address: URL,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | 'not-there' | 'too-large'> {
  let answer: Response;
  try {
    answer = await fetch(address, { mode: 'same-origin', redirect: 'error', cache: 'no-cache', signal });
  } catch {
    return 'not-there';
  }
  // A host that answers every address with a page has no such file.
  if (!answer.ok || !answer.body || /^text\/html\b/.test(answer.headers.get('content-type') ?? ''))
    return 'not-there';
  return (await readAll(answer.body, most)) ?? 'too-large';
}

const textOf = ({ bytes, text }: SourceFile) => text ?? new TextDecoder().decode(bytes);

/** The files that a lesson names in its code. */
function listingsOf(text: string): string[] {
  const { code } = readLoosely(text);
  if (!Array.isArray(code)) return [];
  return code.flatMap((one: unknown) => {
    const { file } = (one ?? {}) as { file?: unknown };
    return typeof file === 'string' && LISTING.test(file) ? [file] : [];
  });
}
