import { Check, Circle } from 'lucide-react';
import { usePlayerState } from '../../player';
import { measuredRuns, useMeasure } from './derive';
import { RUNS_ASKED } from './done';
import { useWords } from '../../ui';
import styles from './Perf.module.css';

/** How many runs are predicted, of how many; and how many of the predictions were right. */
export function Standing() {
  const { perfWords: words } = useWords();
  const lesson = usePlayerState((state) => state.lesson);
  const answers = usePlayerState((state) => state.progress.answers);
  const said = measuredRuns(lesson, answers, useMeasure()).filter((one) => one.predicted !== null);
  const right = said.filter((one) => one.isRight).length;
  return (
    <p className={styles.standing}>
      <span aria-hidden className={styles.marks}>
        {Array.from({ length: RUNS_ASKED }, (_, index) =>
          index < said.length ? <Check key={index} size={14} /> : <Circle key={index} size={12} />,
        )}
      </span>
      <span>{words.progress(said.length, RUNS_ASKED)}</span>{' '}
      {said.length > 0 && <span>{words.score(right, said.length)}</span>}
    </p>
  );
}
