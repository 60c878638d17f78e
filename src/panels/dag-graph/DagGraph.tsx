import { useMemo } from 'react';
import { usePlayerState } from '../../player';
import { useWords } from '../../ui';
import { shownAt } from './derive';
import type { Choice } from './derive';
import styles from './DagGraph.module.css';
import { GraphView } from './GraphView';
import { GraphContext } from './graph-context';
import { structureOf } from './structure';

/** The DAG of the run that the step is about (or of the run chosen), as a picture. */
export function DagGraph({ choice }: { readonly choice: Choice }) {
  const words = useWords().panelWords.graph;
  const dag = usePlayerState(({ track, cursor }) => shownAt(track, cursor, choice).dag);
  const graph = useMemo(() => ({ dag, choice }), [dag, choice]);
  if (dag.tasks.length === 0) return <p className={styles.empty}>{words.empty}</p>;
  return (
    <GraphContext.Provider value={graph}>
      <GraphView key={structureOf(dag)} />
    </GraphContext.Provider>
  );
}
