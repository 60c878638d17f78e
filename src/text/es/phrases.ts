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

/** "90 s", "5 min", "2 h", "26 h 40 min", "3 días": nothing of it is left out. */
export function duration(seconds: number): string {
  if (seconds < 7200) {
    return seconds >= 120 && seconds % 60 === 0 ? `${number(seconds / 60)} min` : `${number(seconds)} s`;
  }
  const days = seconds >= 172_800 ? Math.floor(seconds / 86_400) : 0;
  const rest = seconds - days * 86_400;
  const [hours, minutes, left] = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60];
  const parts = [
    days > 0 && count(days, 'día'),
    hours > 0 && `${number(hours)} h`,
    minutes > 0 && `${number(minutes)} min`,
    left > 0 && `${number(left)} s`,
  ];
  return parts.filter((part) => part !== false).join(' ');
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
