/**
 * The first picture of a page: as it is prerendered in Node, and as it is drawn in the browser when that comes alive. Both
 * must be the same, so while one is drawn nothing is read of this browser, nothing late is waited for, and ids of elements
 * are counted from one.
 */

/** How many ids the first picture has so far; null where none is drawn. */
let ids: number | null = null;
let isWhole = false;

/**
 * From here on, and until `endFirstPicture`, what is drawn is a first picture.
 * @param whole with what is late: of what is only looked at until all of it is drawn anew, as in a frame
 */
export function beginFirstPicture(whole = false): void {
  ids = 0;
  isWhole = whole;
}

/** What is drawn from here on is of this browser. */
export function endFirstPicture(): void {
  ids = null;
  isWhole = false;
}

export function isFirstPicture(): boolean {
  return ids !== null;
}

/** Whether what comes late is waited for. */
export function isWholePicture(): boolean {
  return isWhole;
}

/** Whether what comes late is left out. */
export function isWithoutLate(): boolean {
  return ids !== null && !isWhole;
}

/** An id for the next element of the first picture that needs one, the same in Node and in the browser; null without one. */
export function idInFirstPicture(): string | null {
  return ids === null ? null : `first-${++ids}`;
}
