/** The next and the previous time that a cron expression names. Wall times (`./time-zone`). */
import type { Cron } from './cron';

/** croniter gives up after so many years without a match. */
const YEARS = 50;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** There is no such time: 30 February, a year that is over. */
export class NoTick extends Error {}

/** The first time after a moment. Throws NoTick. */
export function nextWall(cron: Cron, wallMs: number): number {
  return search(cron, wallMs, 1);
}

/** The last time before a moment. Throws NoTick. */
export function previousWall(cron: Cron, wallMs: number): number {
  return search(cron, wallMs, -1);
}

/** Where days and weekdays are both given, either will do: the sooner of two searches. */
function search(cron: Cron, wallMs: number, way: 1 | -1): number {
  if (cron.days === null || cron.weekdays === null) return searchDays(cron, wallMs, way);
  // croniter takes `#` and `W` along into both searches, and fails where either finds nothing.
  const mustFind = cron.nthWeekdays.length + cron.nearestWeekdays.length > 0;
  const found: number[] = [];
  for (const side of [{ weekdays: null }, { days: null, lastDay: false }]) {
    try {
      found.push(searchDays({ ...cron, ...side }, wallMs, way));
    } catch (problem) {
      if (mustFind || !(problem instanceof NoTick)) throw problem;
    }
  }
  if (found.length === 0) throw new NoTick();
  return way === 1 ? Math.min(...found) : Math.max(...found);
}

function searchDays(cron: Cron, wallMs: number, way: 1 | -1): number {
  const unit = cron.hasSeconds ? 1000 : MINUTE_MS;
  const start = way === 1 ? (Math.floor(wallMs / unit) + 1) * unit : (Math.ceil(wallMs / unit) - 1) * unit;
  const firstYear = new Date(start).getUTCFullYear();
  let day = Math.floor(start / DAY_MS) * DAY_MS;
  let time: number | null = start - day;
  for (;;) {
    const date = new Date(day);
    const year = date.getUTCFullYear();
    if (Math.abs(year - firstYear) > YEARS) throw new NoTick();
    if (cron.years !== null && !cron.years.includes(year)) {
      day = way === 1 ? Date.UTC(year + 1, 0, 1) : Date.UTC(year - 1, 11, 31);
    } else if (cron.months !== null && !cron.months.includes(date.getUTCMonth() + 1)) {
      const month = date.getUTCMonth();
      day = way === 1 ? Date.UTC(year, month + 1, 1) : Date.UTC(year, month, 0);
    } else {
      const found = isDay(cron, date) ? timeOfDay(cron, time, way) : null;
      if (found !== null) return day + found;
      day += way * DAY_MS;
    }
    time = null;
  }
}

function isDay(cron: Cron, date: Date): boolean {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return isDayOfMonth(cron, year, month, day, lastDay) && isWeekday(cron, date.getUTCDay(), day, lastDay);
}

function isDayOfMonth(cron: Cron, year: number, month: number, day: number, lastDay: number): boolean {
  if (cron.nearestWeekdays.length > 0) {
    return cron.nearestWeekdays.some((wanted) => nearest(year, month, wanted, lastDay) === day);
  }
  return cron.days === null || cron.days.includes(day) || (cron.lastDay && day === lastDay);
}

function isWeekday(cron: Cron, weekday: number, day: number, lastDay: number): boolean {
  if (cron.nthWeekdays.length > 0) {
    return cron.nthWeekdays.some(
      ([which, nth]) => which === weekday && (nth === 0 ? day + 7 > lastDay : Math.ceil(day / 7) === nth),
    );
  }
  return cron.weekdays === null || cron.weekdays.includes(weekday);
}

/** The working day nearest to a day, without leaving the month. */
function nearest(year: number, month: number, wanted: number, lastDay: number): number {
  const day = Math.min(wanted, lastDay);
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay();
  if (weekday === 6) return day > 1 ? day - 1 : day + 2;
  if (weekday === 0) return day < lastDay ? day + 1 : day - 2;
  return day;
}

/** The first (way 1) or last time of day that is not before (after) a limit, in ms; null if there is none. */
function timeOfDay(cron: Cron, limitMs: number | null, way: 1 | -1): number | null {
  const limit = (limitMs ?? (way === 1 ? 0 : DAY_MS - 1000)) / 1000;
  const bounds = [Math.floor(limit / 3600), Math.floor(limit / 60) % 60, Math.floor(limit) % 60];
  const fields = [cron.hours, cron.minutes, cron.hasSeconds ? cron.seconds : [0]];
  const found = lexicographic(fields, bounds, way);
  return found && ((found[0] ?? 0) * 3600 + (found[1] ?? 0) * 60 + (found[2] ?? 0)) * 1000;
}

/** The hour, minute and second closest to a bound on its far side. */
function lexicographic(
  fields: readonly (readonly number[] | null)[],
  bounds: readonly number[],
  way: 1 | -1,
): number[] | null {
  const sizes = [24, 60, 60];
  const edge = (at: number) =>
    pick(fields[at] ?? null, way === 1 ? 0 : (sizes[at] ?? 0) - 1, way, sizes[at] ?? 0) ?? 0;
  const edges = (from: number) => fields.slice(from).map((_, i) => edge(from + i));
  for (let same = fields.length; same >= 0; same -= 1) {
    const head = bounds.slice(0, same);
    if (!head.every((bound, at) => (fields[at] ?? null) === null || fields[at]?.includes(bound))) continue;
    if (same === fields.length) return head;
    const next = pick(fields[same] ?? null, (bounds[same] ?? 0) + way, way, sizes[same] ?? 0);
    if (next !== null) return [...head, next, ...edges(same + 1)];
  }
  return null;
}

/** The value nearest to `from` on its side `way`; null if there is none. */
function pick(values: readonly number[] | null, from: number, way: 1 | -1, size: number): number | null {
  if (values === null) return from >= 0 && from < size ? from : null;
  if (way === 1) return values.find((value) => value >= from) ?? null;
  return values.findLast((value) => value <= from) ?? null;
}
