import { lazy, Suspense } from 'react';
import { challengeWords } from '../../text';
import { Panel } from '../../ui';
import desk from '../asking/Desk.module.css';

/** Challenges are worked out from the lesson's run, where its author wrote none: in a file of their own. */
const ChallengeWork = lazy(() => import('./ChallengeWork'));

/** The desk of challenges: a run with something wrong, what must become true of it, and what may be turned. */
export function ChallengeDesk() {
  return (
    <Panel title={challengeWords.title} className={desk.desk}>
      <div className={desk.work}>
        <Suspense>
          <ChallengeWork />
        </Suspense>
      </div>
    </Panel>
  );
}
