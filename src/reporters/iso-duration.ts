/** A span as ISO 8601 writes it, in whole hundredths of a second, for which LMSs and stores of statements ask. */
export function isoDuration(seconds: number): string {
  return `PT${Math.round(Math.max(0, seconds) * 100) / 100}S`;
}
