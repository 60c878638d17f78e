const MARGIN_PX = 8;

/**
 * Puts a fixed element under an anchor, or above it where there is more room, and keeps it inside the window.
 * Both are measured as they are now.
 */
export function placeBeside(element: HTMLElement, anchor: Element): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const left = Math.min(Math.max(MARGIN_PX, at.left), window.innerWidth - width - MARGIN_PX);
  const below = at.bottom + MARGIN_PX;
  const fitsBelow = below + height <= window.innerHeight - MARGIN_PX;
  const top = fitsBelow ? below : Math.max(MARGIN_PX, at.top - MARGIN_PX - height);
  element.style.left = `${Math.max(MARGIN_PX, left)}px`;
  element.style.top = `${top}px`;
}
