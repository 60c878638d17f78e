import { useWords } from '../ui';
import styles from './CatalogueKept.module.css';

interface CourseProgressProps {
  readonly done: number;
  readonly of: number;
}

/** How many lessons of a course are done. */
export default function CourseProgress({ done, of }: CourseProgressProps) {
  const words = useWords().recallWords.everywhere;
  return (
    <span className={styles.progress}>
      <meter min={0} max={of} value={done} aria-hidden />
      {words.doneOf(done, of)}
    </span>
  );
}
