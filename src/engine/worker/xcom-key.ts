/**
 * Under which key an XCom is really stored. Airflow's worker writes the key into a URL as it is, and the API takes
 * what arrives. Airflow: `XComOperations` in `airflow/sdk/api/client.py`; recordings/xcom/odd-keys.
 */

/** ASCII that no URL may hold: the worker's request is never sent. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_PRINTABLE = /[\x00-\x1f\x7f]/;

/** The key under which the API finds it; null where the request fails, and the attempt with it. */
export function storedKey(key: string): string | null {
  if (PLAIN.test(key)) return key;
  if (NOT_PRINTABLE.test(key)) return null;
  // What follows is the fragment or the query of the URL.
  const path = /^[^#?]*/.exec(key)?.[0] ?? '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.') continue;
    if (part !== '..') parts.push(part);
    // Above the key there are task and run.
    else if (parts.pop() === undefined) return null;
  }
  return decoded(parts.join('/')) || null;
}

/** Nearly every key is such a one. */
const PLAIN = /^\w+$/;

/** `%20` is a space to the API; what is no valid escape stays. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    const bytes = escapes
      .slice(1)
      .split('%')
      .map((byte) => parseInt(byte, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  });
}
