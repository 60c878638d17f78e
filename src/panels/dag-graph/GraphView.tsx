import { useCallback, useState } from 'react';
import type { Dag } from '../../engine';
import { useWords } from '../../ui';
import { GraphCanvas } from './GraphCanvas';
import { useGraph } from './graph-context';
import styles from './GraphView.module.css';
import { useElementSize } from './use-element-size';
import { useLayout } from './use-layout';

/** A DAG with more tasks than these is shown with its groups closed at first. */
const MOST_OPEN_TASKS = 60;

/** As long as the panel has no size, because it is hidden. */
const USUAL = { width: 900, height: 400 };

interface Groups {
  readonly closed: ReadonlySet<string>;
  /** The one that was just closed or opened. */
  readonly touched: string | null;
}

/** The place of the picture: it knows its size before the picture is there, so that nothing moves when it arrives. */
export function GraphView() {
  const words = useWords().panelWords.graph;
  const { dag } = useGraph();
  const [frame, size] = useElementSize<HTMLDivElement>();
  const [groups, setGroups] = useState<Groups>(() => ({ closed: closedAtFirst(dag), touched: null }));
  const toggleGroup = useCallback((touched: string) => {
    setGroups(({ closed }) => ({
      closed: closed.has(touched)
        ? new Set([...closed].filter((id) => id !== touched))
        : new Set([...closed, touched]),
      touched,
    }));
  }, []);
  const layout = useLayout(dag, size && (size.width > 0 ? size : USUAL), groups.closed);
  return (
    <div className={styles.view}>
      <div ref={frame} className={styles.frame}>
        {size && !layout && <p className={styles.coming}>{words.coming(dag.tasks.length)}</p>}
        {size && layout && (
          <GraphCanvas layout={layout} size={size} touched={groups.touched} toggleGroup={toggleGroup} />
        )}
      </div>
    </div>
  );
}

function closedAtFirst(dag: Dag): ReadonlySet<string> {
  if (dag.tasks.length <= MOST_OPEN_TASKS) return new Set();
  return new Set(dag.groups.filter((group) => group.parentId === null).map((group) => group.groupId));
}
