import { Panel, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { ChallengeWork } from './ChallengeWork';

/** The panel of challenges: a run with something wrong, what must become true of it, and what may be turned. */
export default function ChallengePanel() {
  const { challengeWords } = useWords();
  return (
    <Panel title={challengeWords.title} className={styles.panel}>
      <div className={styles.work}>
        <ChallengeWork />
      </div>
    </Panel>
  );
}
