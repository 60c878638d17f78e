import type { Trace } from '../../engine';

const DAY_SECONDS = 86_400;

/** A moment, in seconds after the clock, as it is said: of a run that lasts a day or longer, as its date, ISO 8601. */
export function whenIn({ input, ticks }: Trace, at: number): number | string {
  if ((ticks.at(-1)?.at ?? 0) < DAY_SECONDS) return at;
  return new Date(Date.parse(input.clock) + at * 1000).toISOString();
}
