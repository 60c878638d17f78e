/** The boxes and edges that are in the document: those in sight, and some around. */
import { useCallback, useMemo, useState } from 'react';
import type { Box, Edge, GraphLayout } from './layout/graph-layout';
import type { Size } from './layout/sizes';
import type { Viewport } from './layout/viewport';
import { areaAround, isBoxIn, isCovered, isEdgeIn } from './layout/window';

export interface PartInSight {
  readonly isIn: (box: Box) => boolean;
  readonly edges: readonly Edge[];
  /** To be told whenever the picture has moved. */
  readonly onMove: (seen: Viewport) => void;
}

export function usePartInSight(layout: GraphLayout, size: Size, firstView: Viewport): PartInSight {
  const [middle, setMiddle] = useState<Viewport>(firstView);
  const onMove = useCallback(
    (seen: Viewport) => setMiddle((before) => (isCovered(seen, before, size) ? before : seen)),
    [size],
  );
  const area = useMemo(() => areaAround(layout, middle, size), [layout, middle, size]);
  const isIn = useCallback((box: Box) => isBoxIn(area, box), [area]);
  const edges = useMemo(() => layout.edges.filter((edge) => isEdgeIn(area, edge)), [layout, area]);
  return { isIn, edges, onMove };
}
