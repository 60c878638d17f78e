import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { usePlayer } from '../../player';
import { useReducedMotion } from '../../ui';
import type { Camera } from './camera';
import { boxOf, stepTask } from './derive';
import { useGraph } from './graph-context';
import type { Box, GraphLayout } from './layout/graph-layout';
import type { Size } from './layout/sizes';
import { FAR } from './layout/from-afar';
import { LARGE_START, startView, viewAt, viewFollowing, viewShowing, wholeView } from './layout/viewport';
import type { Viewport } from './layout/viewport';

const MOVE_MILLISECONDS = 160;
/** A large graph takes more than a frame to move, so it moves at once. */
const MOST_MOVED_SMOOTHLY = 120;

export interface View {
  readonly zoom: (by: number) => void;
  readonly showWhole: () => void;
  readonly showCurrent: () => void;
  /** Moves the focus to a box, also to one that is out of sight. */
  readonly focus: (box: Box) => void;
  /** With an event where a person moves it. */
  readonly onMoveStart: (event: unknown) => void;
}

/**
 * What is seen of the graph: its start at first and after a change of size, then what the learner moves it to. Until
 * they do, the task of the current step is brought into sight when it is out of it.
 */
export function useView(
  camera: Camera,
  layout: GraphLayout,
  size: Size,
  touched: string | null,
  wrapper: RefObject<HTMLElement | null>,
): View {
  const { store } = usePlayer();
  const { choice } = useGraph();
  const isStill = useReducedMotion() || layout.boxes.length > MOST_MOVED_SMOOTHLY;
  const isMoved = useRef(false);
  const currentBox = useCallback(() => {
    const { track, cursor } = store.getState();
    return boxOf(layout, stepTask(track, cursor, choice));
  }, [store, layout, choice]);

  const last = useRef<{ readonly layout: GraphLayout; readonly size: Size } | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { layout, size };
    const was = touched === null ? undefined : before?.layout.boxes.find((box) => box.id === touched);
    const is = layout.boxes.find((box) => box.id === touched);
    if (before && before.layout !== layout && was && is && before.size === size) {
      const view = camera.getViewport();
      camera.setViewport({
        ...view,
        x: view.x + (was.x - is.x) * view.zoom,
        y: view.y + (was.y - is.y) * view.zoom,
      });
    } else if (!isMoved.current) {
      camera.setViewport(startView(layout, size));
    }
  }, [camera, layout, size, touched]);

  // It follows the step by itself: no box is drawn again because the step is about another.
  useEffect(() => {
    let last: Box | null = null;
    const follow = () => {
      const current = currentBox();
      if (current && current !== last && !isMoved.current)
        show(camera, viewFollowing(current, camera.getViewport(), size), isStill);
      last = current;
    };
    follow();
    return store.subscribe(follow);
  }, [store, camera, size, currentBox, isStill]);

  return useMemo(() => {
    const go = (to: Viewport) => show(camera, to, isStill);
    const bringNear = (box: Box) => {
      const seen = camera.getViewport();
      go(seen.zoom < FAR ? viewAt(box, LARGE_START, size) : viewFollowing(box, seen, size));
    };
    return {
      zoom: (by) => {
        isMoved.current = true;
        camera.zoomTo(camera.getZoom() * by, isStill ? {} : { duration: MOVE_MILLISECONDS });
      },
      showWhole: () => {
        isMoved.current = false;
        go(wholeView(layout, size));
      },
      showCurrent: () => {
        isMoved.current = false;
        const current = currentBox();
        if (current) bringNear(current);
      },
      focus: (box) => {
        camera.setViewport(viewShowing(box, camera.getViewport(), size));
        const isFocused = focusBox(wrapper.current, box.id);
        // What was out of sight is drawn first.
        if (!isFocused) setTimeout(() => focusBox(wrapper.current, box.id));
      },
      onMoveStart: (event) => {
        if (event) isMoved.current = true;
      },
    };
  }, [camera, layout, size, isStill, currentBox, wrapper]);
}

function focusBox(wrapper: HTMLElement | null, id: string): boolean {
  const element = wrapper?.querySelector<HTMLElement>(`[data-box="${CSS.escape(id)}"]`);
  element?.focus({ preventScroll: true });
  return Boolean(element);
}

function show(camera: Camera, to: Viewport, isStill: boolean): void {
  const from = camera.getViewport();
  if (from.x === to.x && from.y === to.y && from.zoom === to.zoom) return;
  camera.setViewport(to, isStill ? {} : { duration: MOVE_MILLISECONDS });
}
