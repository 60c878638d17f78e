import type { Problem } from '../lesson';
import { late } from '../ui';
import styles from './LessonProblems.module.css';

/** Only an author's page has problems to list. */
const ProblemList = late(() => import('./ProblemList'));

interface ProblemStripProps {
  readonly root: string;
  /** Says how many, and what is shown meanwhile. */
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** While an author works: what can be shown stays on screen, and this lies over its top. */
export function ProblemStrip({ root, title, problems }: ProblemStripProps) {
  return (
    <details className={styles.strip} role="alert" open>
      <summary>{title}</summary>
      <ProblemList root={root} problems={problems} />
    </details>
  );
}
