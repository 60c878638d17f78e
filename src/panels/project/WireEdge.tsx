import { X } from 'lucide-react';
import { m, useReducedMotion } from 'framer-motion';
import type { Edge as Pair } from '../../lesson/activities/project';
import { projectWords } from '../../text';
import { arrowHead, edgePath, labelPoint } from '../dag-graph/layout/edge-path';
import type { Box, Direction, Edge, Point } from '../dag-graph/layout/graph-layout';
import styles from './WireGraph.module.css';

interface WireEdgeProps {
  readonly edge: Edge;
  readonly direction: Direction;
}

/** An arrow that was drawn. It follows its tasks when they move. */
export function WireEdge({ edge, direction }: WireEdgeProps) {
  const isStill = useReducedMotion();
  const transition = isStill ? { duration: 0 } : {};
  const line = edgePath(edge.points, direction);
  const head = arrowHead(edge.points, direction);
  return (
    <m.g initial={{ opacity: 0 }} animate={{ opacity: 1 }}>
      <m.path className={styles.line} initial={false} animate={{ d: line }} transition={transition} />
      <m.path className={styles.head} initial={false} animate={{ d: head }} transition={transition} />
    </m.g>
  );
}

/** For mouse and finger; the keyboard has the list of arrows. */
export function RemoveEdge({
  edge,
  onRemove,
}: {
  readonly edge: Edge;
  readonly onRemove: (edge: Pair) => void;
}) {
  const { x, y } = labelPoint(edge.points);
  return (
    <m.button
      type="button"
      aria-hidden
      tabIndex={-1}
      className={styles.remove}
      title={projectWords.wire.remove(edge.source, edge.target)}
      initial={{ x: x - 12, y: y - 12, opacity: 0 }}
      animate={{ x: x - 12, y: y - 12, opacity: 1 }}
      onClick={() => onRemove([edge.source, edge.target])}
    >
      <X size={13} aria-hidden />
    </m.button>
  );
}

/** An arrow that is being pulled, from a task to the pointer. */
export function PulledArrow({
  from,
  to,
  direction,
}: {
  readonly from: Box;
  readonly to: Point;
  readonly direction: Direction;
}) {
  const start =
    direction === 'right'
      ? { x: from.x + from.width, y: from.y + from.height / 2 }
      : { x: from.x + from.width / 2, y: from.y + from.height };
  return (
    <g className={styles.pulled}>
      <path className={styles.line} d={edgePath([start, to], direction)} />
      <path className={styles.head} d={arrowHead([start, to], direction)} />
    </g>
  );
}
