import { Panel, useWords } from '../../ui';
import { QuestionCount } from './QuestionCount';
import styles from '../../asking/ActivityPanel.module.css';
import { TryWork } from './TryWork';

/** The learner is the scheduler: at each gate the learner says what happens next; then it happens. */
export default function TryPanel() {
  const { tryingWords } = useWords();
  return (
    <Panel title={tryingWords.tryIt.title} meta={<QuestionCount />} className={styles.panel}>
      <div className={styles.work}>
        <TryWork />
      </div>
    </Panel>
  );
}
