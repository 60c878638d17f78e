/**
 * A run as text for a link: the difference to the lesson's run, packed. Whatever text comes back is taken as written by
 * a stranger: it is bounded here, and checked like every case.
 */
import type { Case } from '../engine';
import { applyDifference, differenceOf, parseDifference } from '../lesson';

/** No link that was made here is longer. */
const MOST_LETTERS = 32_000;
/** No case that somebody makes by hand comes near this. */
const MOST_BYTES = 1_000_000;
const VERSION = '1.';

/** The difference of a run to the lesson's, packed: `1.` and letters that need no escaping in an address. */
export async function packRun(lessons: Case, own: Case): Promise<string> {
  const text = JSON.stringify(differenceOf(lessons, own));
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return VERSION + toBase64Url(await readAll(packed));
}

/**
 * The run that somebody packed, over the lesson's, as JSON that nobody has checked yet. Throws if it is too long, not
 * ours, cut off, or of another version of the lesson.
 */
export async function unpackRun(text: string, lessons: Case): Promise<string> {
  if (text.length > MOST_LETTERS || !text.startsWith(VERSION)) throw new Error('No run is packed in this.');
  const packed = new Blob([fromBase64Url(text.slice(VERSION.length))]).stream();
  const bytes = await readAll(packed.pipeThrough(new DecompressionStream('deflate-raw')));
  const difference = parseDifference(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  if (!difference) throw new Error('This is no difference between two runs.');
  const json = JSON.stringify(applyDifference(lessons, difference));
  if (json.length > MOST_BYTES) throw new Error('This run is too large.');
  return json;
}

/** Everything a stream gives. Throws as soon as that is more than a run can be. */
async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new Error('This run is too large.');
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('These are not the letters of a packed run.');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
