import { useLayoutEffect, useRef, useState } from 'react';
import { panelWords } from '../../text';
import { placeInOrder } from './box-order';
import { EdgeLayer } from './EdgeLayer';
import type { GraphCanvasProps } from './GraphCanvas';
import { useGraph } from './graph-context';
import { GraphControls } from './GraphControls';
import { GroupNode } from './GroupNode';
import styles from './LightCanvas.module.css';
import { startView } from './layout/viewport';
import { LightCamera } from './light-camera';
import { TaskNode } from './TaskNode';
import { useBoxKeys } from './use-box-keys';
import { usePartInSight } from './use-part-in-sight';
import { useView } from './use-view';

/**
 * The picture of a DAG without React Flow, for a frame in somebody else's page, where every kilobyte is fetched before
 * anything can be pressed. It looks and moves like `GraphCanvas`: the same boxes, edges, keys and buttons.
 */
export function LightCanvas({ layout, size, touched, toggleGroup }: GraphCanvasProps) {
  const { dag } = useGraph();
  const wrapper = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [firstView] = useState(() => startView(layout, size));
  const [camera] = useState(() => new LightCamera(firstView));
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
  const isCompact = layout.density === 'compact';
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
          <EdgeLayer layout={layout} edges={edges} />
          {layout.boxes.map((box, index) => {
            if (!isIn(box)) return null;
            const { x: left, y: top, width, height } = box;
            const { zIndex, pointerEvents, isTabStop } = placeInOrder(layout.boxes, index);
            return (
              <div
                key={box.id}
                className={styles.box}
                style={{ left, top, width, height, zIndex, pointerEvents }}
              >
                {box.kind === 'task' ? (
                  <TaskNode index={box.task} isCompact={isCompact} isTabStop={isTabStop} />
                ) : (
                  <GroupNode box={box} isTabStop={isTabStop} toggleGroup={toggleGroup} />
                )}
              </div>
            );
          })}
        </div>
      </div>
      <GraphControls view={view} />
    </>
  );
}
