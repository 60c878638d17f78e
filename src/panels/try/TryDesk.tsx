import { tryingWords } from '../../text';
import { Panel } from '../../ui';
import { QuestionCount } from './QuestionCount';
import styles from '../asking/Desk.module.css';
import { TryWork } from './TryWork';

/** The scheduler's desk: at each gate the learner says what happens next; then it happens. */
export default function TryDesk() {
  return (
    <Panel title={tryingWords.tryIt.title} meta={<QuestionCount />} className={styles.desk}>
      <div className={styles.work}>
        <TryWork />
      </div>
    </Panel>
  );
}
