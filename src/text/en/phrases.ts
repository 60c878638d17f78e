/** Small parts of English sentences: numbers, durations, dates, lists of ids. */
import { formatsOf } from '../formats';
import { mono } from '../marks';

export { brief, capital, mono } from '../marks';

/** How English writes figures. */
export const formats = formatsOf('en');
const { number } = formats;
export { number };

export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** "90 s", "5 min", "2 h". */
export function duration(seconds: number): string {
  if (seconds >= 7200 && seconds % 3600 === 0) return `${number(seconds / 3600)} h`;
  if (seconds >= 120 && seconds % 60 === 0) return `${number(seconds / 60)} min`;
  return `${number(seconds)} s`;
}

/** "Jan 5, 2026, 00:00:10 UTC" of ISO 8601 text. */
export const date = formats.date;

/** "`a`, `b` and `c`"; of many the first few. */
export function ids(list: readonly string[], most = 4, and = 'and'): string {
  const shown = list.slice(0, list.length > most ? most - 1 : most).map(mono);
  const rest = list.length - shown.length;
  const parts = rest > 0 ? [...shown, `${number(rest)} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** "2nd". */
export function nth(n: number): string {
  return number(n) + formats.ordinal(n, { one: 'st', two: 'nd', few: 'rd', other: 'th' });
}
