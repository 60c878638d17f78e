import { useMemo, useState } from 'react';
import type { Dag } from '../../engine';
import { usePlayerState } from '../../player';
import { useWords } from '../../ui';
import { shownAt } from './derive';
import type { Choice } from './derive';
import styles from './DagGraph.module.css';
import { GraphView } from './GraphView';
import { GraphContext } from './graph-context';
import { faceOf, structureOf } from './structure';

/** The DAG of the run that the step is about (or of the run chosen), as a picture. */
export function DagGraph({ choice }: { readonly choice: Choice }) {
  const words = useWords().panelWords.graph;
  const dag = usePlayerState(({ track, cursor }) => shownAt(track, cursor, choice).dag);
  const drawn = useDrawn(dag);
  const graph = useMemo(() => ({ dag: drawn, choice }), [drawn, choice]);
  if (dag.tasks.length === 0) return <p className={styles.empty}>{words.empty}</p>;
  return (
    <GraphContext.Provider value={graph}>
      <GraphView key={structureOf(drawn)} />
    </GraphContext.Provider>
  );
}

/** The DAG as it was drawn before, as long as nothing in the picture is different: a what-if draws only what it changes. */
function useDrawn(dag: Dag): Dag {
  const [drawn, setDrawn] = useState(dag);
  if (faceOf(drawn) === faceOf(dag)) return drawn;
  setDrawn(dag);
  return dag;
}
