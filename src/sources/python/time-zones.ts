/**
 * Python in the browser has no time zones. Those that the files name are made from the platform's own, in the format
 * that Python reads (RFC 8536), so that a start date in local time comes out at the right moment.
 */

import { isTimeZone, offsetAt } from '../../engine';

export interface ZoneFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const NAME = /['"]((?:[A-Z][A-Za-z]+)(?:\/[A-Za-z0-9_+-]+)+|[A-Z]{3,4}(?:5EDT|6CDT|7MDT|8PDT)?)['"]/g;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2037;
const made = new Map<string, ZoneFile | null>();

/** The zones whose names stand between quotes in one of the texts, or are one of them. */
export function zoneFiles(texts: readonly string[]): ZoneFile[] {
  const names = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(NAME)) names.add(match[1]!);
    if (text.length < 40) names.add(text.trim());
  }
  return [...names].flatMap((name) => {
    if (!made.has(name)) made.set(name, zoneFile(name));
    return made.get(name) ?? [];
  });
}

function zoneFile(name: string): ZoneFile | null {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return null;
  if (!isTimeZone(name)) return null;
  return { name, bytes: tzif(changesOf((seconds) => offsetAt(name, seconds * 1000) / 1000)) };
}

interface Change {
  /** When it begins; the first one always held. */
  readonly at: number;
  readonly offset: number;
}

function changesOf(offsetIn: (seconds: number) => number): Change[] {
  const start = Date.UTC(FIRST_YEAR, 0, 1) / 1000;
  const end = Date.UTC(LAST_YEAR + 1, 0, 1) / 1000;
  const month = 30 * 86400;
  const found: Change[] = [{ at: start, offset: offsetIn(start) }];
  let before = start;
  for (let at = start + month; at <= end; at += month) {
    const offset = offsetIn(at);
    if (offset !== found.at(-1)!.offset) {
      let [low, high] = [before, at];
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetIn(middle) === offset) high = middle;
        else low = middle;
      }
      found.push({ at: high, offset });
    }
    before = at;
  }
  return found;
}

/** A file of version 1: moments of change, and the offsets between them. */
function tzif(changes: readonly Change[]): Uint8Array {
  const [first, ...later] = changes;
  const offsets = [...new Set(changes.map(({ offset }) => offset))];
  const standard = Math.min(...offsets);
  const names = offsets.map(nameOf);
  const letters = names.map((name) => `${name}\0`).join('');
  const bytes = new Uint8Array(44 + later.length * 5 + offsets.length * 6 + letters.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('TZif'));
  [0, 0, 0, later.length, offsets.length, letters.length].forEach((count, at) =>
    view.setUint32(20 + at * 4, count),
  );
  let at = 44;
  for (const change of later) {
    view.setInt32(at, change.at);
    at += 4;
  }
  for (const change of later) {
    bytes[at] = offsets.indexOf(change.offset);
    at += 1;
  }
  // The first offset holds before all changes, so it comes first: it is that of 1970.
  let letter = 0;
  offsets.forEach((offset, index) => {
    view.setInt32(at, offset);
    bytes[at + 4] = offset > standard ? 1 : 0;
    bytes[at + 5] = letter;
    letter += names[index]!.length + 1;
    at += 6;
  });
  bytes.set(new TextEncoder().encode(letters), at);
  return first ? bytes : new Uint8Array();
}

function nameOf(offset: number): string {
  const minutes = Math.abs(Math.round(offset / 60));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${minutes % 60 ? two(minutes % 60) : ''}`;
}
