/** SHA-1, from which Airflow takes the jitter of its delays. Nothing is kept secret with it. */

const rotate = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** The digest of a text in UTF-8, as five 32-bit words, the first the most significant. */
export function sha1(text: string): Uint32Array {
  const bytes = new TextEncoder().encode(text);
  const words = new Uint32Array(((bytes.length + 72) >> 6) << 4);
  bytes.forEach((byte, at) => (words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8))));
  const end = bytes.length;
  words[end >> 2] = (words[end >> 2] ?? 0) | (0x80 << (24 - (end & 3) * 8));
  words[words.length - 1] = end * 8;

  const hash = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const mixed = new Uint32Array(80);
  const at = (array: Uint32Array, index: number) => array[index] ?? 0;
  for (let block = 0; block < words.length; block += 16) {
    let [a, b, c, d, e] = hash as unknown as [number, number, number, number, number];
    for (let i = 0; i < 80; i += 1) {
      mixed[i] =
        i < 16
          ? at(words, block + i)
          : rotate(at(mixed, i - 3) ^ at(mixed, i - 8) ^ at(mixed, i - 14) ^ at(mixed, i - 16), 1);
      const [part, key] =
        i < 20
          ? [(b & c) | (~b & d), 0x5a827999]
          : i < 40
            ? [b ^ c ^ d, 0x6ed9eba1]
            : i < 60
              ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
              : [b ^ c ^ d, 0xca62c1d6];
      [a, b, c, d, e] = [(rotate(a, 5) + part + e + key + at(mixed, i)) | 0, a, rotate(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((word, i) => (hash[i] = at(hash, i) + word));
  }
  return hash;
}

/** The digest as one big number, modulo a whole number up to 2³⁶. */
export function sha1Modulo(text: string, modulus: number): number {
  const halves = Array.from(sha1(text)).flatMap((word) => [word >>> 16, word & 0xffff]);
  return halves.reduce((rest, half) => (rest * 0x1_0000 + half) % modulus, 0);
}
