import type { Problem } from '../../lesson';
import { Ids, useWords } from '../../ui';
import styles from './EditRun.module.css';

interface ProblemButtonsProps {
  readonly problems: readonly Problem[];
  readonly onShow: (problem: Problem) => void;
}

/** What is wrong with a text, in sentences, each with its place; a press leads there. */
export function ProblemButtons({ problems, onShow }: ProblemButtonsProps) {
  const { describeProblem, panelWords } = useWords();
  return (
    <ol>
      {problems.map((problem, index) => (
        <li key={index}>
          <button type="button" onClick={() => onShow(problem)}>
            <span className={styles.place}>{panelWords.edit.place(problem.line, problem.column)}</span>{' '}
            <Ids text={describeProblem(problem)} />
          </button>
        </li>
      ))}
    </ol>
  );
}
