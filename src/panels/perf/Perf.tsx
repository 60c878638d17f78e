import type { ReactNode } from 'react';
import { useWarmRuns } from '../../player';
import { CriticalPath } from '../critical-path/CriticalPath';
import { Gantt } from '../gantt/Gantt';
import { SlotUse } from '../slot-use/SlotUse';
import { FindBottleneck } from './FindBottleneck';
import { MeasurePanel } from './MeasurePanel';
import { MeasuredRuns } from './MeasuredRuns';
import styles from './Perf.module.css';

/** A bench to measure at: what is set up and predicted beside what came out over time; below, what follows from it, and the run itself. */
export default function Perf({ run }: { readonly run: ReactNode }) {
  useWarmRuns();
  return (
    <div className={styles.perf}>
      <div className={styles.side}>
        <MeasurePanel />
      </div>
      <div className={styles.pictures}>
        <Gantt />
        <SlotUse />
      </div>
      <div className={styles.findings}>
        <div className={styles.column}>
          <MeasuredRuns />
        </div>
        <div className={styles.column}>
          <FindBottleneck />
        </div>
        <div className={styles.column}>
          <CriticalPath />
        </div>
      </div>
      <div className={styles.run}>{run}</div>
    </div>
  );
}
