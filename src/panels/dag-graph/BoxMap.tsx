import { memo, useMemo } from 'react';
import type { StateWord } from '../../ui';
import styles from './BoxMap.module.css';
import { boxStates } from './derive-far';
import { useShown } from './graph-context';
import type { GraphLayout } from './layout/graph-layout';
import { linesOf, pathsByState } from './layout/overview';

interface BoxMapProps {
  readonly layout: GraphLayout;
  /** In pixels on screen; as large as the graph itself without. */
  readonly width?: number;
  readonly height?: number;
  /** Whether the edges are drawn, too. */
  readonly withEdges?: boolean;
}

/** All boxes of a graph by their colours, in a few paths: a thousand of them are drawn at once. */
export const BoxMap = memo(function BoxMap({ layout, width, height, withEdges = false }: BoxMapProps) {
  const states = useShown(({ track, cursor }, shown) => boxStates(track, shown, layout.boxes, cursor));
  const paths = useMemo(
    // In one order, whatever has which state: none of them is moved because another comes or goes.
    () =>
      [...pathsByState(layout.boxes, states.split(' ') as StateWord[])].toSorted(([one], [other]) =>
        one < other ? -1 : 1,
      ),
    [layout, states],
  );
  const lines = useMemo(() => (withEdges ? linesOf(layout.edges) : ''), [layout, withEdges]);
  return (
    <svg
      className={styles.map}
      width={width ?? layout.width}
      height={height ?? layout.height}
      viewBox={`0 0 ${Math.max(1, layout.width)} ${Math.max(1, layout.height)}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines && <path className={styles.lines} d={lines} />}
      {paths.map(([state, path]) => (
        <path key={state} className={styles.boxes} data-state={state} d={path} />
      ))}
    </svg>
  );
});
