import { lessonWhys, usePlayerState, whyKey } from '../../player';
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
  const whys = usePlayerState((state) => lessonWhys(state.lesson));
  const answered = usePlayerState(
    ({ progress }) => whys.filter((marked) => progress.answers[whyKey(marked)]?.settled).length,
  );
  return whys.length > 0 && <>{tryingWords.why.answered(answered, whys.length)}</>;
}
