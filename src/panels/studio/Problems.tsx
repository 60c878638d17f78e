import { ProblemButtons } from '../edit-run/ProblemButtons';
import { useWords } from '../../ui';
import * as onStudio from './select';
import styles from './Studio.module.css';
import { useInStudio, useStudio } from './use-studio';

/** Everything that is wrong with the lesson, beneath what is written; a press leads to the place in the text. */
export function Problems() {
  const words = useWords().studioWords.check;
  const studio = useStudio();
  const problems = useInStudio(onStudio.problems);
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={words.title}>
      <ProblemButtons problems={problems} onShow={studio.showProblem} />
    </section>
  );
}
