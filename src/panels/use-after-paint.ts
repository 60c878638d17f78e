import { useEffect, useState } from 'react';

/**
 * A value as it was when the page was painted last. What moves by it (another part of a table that comes into sight)
 * moves in the frame after the one in which the step is on screen, and never holds that up.
 */
export function useAfterPaint<T>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    // What a frame puts off comes once it has been painted. One that comes late is followed by the next.
    requestAnimationFrame(() => setTimeout(() => setPainted(() => value)));
  }, [value]);
  return painted;
}
