import type { Problem } from '../lesson';
import { PageFrame } from './PageFrame';
import ProblemList from './ProblemList';
import { useWords } from '../ui';
import styles from './LessonProblems.module.css';

/** In the place of a lesson whose file does not hold together. */
export default function LessonProblems({
  root,
  problems,
}: {
  readonly root: string;
  readonly problems: readonly Problem[];
}) {
  const { words } = useWords();
  return (
    <PageFrame root={root}>
      <div className={styles.page}>
        <h1>{words.problems.title(problems.length)}</h1>
        <p>{words.problems.lead(problems[0]?.file ?? '')}</p>
        <ProblemList root={root} problems={problems} />
        <p>
          <a href={root}>{words.lesson.allLessons}</a>
        </p>
      </div>
    </PageFrame>
  );
}
