import type { AskedMyth } from '../../lesson';
import { useLearned } from '../../player';
import styles from '../../asking/ActivityPanel.module.css';
import { calibrationOf } from './derive';
import { useWords } from '../../ui';

/** How sure the learner was, beside how often that was right. */
export function CalibrationTable({ myths }: { readonly myths: readonly AskedMyth[] }) {
  const words = useWords().deepWords.myths;
  const progress = useLearned();
  return (
    <table className={styles.log}>
      <caption>{words.calibration}</caption>
      <thead>
        <tr>
          <th scope="col">{words.sureness}</th>
          <th scope="col">{words.rightOf}</th>
        </tr>
      </thead>
      <tbody>
        {calibrationOf(myths, progress).map(({ sure, right, of }) => (
          <tr key={sure}>
            <td>{words.sure[sure]}</td>
            <td>{words.figure(right, of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
