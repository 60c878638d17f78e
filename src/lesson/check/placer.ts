/** From offsets in a text to lines and columns. */
import type { Place } from './problem';

/** Lines end with \n, \r\n or \r, as editors count them; columns are UTF-16 units, as they count those. */
export function placer(text: string): (offset: number, length: number) => Place {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const locate = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return (offset, length) => {
    const start = locate(offset);
    const end = locate(offset + length);
    return { ...start, endLine: end.line, endColumn: end.column };
  };
}
