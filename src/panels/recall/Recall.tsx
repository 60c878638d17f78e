import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import styles from './Recall.module.css';

/** What makes the cards comes with it, in a file of its own. */
const RecallWork = lazy(() => import('./RecallWork'));

/** Questions from memory, one card at a time. The run is shown when a card has been answered, and asked for. */
export function Recall({ run }: { readonly run: ReactNode }) {
  return (
    <div className={styles.recall}>
      <Suspense>
        <RecallWork run={run} />
      </Suspense>
    </div>
  );
}
