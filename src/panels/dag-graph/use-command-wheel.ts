import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Lets Cmd + wheel zoom like Ctrl + wheel does. The graph must let a plain wheel scroll the page, and in that setting
 * React Flow knows only Ctrl (which a trackpad's pinch sends as well).
 */
export function useCommandWheel(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      const { clientX, clientY, deltaX, deltaY, deltaMode } = event;
      event.target?.dispatchEvent(
        new WheelEvent('wheel', {
          clientX,
          clientY,
          deltaX,
          deltaY,
          deltaMode,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        }),
      );
    };
    element.addEventListener('wheel', onWheel, { capture: true, passive: false });
    return () => element.removeEventListener('wheel', onWheel, { capture: true });
  }, [ref]);
}
