import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useWords } from '../../ui';
import * as onStudio from './select';
import styles from './Studio.module.css';
import { useInStudio } from './use-studio';

/** What the checker says, in a word. It is told to screen readers as it changes. */
export function VerdictNote() {
  const words = useWords().studioWords.check;
  const verdict = useInStudio((state) => state.verdict);
  const problems = useInStudio(onStudio.problems);
  const isChecking = useInStudio((state) => state.isChecking);
  if (verdict === null || (isChecking && verdict.kind === 'sound'))
    return (
      <p className={styles.verdict} data-verdict="checking">
        <LoaderCircle size={15} aria-hidden /> {words.checking}
      </p>
    );
  const { length } = problems;
  if (verdict.kind === 'sound' && length === 0)
    return (
      <p className={styles.verdict} role="status" data-verdict="sound">
        <CircleCheck size={15} aria-hidden /> <span>{words.sound}</span>
      </p>
    );
  return (
    <p className={styles.verdict} role="status" data-verdict="problems">
      <TriangleAlert size={15} aria-hidden />{' '}
      {verdict.kind !== 'failed' ? words.problems(length) : verdict.isTooLarge ? words.large : words.failed}
    </p>
  );
}
