/** What is the same in every language: ids and texts that somebody wrote, made fit to stand in a sentence. */

/** An id, marked, whatever somebody wrote as one. */
export function mono(id: string): string {
  return id === '' ? '""' : `\`${brief(id.replaceAll('`', "'"), 250)}\``;
}

/** Text that somebody wrote, on one line and no longer than a line. */
export function brief(text: string, most = 80): string {
  const line = text.slice(0, most + 1).replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** With a capital at the beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
