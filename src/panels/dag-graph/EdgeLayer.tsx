import { memo } from 'react';
import { EdgeLine } from './EdgeLine';
import styles from './EdgeLine.module.css';
import type { Edge, GraphLayout } from './layout/graph-layout';

interface EdgeLayerProps {
  readonly layout: GraphLayout;
  readonly edges: readonly Edge[];
}

/** All edges in one drawing, between the frames of groups and the tasks. What they say is in the names of the tasks. */
export const EdgeLayer = memo(function EdgeLayer({ layout, edges }: EdgeLayerProps) {
  return (
    <svg className={styles.layer} width="1" height="1" aria-hidden="true">
      {edges.map((edge) => (
        <EdgeLine key={edge.id} edge={edge} direction={layout.direction} words={layout.words} />
      ))}
    </svg>
  );
});
