/**
 * Local time in a named zone. A wall time is what a clock there shows, as if it were UTC: milliseconds since
 * 1970-01-01T00:00 on that clock. The clock changes come from the JavaScript engine's time zone data.
 */

const DAY_MS = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat | null>();

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      formatter = null;
    }
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Whether there is a zone of this name, such as `Europe/Zurich`. Offsets like `+02:00` are no names. */
export function isTimeZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && formatterOf(zone) !== null;
}

/** How far wall time is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(zone: string, ms: number): number {
  const formatter = zone === 'UTC' ? null : formatterOf(zone);
  if (formatter === null) return 0;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(ms)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/**
 * The moment at which a clock shows a wall time: the second one where it shows it twice (clocks going back), and
 * as much later as the clock jumps where it never does (Airflow: `make_aware` with fold 1).
 */
export function fromWall(zone: string, wallMs: number): number {
  const before = offsetAt(zone, wallMs - DAY_MS);
  const after = offsetAt(zone, wallMs + DAY_MS);
  const [later, sooner] = before < after ? [before, after] : [after, before];
  if (offsetAt(zone, wallMs - later) === later) return wallMs - later;
  if (offsetAt(zone, wallMs - sooner) === sooner) return wallMs - sooner;
  return wallMs - before;
}
