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

/** "90 s", "5 min", "2 h", "26 h 40 min", "3 days": nothing of it is left out. */
export function duration(seconds: number): string {
  if (seconds < 7200) {
    return seconds >= 120 && seconds % 60 === 0 ? `${number(seconds / 60)} min` : `${number(seconds)} s`;
  }
  const days = seconds >= 172_800 ? Math.floor(seconds / 86_400) : 0;
  const rest = seconds - days * 86_400;
  const [hours, minutes, left] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  const parts = [
    days > 0 && count(days, 'day'),
    hours > 0 && `${number(hours)} h`,
    minutes > 0 && `${number(minutes)} min`,
    left > 0 && `${number(left)} s`,
  ];
  return parts.filter((part) => part !== false).join(' ');
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
