import { challengeWords } from '../../text';
import { Panel } from '../../ui';
import desk from '../asking/Desk.module.css';
import { ChallengeWork } from './ChallengeWork';

/** The desk of challenges: a run with something wrong, what must become true of it, and what may be turned. */
export default function ChallengeDesk() {
  return (
    <Panel title={challengeWords.title} className={desk.desk}>
      <div className={desk.work}>
        <ChallengeWork />
      </div>
    </Panel>
  );
}
