/**
 * Moves and zooms a sheet of HTML: a drag of the mouse and two fingers move it, Ctrl or Cmd with the wheel and two
 * fingers zoom it; a plain wheel and one finger are left to the page.
 */
import { detailAt } from './layout/from-afar';
import type { Point } from './layout/graph-layout';
import { LEAST_ZOOM, MOST_ZOOM } from './layout/viewport';
import type { Viewport } from './layout/viewport';

/** A press that moves less than this is a click. */
const CLICK_PX = 3;
/** How much one turn of the wheel zooms at most, as a power of two: about a fifth. */
const MOST_PER_TURN = 0.26;

interface Timing {
  readonly duration?: number;
}

export interface Watcher {
  /** Told of every place it comes to. */
  readonly onMove: (view: Viewport) => void;
  /** Told when a person begins to move it. */
  readonly onMoveStart?: () => void;
}

export class Camera {
  #view: Viewport;
  #wrapper: HTMLElement | null = null;
  #sheet: HTMLElement | null = null;
  readonly #watchers = new Set<Watcher>();

  constructor(firstView: Viewport) {
    this.#view = firstView;
  }

  /** Takes hold of a sheet and of what one sees it through; answers how to let go of them. */
  attach(wrapper: HTMLElement, sheet: HTMLElement): () => void {
    this.#wrapper = wrapper;
    this.#sheet = sheet;
    this.setViewport(this.#view);
    const hands = new AbortController();
    this.#listenToWheel(wrapper, hands.signal);
    this.#listenToMouse(wrapper, hands.signal);
    this.#listenToFingers(wrapper, hands.signal);
    return () => hands.abort();
  }

  /** Tells somebody of its moves; answers how to tell them no more. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  #tellOfStart(): void {
    for (const watcher of this.#watchers) watcher.onMoveStart?.();
  }

  getViewport(): Viewport {
    return this.#view;
  }

  getZoom(): number {
    return this.#view.zoom;
  }

  setViewport(view: Viewport, { duration = 0 }: Timing = {}): void {
    this.#view = view;
    if (this.#sheet) {
      const { style } = this.#sheet;
      // What is written on a task is too small to be read: the style sheets show its state, or its colour alone.
      const detail = detailAt(view.zoom);
      if (detail === 'all') this.#wrapper?.removeAttribute('data-far');
      else {
        this.#wrapper?.setAttribute('data-far', detail);
        style.setProperty('--zoom', String(view.zoom));
      }
      style.transition = duration > 0 ? `transform ${duration}ms` : '';
      style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
    }
    for (const watcher of this.#watchers) watcher.onMove(view);
  }

  zoomTo(zoom: number, timing?: Timing): void {
    const { clientWidth = 0, clientHeight = 0 } = this.#wrapper ?? {};
    this.#zoomAbout({ x: clientWidth / 2, y: clientHeight / 2 }, zoom, timing);
  }

  #zoomAbout(middle: Point, wanted: number, timing?: Timing): void {
    const { x, y, zoom: before } = this.#view;
    const zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, wanted));
    const by = zoom / before;
    this.setViewport({ zoom, x: middle.x - (middle.x - x) * by, y: middle.y - (middle.y - y) * by }, timing);
  }

  #moveBy(x: number, y: number): void {
    this.setViewport({ ...this.#view, x: this.#view.x + x, y: this.#view.y + y });
  }

  #listenToWheel(wrapper: HTMLElement, signal: AbortSignal): void {
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.#tellOfStart();
      const turned = -event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 0.01 : 0.05);
      const power = Math.min(MOST_PER_TURN, Math.max(-MOST_PER_TURN, turned));
      this.#zoomAbout(placeIn(wrapper, event), this.#view.zoom * 2 ** power);
    };
    wrapper.addEventListener('wheel', onWheel, { passive: false, signal });
  }

  #listenToMouse(wrapper: HTMLElement, signal: AbortSignal): void {
    let grip: (Point & { readonly isDrag: boolean }) | null = null;
    const onDown = ({ pointerType, button, clientX: x, clientY: y }: PointerEvent) => {
      if (pointerType !== 'touch' && button === 0) grip = { x, y, isDrag: false };
    };
    const onMove = ({ pointerId, clientX: x, clientY: y }: PointerEvent) => {
      if (!grip) return;
      if (!grip.isDrag) {
        if (Math.hypot(x - grip.x, y - grip.y) < CLICK_PX) return;
        this.#tellOfStart();
        // From here on it is no press of what lies under it.
        wrapper.setPointerCapture(pointerId);
        wrapper.dataset['moving'] = '';
      }
      this.#moveBy(x - grip.x, y - grip.y);
      grip = { x, y, isDrag: true };
    };
    const letGo = () => {
      grip = null;
      delete wrapper.dataset['moving'];
    };
    wrapper.addEventListener('pointerdown', onDown, { signal });
    wrapper.addEventListener('pointermove', onMove, { signal });
    wrapper.addEventListener('pointerup', letGo, { signal });
    wrapper.addEventListener('pointercancel', letGo, { signal });
  }

  #listenToFingers(wrapper: HTMLElement, signal: AbortSignal): void {
    let last: Fingers | null = null;
    const onTouch = (event: TouchEvent) => {
      const fingers = fingersIn(wrapper, event.touches);
      if (fingers && event.cancelable) event.preventDefault();
      if (fingers && last) {
        this.#moveBy(fingers.middle.x - last.middle.x, fingers.middle.y - last.middle.y);
        this.#zoomAbout(fingers.middle, this.#view.zoom * (fingers.apart / last.apart));
      } else if (fingers) this.#tellOfStart();
      last = fingers;
    };
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
      wrapper.addEventListener(type, onTouch, { passive: false, signal });
  }
}

interface Fingers {
  readonly middle: Point;
  readonly apart: number;
}

/** Null where there are not two. */
function fingersIn(wrapper: HTMLElement, [one, other]: TouchList): Fingers | null {
  if (!one || !other) return null;
  const [a, b] = [placeIn(wrapper, one), placeIn(wrapper, other)];
  const apart = Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, apart };
}

function placeIn(wrapper: HTMLElement, at: { readonly clientX: number; readonly clientY: number }): Point {
  const { left, top } = wrapper.getBoundingClientRect();
  return { x: at.clientX - left, y: at.clientY - top };
}
