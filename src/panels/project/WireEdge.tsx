import { EdgeLabelRenderer, Position } from '@xyflow/react';
import type { ConnectionLineComponentProps, EdgeProps } from '@xyflow/react';
import { X } from 'lucide-react';
import { memo } from 'react';
import { arrowHead, edgePath, labelPoint } from '../dag-graph/layout/edge-path';
import type { ArrowEdge, GroupNode, TaskNode } from './wire-flow';
import { useWords } from '../../ui';
import styles from './WireGraph.module.css';

/** Wide enough to be pressed. */
const PRESS_PX = 18;

/** An arrow that was drawn; what removes it is its button, or by keyboard the Delete key. */
export const WireEdge = memo(({ data }: EdgeProps<ArrowEdge>) => {
  if (!data) return null;
  const { points, direction } = data;
  const line = edgePath(points, direction);
  return (
    <>
      <path className={styles.press} d={line} strokeWidth={PRESS_PX} />
      <path className={styles.line} d={line} />
      <path className={styles.head} d={arrowHead(points, direction)} />
    </>
  );
});
WireEdge.displayName = 'WireEdge';

/** What removes arrows by mouse and finger: all of it in one place, for which React Flow looks once and not for each. */
export function RemoveArrows({ arrows }: { readonly arrows: readonly ArrowEdge[] }) {
  return (
    <EdgeLabelRenderer>
      {arrows.map((arrow) => (
        <RemoveArrow key={arrow.id} arrow={arrow} />
      ))}
    </EdgeLabelRenderer>
  );
}

const RemoveArrow = memo(({ arrow: { source, target, data } }: { readonly arrow: ArrowEdge }) => {
  const { projectWords } = useWords();
  if (!data?.onRemove) return null;
  const { points, onRemove } = data;
  const { x, y } = labelPoint(points);
  return (
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
  );
});
RemoveArrow.displayName = 'RemoveArrow';

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
