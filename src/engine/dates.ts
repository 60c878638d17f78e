/**
 * Dates. Inside the engine a date is a number: milliseconds since 1970 UTC, with a fraction where there are
 * microseconds (a double holds them exactly enough until the year 2100). Text is ISO 8601.
 */

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,6})\d*)?)?)?(Z|[+-]\d\d(?::?\d\d(?::?\d\d)?)?)?$/i;

/** The date that an ISO 8601 text names, or null if it names none. Without an offset it is UTC. */
export function parseDateMs(text: string): number | null {
  const found = ISO.exec(text.trim());
  if (!found) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(ms);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || back.getUTCHours() !== hour)
    return null;
  if (minute > 59 || second > 59) return null;
  const microseconds = Number((found[7] ?? '').padEnd(6, '0'));
  return ms + microseconds / 1000 - offsetMs(found[8]);
}

function offsetMs(text: string | undefined): number {
  if (text === undefined || text.toUpperCase() === 'Z') return 0;
  const digits = text.slice(1).replaceAll(':', '').padEnd(6, '0');
  const seconds =
    Number(digits.slice(0, 2)) * 3600 + Number(digits.slice(2, 4)) * 60 + Number(digits.slice(4, 6));
  return (text.startsWith('-') ? -1000 : 1000) * seconds;
}

/** `2026-01-01T00:00:00`, with microseconds only where there are any, as Python writes it. */
function plainDate(ms: number): string {
  const whole = Math.floor(ms / 1000);
  const microseconds = Math.round((ms - whole * 1000) * 1000);
  if (microseconds >= 1_000_000) return plainDate((whole + 1) * 1000);
  const text = new Date(whole * 1000).toISOString().slice(0, 19);
  return microseconds === 0 ? text : `${text}.${String(microseconds).padStart(6, '0')}`;
}

/** `2026-01-01T00:00:00Z`: how recordings write a date. */
export function isoDate(ms: number): string {
  return `${plainDate(ms)}Z`;
}

/** `2026-01-01T00:00:00+00:00`: how Airflow writes a date into a run id. */
export function isoDateWithOffset(ms: number): string {
  return `${plainDate(ms)}+00:00`;
}

/** `2026-01-01 00:00:00+00:00`: Python's `str` of a date, which Airflow hashes for its jitter. */
export function pythonDate(ms: number): string {
  return `${plainDate(ms).replace('T', ' ')}+00:00`;
}
