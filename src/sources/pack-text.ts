/** Text as letters that need no escaping in an address, and back. Whatever comes back is taken as written by a stranger. */
import { readAll } from './read-all';

/** Deflated, in base64url. */
export async function packText(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url((await readAll(packed))!);
}

/** The text that was packed. Throws if these are no such letters, or if it is of more than so many bytes. */
export async function unpackText(letters: string, mostBytes: number): Promise<string> {
  const packed = new Blob([fromBase64Url(letters)]).stream();
  const bytes = await readAll(packed.pipeThrough(new DecompressionStream('deflate-raw')), mostBytes);
  if (!bytes) throw new Error('What is packed is too large.');
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('These are not the letters of something packed.');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
