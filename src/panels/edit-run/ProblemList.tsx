import type { Problem } from '../../lesson';
import { useWords } from '../../ui';
import styles from './EditRun.module.css';
import { ProblemButtons } from './ProblemButtons';

interface ProblemListProps {
  /** Null while they are being looked for. */
  readonly problems: readonly Problem[] | null;
  readonly onShow: (problem: Problem) => void;
}

/** Everything that is wrong with the text, in sentences; a press leads to the place. */
export function ProblemList({ problems, onShow }: ProblemListProps) {
  const words = useWords().panelWords.edit;
  return (
    <div className={styles.problems}>
      <p role="status">
        {problems === null && words.checking}
        {problems !== null && (problems.length ? words.problems(problems.length) : words.noProblems)}
      </p>
      {problems !== null && problems.length > 0 && <ProblemButtons problems={problems} onShow={onShow} />}
    </div>
  );
}
