import { lazy, Suspense } from 'react';
import { tryingWords } from '../../text';
import { Panel } from '../../ui';
import { QuestionCount } from './QuestionCount';
import styles from '../asking/Desk.module.css';

/** What makes the questions comes with it, in a file of its own. */
const TryWork = lazy(() => import('./TryWork'));

/** The scheduler's desk: at each gate the learner says what happens next; then it happens. */
export function TryDesk() {
  return (
    <Panel title={tryingWords.tryIt.title} meta={<QuestionCount />} className={styles.desk}>
      <div className={styles.work}>
        <Suspense>
          <TryWork />
        </Suspense>
      </div>
    </Panel>
  );
}
