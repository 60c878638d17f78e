import { useCallback, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { placeInOrder } from './box-order';
import { Camera } from './camera';
import { EdgeLayer } from './EdgeLayer';
import { useGraph } from './graph-context';
import { GraphControls } from './GraphControls';
import styles from './GraphCanvas.module.css';
import { GroupNode } from './GroupNode';
import { detailAt } from './layout/from-afar';
import type { GraphLayout } from './layout/graph-layout';
import type { Size } from './layout/sizes';
import { isSeenAtOnce, startView } from './layout/viewport';
import { isWhole } from './layout/window';
import { TaskNode } from './TaskNode';
import { useBoxKeys } from './use-box-keys';
import { usePartInSight } from './use-part-in-sight';
import { useView } from './use-view';
import { late, useWords } from '../../ui';

/** What only large graphs need comes with them; a graph without it can be used, too. */
const without = () => null;
const BoxMap = late(async () => ({ default: (await import('./BoxMap')).BoxMap }), { without });
const FarNames = late(() => import('./FarNames'), { without });
const Overview = late(() => import('./Overview'), { without });

export interface GraphCanvasProps {
  readonly layout: GraphLayout;
  readonly size: Size;
  /** The group that was just closed or opened: it stays where it is on screen. */
  readonly touched: string | null;
  readonly toggleGroup: (groupId: string) => void;
}

/**
 * The picture of a DAG, on the page and in a frame. Where everything stands comes from the layout, what state it has
 * from the player, box by box; the camera moves and zooms it. Nothing in it is dragged or connected: where that is
 * done (Project), React Flow does it.
 */
export function GraphCanvas({ layout, size, touched, toggleGroup }: GraphCanvasProps) {
  const { panelWords } = useWords();
  const { dag } = useGraph();
  const wrapper = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [firstView] = useState(() => startView(layout, size));
  const [camera] = useState(() => new Camera(firstView));
  useLayoutEffect(() => {
    if (wrapper.current && sheet.current) return camera.attach(wrapper.current, sheet.current);
  }, [camera]);
  const { isIn, edges, onMove } = usePartInSight(layout, size, firstView);
  const view = useView(camera, layout, size, touched, wrapper);
  useLayoutEffect(
    () => camera.watch({ onMove, onMoveStart: () => view.onMoveStart(true) }),
    [camera, onMove, view],
  );
  const onKeyDown = useBoxKeys(layout, view);
  const watch = useCallback((tell: () => void) => camera.watch({ onMove: tell }), [camera]);
  const detail = useSyncExternalStore(watch, () => detailAt(camera.getZoom()));
  const isMap = detail === 'colours' && !isWhole(layout);
  return (
    <>
      <div
        ref={wrapper}
        className={styles.canvas}
        role="group"
        aria-label={panelWords.graph.picture(dag.dagId)}
        onKeyDown={onKeyDown}
      >
        <div ref={sheet} className={styles.sheet}>
          {isMap ? <BoxMap layout={layout} withEdges /> : <EdgeLayer layout={layout} edges={edges} />}
          {layout.boxes.map((box, index) => {
            if (isMap || !isIn(box)) return null;
            const { x: left, y: top, width, height } = box;
            const { zIndex, pointerEvents, isTabStop } = placeInOrder(layout.boxes, index);
            return (
              <div
                key={box.id}
                className={styles.box}
                style={{ left, top, width, height, zIndex, pointerEvents }}
              >
                {box.kind === 'task' ? (
                  <TaskNode index={box.task} density={layout.density} isTabStop={isTabStop} />
                ) : (
                  <GroupNode box={box} isTabStop={isTabStop} toggleGroup={toggleGroup} />
                )}
              </div>
            );
          })}
          {detail !== 'all' && <FarNames camera={camera} layout={layout} />}
        </div>
      </div>
      {!isSeenAtOnce(layout, size) && <Overview camera={camera} layout={layout} size={size} view={view} />}
      <GraphControls view={view} />
    </>
  );
}
