import { useItems, useSettledCount } from '../../asking';
import { cause } from '../../lesson';
import { Panel, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { WhyWork } from './WhyWork';

/** At each marked step the learner says why it happened, and compares. */
export default function WhyPanel() {
  const { tryingWords } = useWords();
  return (
    <Panel title={tryingWords.why.title} meta={<AnsweredCount />} className={styles.panel}>
      <div className={styles.work}>
        <WhyWork />
      </div>
    </Panel>
  );
}

/** "2 of 5 answered". */
function AnsweredCount() {
  const { tryingWords } = useWords();
  const items = useItems(cause);
  const answered = useSettledCount(cause, items);
  return items.length > 0 && <>{tryingWords.why.answered(answered, items.length)}</>;
}
