import { useEffect, useState } from 'react';
import { afterPaint } from '../ui';

/**
 * A value as it was when the page was painted last. What moves by it (another part of a table that comes into sight)
 * moves in the frame after the one in which the step is on screen, and never holds that up.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    // None is left undone: one that comes late is followed by the next.
    afterPaint(() => setPainted(() => value));
  }, [value]);
  return painted;
}
