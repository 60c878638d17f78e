import { memo } from '../../engine';
import type { Trace } from '../../engine';

const DAY_SECONDS = 86_400;
/** Runs that are made for a date of the calendar, one after the other. */
const DATED: ReadonlySet<string> = new Set(['scheduled', 'backfill']);

/**
 * A moment, in seconds after the clock, as it is said: in a simulation that is about dates, as its date, ISO 8601. It is
 * about dates if it lasts a day or longer, or if its runs are those of several dates, however soon they follow each other
 * (as in a catchup).
 */
export function whenIn(trace: Trace, at: number): number | string {
  if (!isAboutDates(trace)) return at;
  return new Date(Date.parse(trace.input.clock) + at * 1000).toISOString();
}

const isAboutDates = memo(({ ticks, runs }: Trace): boolean => {
  if ((ticks.at(-1)?.at ?? 0) >= DAY_SECONDS) return true;
  const dates = runs.filter(({ type }) => DATED.has(type)).map(({ logicalDate }) => logicalDate);
  return new Set(dates).size > 1;
});
