import type { Problem } from '../../lesson';
import { Ids, useWords } from '../../ui';
import styles from './EditRun.module.css';

interface ProblemListProps {
  /** Null while they are being looked for. */
  readonly problems: readonly Problem[] | null;
  readonly onShow: (problem: Problem) => void;
}

/** Everything that is wrong with the text, in sentences; a press leads to the place. */
export function ProblemList({ problems, onShow }: ProblemListProps) {
  const dictionary = useWords();
  const { describeProblem } = dictionary;
  const words = dictionary.panelWords.edit;
  return (
    <div className={styles.problems}>
      <p role="status">
        {problems === null && words.checking}
        {problems !== null && (problems.length ? words.problems(problems.length) : words.noProblems)}
      </p>
      {problems !== null && problems.length > 0 && (
        <ol>
          {problems.map((problem, index) => (
            <li key={index}>
              <button type="button" onClick={() => onShow(problem)}>
                <span className={styles.place}>{words.place(problem.line, problem.column)}</span>{' '}
                <Ids text={describeProblem(problem)} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
