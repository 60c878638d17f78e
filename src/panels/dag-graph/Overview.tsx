import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useAnnounce, useWords } from '../../ui';
import { BoxMap } from './BoxMap';
import type { Camera } from './camera';
import { useGraph } from './graph-context';
import type { GraphLayout } from './layout/graph-layout';
import { mapScale, partOfMap, tasksInSight, viewAround, viewByKey } from './layout/overview';
import type { Size } from './layout/sizes';
import styles from './Overview.module.css';
import type { View } from './use-view';

interface OverviewProps {
  readonly camera: Camera;
  readonly layout: GraphLayout;
  readonly size: Size;
  readonly view: View;
}

/**
 * The map of a graph that is larger than its panel: all of it by its colours, and what of it is in sight. A press or a
 * drag on it shows that part, arrow keys move on, Enter shows the current task.
 */
export default function Overview({ camera, layout, size, view }: OverviewProps) {
  const words = useWords().panelWords.graph;
  const announce = useAnnounce();
  const { dag } = useGraph();
  const frame = useRef<HTMLSpanElement>(null);
  const scale = mapScale(layout, size);
  const watch = useCallback((tell: () => void) => camera.watch({ onMove: tell }), [camera]);
  const inSight = useSyncExternalStore(watch, () => tasksInSight(layout, camera.getViewport(), size));

  const isAllInSight = inSight === dag.tasks.length;

  useLayoutEffect(() => {
    const draw = () => {
      if (!frame.current) return;
      const { x, y, width, height } = partOfMap(camera.getViewport(), size, mapScale(layout, size));
      const { style } = frame.current;
      style.transform = `translate(${x}px, ${y}px)`;
      style.width = `${width}px`;
      style.height = `${height}px`;
    };
    draw();
    return camera.watch({ onMove: draw });
    // It comes and goes.
  }, [camera, layout, size, isAllInSight]);

  const look = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const place = { x: (event.clientX - left) / scale.x, y: (event.clientY - top) / scale.y };
    view.onMoveStart(true);
    camera.setViewport(viewAround(place, camera.getViewport(), size, layout));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = viewByKey(event.key, camera.getViewport(), size, layout);
    if (!next) return;
    event.preventDefault();
    view.onMoveStart(true);
    camera.setViewport(next);
    announce(words.inSight(tasksInSight(layout, next, size), dag.tasks.length));
  };
  // Whoever has zoomed out sees it all.
  if (isAllInSight) return null;
  return (
    <button
      type="button"
      className={styles.overview}
      style={{ width: scale.width, height: scale.height }}
      aria-label={words.overview(words.inSight(inSight, dag.tasks.length))}
      data-print="no"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) look(event);
      }}
      onKeyDown={onKeyDown}
      // A press of a pointer has already been answered; what is left are the keys and screen readers.
      onClick={(event) => event.detail === 0 && view.showCurrent()}
    >
      <BoxMap layout={layout} width={scale.width} height={scale.height} />
      <span ref={frame} className={styles.inSight} />
    </button>
  );
}
