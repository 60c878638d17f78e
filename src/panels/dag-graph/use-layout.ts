/** Where everything in the graph stands: at once for a DAG as lessons have it, from a worker for a large one. */
import { useEffect, useMemo, useState } from 'react';
import type { Dag } from '../../engine';
import { chooseLayout, countBoxes } from './layout/choose-layout';
import type { GraphLayout } from './layout/graph-layout';
import type { Size } from './layout/sizes';
import { structureOf } from './structure';
import { loadPatiently } from '../../ui';

/** With more boxes a layout takes longer than one may keep a page waiting. */
const MOST_AT_ONCE = 100;

/**
 * @param size of the panel, in pixels; null as long as it has none
 * @returns null until there is a first layout; the last one while another is being made
 */
export function useLayout(dag: Dag, size: Size | null, closed: ReadonlySet<string>): GraphLayout | null {
  const isLarge = useMemo(() => countBoxes(dag, closed) > MOST_AT_ONCE, [dag, closed]);
  const [last, setLast] = useState<GraphLayout | null>(null);
  const atOnce = size && !isLarge ? chooseLayout(dag, size, closed) : null;
  if (atOnce && atOnce !== last) setLast(atOnce);
  useEffect(() => {
    if (!isLarge || !size) return;
    let isWanted = true;
    void loadPatiently(() => import('./layout/lay-out-elsewhere'))
      .then(({ layOutElsewhere }) => layOutElsewhere(structureOf(dag), dag, size, closed))
      .then((layout) => {
        if (isWanted) setLast(layout);
      });
    return () => {
      isWanted = false;
    };
  }, [isLarge, dag, size, closed]);
  return atOnce ?? last;
}
