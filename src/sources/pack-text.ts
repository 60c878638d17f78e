/** Text as letters that need no escaping in an address, and back. Whatever comes back is taken as written by a stranger. */

/** Deflated, in base64url. */
export async function packText(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return toBase64Url(await readAll(packed, Number.POSITIVE_INFINITY));
}

/** The text that was packed. Throws if these are no such letters, or if it is of more than so many bytes. */
export async function unpackText(letters: string, mostBytes: number): Promise<string> {
  const packed = new Blob([fromBase64Url(letters)]).stream();
  const bytes = await readAll(packed.pipeThrough(new DecompressionStream('deflate-raw')), mostBytes);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Everything a stream gives. Throws as soon as that is more than it may be. */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  mostBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new Error('What is packed is too large.');
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
  if (!/^[A-Za-z0-9_-]*$/.test(text)) throw new Error('These are not the letters of something packed.');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
