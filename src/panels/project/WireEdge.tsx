import { EdgeLabelRenderer, Position } from '@xyflow/react';
import type { ConnectionLineComponentProps, EdgeProps } from '@xyflow/react';
import { X } from 'lucide-react';
import { arrowHead, edgePath, labelPoint } from '../dag-graph/layout/edge-path';
import type { ArrowEdge, GroupNode, TaskNode } from './wire-flow';
import { useWords } from '../../ui';
import styles from './WireGraph.module.css';

/** Wide enough to be pressed. */
const PRESS_PX = 18;

/** An arrow that was drawn, and what removes it: by mouse and finger its button, by keyboard the Delete key. */
export function WireEdge({ source, target, data }: EdgeProps<ArrowEdge>) {
  const { projectWords } = useWords();
  if (!data) return null;
  const { points, direction, onRemove } = data;
  const line = edgePath(points, direction);
  const { x, y } = labelPoint(points);
  return (
    <>
      <path className={styles.press} d={line} strokeWidth={PRESS_PX} />
      <path className={styles.line} d={line} />
      <path className={styles.head} d={arrowHead(points, direction)} />
      {onRemove && (
        <EdgeLabelRenderer>
          <button
            type="button"
            aria-hidden
            tabIndex={-1}
            className={styles.remove}
            style={{ translate: `calc(${x}px - 50%) calc(${y}px - 50%)` }}
            title={projectWords.wire.remove(source, target)}
            onClick={() => onRemove([source, target])}
          >
            <X size={13} aria-hidden />
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
}

/** An arrow that is being pulled, from a task to the pointer. */
export function PulledArrow({
  fromX,
  fromY,
  toX,
  toY,
  fromPosition,
}: ConnectionLineComponentProps<TaskNode | GroupNode>) {
  const direction = fromPosition === Position.Right ? 'right' : 'down';
  const points = [
    { x: fromX, y: fromY },
    { x: toX, y: toY },
  ];
  return (
    <g className={styles.pulled}>
      <path className={styles.line} d={edgePath(points, direction)} />
      <path className={styles.head} d={arrowHead(points, direction)} />
    </g>
  );
}
