import { memo, useState } from 'react';
import { cx, useWords } from '../../ui';
import { edgeShown } from './derive';
import type { EdgeView } from './derive';
import { edgeText } from './edge-text';
import { useGraph, useShown } from './graph-context';
import type { Direction, Edge, EdgeWords } from './layout/graph-layout';
import { arrowHead, edgePath, labelStart } from './layout/edge-path';
import styles from './EdgeLine.module.css';

interface EdgeLineProps {
  readonly edge: Edge;
  readonly direction: Direction;
  /** How much the edge says. */
  readonly words: EdgeWords;
}

/**
 * An edge: solid with a filled head once met, dashed while it waits, dotted with a hollow head where it is not met;
 * and in words, so that neither line nor colour is needed. What it says is also in the name of the task it leads to.
 */
export const EdgeLine = memo(function EdgeLine({ edge, direction, words: amount }: EdgeLineProps) {
  const dictionary = useWords();
  const words = dictionary.panelWords.edge;
  const { dag } = useGraph();
  const view = useShown((state, shown) => edgeShown(state, shown, edge.edges));
  const justMet = useJustMet(view.status);
  const path = edgePath(edge.points, direction);
  const from = dag.tasks[edge.edges[0]![0]]?.label ?? edge.source;
  const short = view.status === 'concealed' ? '' : words.short[view.status];
  const text = amount === 'full' && short !== '' ? edgeText(view, from, dictionary) : short;
  const at = labelStart(edge.points, direction);
  return (
    <g className={cx(styles.edge, styles[view.status])}>
      <path className={styles.line} d={path} />
      <path className={styles.head} d={arrowHead(edge.points, direction)} />
      {justMet && <circle className={styles.dot} r="4" style={{ offsetPath: `path('${path}')` }} />}
      {text !== '' && amount !== 'none' && (
        <text
          className={styles.text}
          x={at.x}
          y={at.y}
          textAnchor={direction === 'right' ? 'middle' : 'start'}
        >
          {text}
        </text>
      )}
    </g>
  );
});

/** Whether the edge has just been met; a dot then travels along it once. */
function useJustMet(status: EdgeView['status']): boolean {
  const [last, setLast] = useState({ status, justMet: false });
  if (last.status === status) return last.justMet;
  const justMet = last.status === 'waiting' && status === 'met';
  setLast({ status, justMet });
  return justMet;
}
