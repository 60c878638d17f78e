import { Check, Circle } from 'lucide-react';
import { measurementOutline } from '../../lesson';
import { useLearned, usePlayerState } from '../../player';
import { measuredRuns, useMeasure } from './derive';
import styles from './Perf.module.css';

/** So many different runs are to be predicted. */
const RUNS_ASKED = measurementOutline.itemsWanted ?? 0;

import { useWords } from '../../ui';
/** How many runs are predicted, of how many; and how many of the predictions were right. */
export function Standing() {
  const { perfWords: words } = useWords();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const said = measuredRuns(lesson, progress, useMeasure()).filter((one) => one.predicted !== null);
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
