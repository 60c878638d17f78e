import { useState } from 'react';
import { usePlayerState } from '../../player';
import { shownAt } from '../dag-graph/derive';
import type { Choice } from '../dag-graph/derive';
import { GanttOfRun } from './GanttOfRun';
import type { GanttLook } from './GanttOfRun';
import { LookSwitch } from './LookSwitch';
import styles from './Gantt.module.css';

/** The Gantt chart of the run that the step is about, or of the run chosen, as a view among others. */
export default function RunGantt({ choice }: { readonly choice: Choice }) {
  const run = usePlayerState(({ track, cursor }) => shownAt(track, cursor, choice).run);
  const [look, setLook] = useState<GanttLook>('chart');
  return (
    <GanttOfRun
      run={run}
      look={look}
      actions={
        <span className={styles.look} data-print="no">
          <LookSwitch look={look} onChange={setLook} />
        </span>
      }
    />
  );
}
