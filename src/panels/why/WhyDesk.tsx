import { lazy, Suspense } from 'react';
import { lessonWhys, usePlayerState, whyKey } from '../../player';
import { tryingWords } from '../../text';
import { Panel } from '../../ui';
import styles from '../asking/Desk.module.css';

/** What makes the questions comes with it, in a file of its own. */
const WhyWork = lazy(() => import('./WhyWork'));

/** At each marked step the learner says why it happened, and compares. */
export function WhyDesk() {
  return (
    <Panel title={tryingWords.why.title} meta={<AnsweredCount />} className={styles.desk}>
      <div className={styles.work}>
        <Suspense>
          <WhyWork />
        </Suspense>
      </div>
    </Panel>
  );
}

/** "2 of 5 answered". */
function AnsweredCount() {
  const whys = usePlayerState((state) => lessonWhys(state.lesson));
  const answered = usePlayerState(
    ({ progress }) => whys.filter((marked) => progress.answers[whyKey(marked)]?.settled).length,
  );
  return whys.length > 0 && <>{tryingWords.why.answered(answered, whys.length)}</>;
}
