import type { Problem } from '../lesson';
import { Ids, useWords } from '../ui';
import styles from './LessonProblems.module.css';

/** What is wrong with a lesson file, one line each, with its place. */
export default function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const { describeProblem } = useWords();
  return (
    <ol className={styles.list}>
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.code}:${problem.pointer}`}>
          <code className={styles.place}>
            {problem.file}:{problem.line}:{problem.column}
          </code>
          <p>
            <Ids text={describeProblem(problem)} />
          </p>
          {problem.pointer !== '' && <code className={styles.pointer}>{problem.pointer}</code>}
        </li>
      ))}
    </ol>
  );
}
