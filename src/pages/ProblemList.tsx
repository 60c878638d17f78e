import { hasDocs } from 'virtual:lessons';
import type { Problem } from '../lesson';
import { Ids, useWords } from '../ui';
import { DOCS } from './address';
import styles from './LessonProblems.module.css';

interface ProblemListProps {
  /** The way back to the pages of this language. */
  readonly root: string;
  readonly problems: readonly Problem[];
}

/** What is wrong with a lesson file, one line each, with its place, and where the site has it what is written about it. */
export default function ProblemList({ root, problems }: ProblemListProps) {
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
          {hasDocs() && (
            <a href={`${root}${DOCS}/problems#${problem.code}`}>
              <code>{problem.code}</code>
            </a>
          )}
          {problem.pointer !== '' && <code className={styles.pointer}>{problem.pointer}</code>}
        </li>
      ))}
    </ol>
  );
}
