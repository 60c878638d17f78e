/** Small parts of Spanish sentences: numbers, durations, dates, lists of ids. */
import { formatsOf } from '../formats';
import { mono } from '../marks';

export { brief, capital, mono } from '../marks';

/** How Spanish writes figures. */
export const formats = formatsOf('es');
const { date, number } = formats;
export { date, number };

export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** "90 s", "5 min", "2 h". */
export function duration(seconds: number): string {
  if (seconds >= 7200 && seconds % 3600 === 0) return `${number(seconds / 3600)} h`;
  if (seconds >= 120 && seconds % 60 === 0) return `${number(seconds / 60)} min`;
  return `${number(seconds)} s`;
}

/** "`a`, `b` y `c`"; of many the first few. */
export function ids(list: readonly string[], most = 4): string {
  return someOf(list.map(mono), list.length > most ? most - 1 : most);
}

/** "a, b y 7 más": the first few of many. */
export function someOf(items: readonly string[], most: number): string {
  const rest = items.length - most;
  const parts = rest > 0 ? [...items.slice(0, most), `${number(rest)} más`] : items;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} y ${last}`;
}

/** "2.º". */
export function nth(n: number): string {
  return `${number(n)}.º`;
}
