/** A wrong answer may be followed by one more; then the answer is shown. */
export const MOST_TRIES = 2;
