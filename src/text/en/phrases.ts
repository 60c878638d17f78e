/** Small parts of sentences: numbers, durations, dates, lists of ids. */

export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}

/** "90 s", "5 min", "2 h". */
export function duration(seconds: number): string {
  if (seconds >= 7200 && seconds % 3600 === 0) return `${(seconds / 3600).toLocaleString('en')} h`;
  if (seconds >= 120 && seconds % 60 === 0) return `${(seconds / 60).toLocaleString('en')} min`;
  return `${seconds.toLocaleString('en')} s`;
}

/** "2026-01-05 00:00:10 UTC" of ISO 8601 text. */
export function date(iso: string): string {
  return `${iso.replace('T', ' ').replace(/Z$/, '')} UTC`;
}

/** An id, marked, whatever somebody wrote as one. */
export function mono(id: string): string {
  return id === '' ? '""' : `\`${brief(id.replaceAll('`', "'"), 250)}\``;
}

/** "`a`, `b` and `c`"; of many the first few. */
export function ids(list: readonly string[], most = 4, and = 'and'): string {
  const shown = list.slice(0, list.length > most ? most - 1 : most).map(mono);
  const rest = list.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest.toLocaleString('en')} more`] : shown;
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** Text that somebody wrote, on one line and no longer than a line. */
export function brief(text: string, most = 80): string {
  const line = text.slice(0, most + 1).replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "2nd". */
export function nth(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n.toLocaleString('en')}${tail}`;
}
