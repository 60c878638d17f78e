import type { Problem } from '../lesson';
import { words } from '../text';
import { Ids } from '../ui';
import { PageFrame } from './PageFrame';
import styles from './LessonProblems.module.css';

/** What is wrong with a lesson file, one line each, with its place. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ol className={styles.list}>
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.code}:${problem.pointer}`}>
          <code className={styles.place}>
            {problem.file}:{problem.line}:{problem.column}
          </code>
          <p>
            <Ids text={problem.message} />
          </p>
          {problem.pointer !== '' && <code className={styles.pointer}>{problem.pointer}</code>}
        </li>
      ))}
    </ol>
  );
}

/** In the place of a lesson whose file does not hold together. */
export function LessonProblems({
  root,
  problems,
}: {
  readonly root: string;
  readonly problems: readonly Problem[];
}) {
  return (
    <PageFrame root={root}>
      <div className={styles.page}>
        <h1>{words.problems.title(problems.length)}</h1>
        <p>{words.problems.lead(problems[0]?.file ?? '')}</p>
        <ProblemList problems={problems} />
        <p>
          <a href={root}>{words.lesson.allLessons}</a>
        </p>
      </div>
    </PageFrame>
  );
}

/** While an author works: the last good lesson stays on screen, and this lies over its top. */
export function ProblemStrip({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <details className={styles.strip} role="alert" open>
      <summary>{words.problems.strip(problems.length)}</summary>
      <ProblemList problems={problems} />
    </details>
  );
}
