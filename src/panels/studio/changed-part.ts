/** What of a text is another in the next one: so that a field keeps its cursor where nothing changes. */
export function changedPart(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly put: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, put: after.slice(start, after.length - tail) };
}
