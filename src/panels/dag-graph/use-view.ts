import type { OnMove, ReactFlowInstance } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useReducedMotion } from '../../ui';
import { boxOf, stepTask } from './derive';
import type { BoxNode, LineEdge } from './flow-elements';
import { useGraph, useShown } from './graph-context';
import type { Box, GraphLayout } from './layout/graph-layout';
import type { Size } from './layout/sizes';
import { startView, viewShowing, wholeView } from './layout/viewport';
import type { Viewport } from './layout/viewport';

const MOVE_MILLISECONDS = 160;
/** A large graph takes more than a frame to move, so it moves at once. */
const MOST_MOVED_SMOOTHLY = 120;

export interface View {
  readonly zoom: (by: number) => void;
  readonly showWhole: () => void;
  readonly showCurrent: () => void;
  /** Whether the step is about a task of this graph. */
  readonly hasCurrent: boolean;
  readonly focus: (box: Box, within: HTMLElement) => void;
  readonly onMoveStart: OnMove;
}

/**
 * What is seen of the graph: its start at first and after a change of size, then what the learner moves it to. Until
 * they do, the task of the current step is brought into sight when it is out of it, as little as needed.
 */
export function useView(
  flow: ReactFlowInstance<BoxNode, LineEdge> | null,
  layout: GraphLayout,
  size: Size,
  touched: string | null,
): View {
  const { choice } = useGraph();
  const isStill = useReducedMotion() || layout.boxes.length > MOST_MOVED_SMOOTHLY;
  const isMoved = useRef(false);
  const task = useShown(({ track, cursor }) => stepTask(track, cursor, choice));
  const current = useMemo(() => boxOf(layout, task), [layout, task]);

  const last = useRef<{ readonly layout: GraphLayout; readonly size: Size } | null>(null);
  useLayoutEffect(() => {
    if (!flow) return;
    const before = last.current;
    last.current = { layout, size };
    const was = touched === null ? undefined : before?.layout.boxes.find((box) => box.id === touched);
    const is = layout.boxes.find((box) => box.id === touched);
    if (before && before.layout !== layout && was && is && before.size === size) {
      const view = flow.getViewport();
      void flow.setViewport({
        ...view,
        x: view.x + (was.x - is.x) * view.zoom,
        y: view.y + (was.y - is.y) * view.zoom,
      });
    } else if (!isMoved.current) {
      void flow.setViewport(startView(layout, size));
    }
  }, [flow, layout, size, touched]);

  useEffect(() => {
    if (!flow || !current || isMoved.current) return;
    show(flow, viewShowing(current, flow.getViewport(), size), isStill);
  }, [flow, size, current, isStill]);

  return useMemo(() => {
    const go = (to: Viewport) => flow && show(flow, to, isStill);
    const bringIn = (box: Box) => flow && go(viewShowing(box, flow.getViewport(), size));
    return {
      zoom: (by) => {
        isMoved.current = true;
        if (flow) void flow.zoomTo(flow.getZoom() * by, isStill ? {} : { duration: MOVE_MILLISECONDS });
      },
      showWhole: () => {
        isMoved.current = false;
        go(wholeView(layout, size));
      },
      showCurrent: () => {
        isMoved.current = false;
        if (current) bringIn(current);
      },
      hasCurrent: current !== null,
      focus: (box, within) => {
        const find = () => within.querySelector<HTMLElement>(`[data-box="${CSS.escape(box.id)}"]`);
        if (flow) void flow.setViewport(viewShowing(box, flow.getViewport(), size));
        // What was out of sight may have to be drawn first.
        if (find()) find()?.focus({ preventScroll: true });
        else requestAnimationFrame(() => find()?.focus({ preventScroll: true }));
      },
      onMoveStart: (event) => {
        if (event) isMoved.current = true;
      },
    };
  }, [flow, layout, size, isStill, current]);
}

function show(flow: ReactFlowInstance<BoxNode, LineEdge>, to: Viewport, isStill: boolean): void {
  const from = flow.getViewport();
  if (from.x === to.x && from.y === to.y && from.zoom === to.zoom) return;
  void flow.setViewport(to, isStill ? {} : { duration: MOVE_MILLISECONDS });
}
