import { usePlayerState } from '../../player';
import { Panel, useWords } from '../../ui';
import { useLessonLanguage } from '../../asking';
import { Prose } from '../terms/Prose';
import styles from './ConceptSnapshot.module.css';

/** The lesson in a few sentences. */
export function ConceptSnapshot({ area }: { readonly area?: string }) {
  const { learningWords } = useWords();
  const language = useLessonLanguage();
  const snapshot = usePlayerState((state) => state.lesson.snapshot);
  if (snapshot.length === 0) return null;
  return (
    <Panel title={learningWords.snapshot.title} padded {...(area && { area })}>
      <ul className={styles.points} {...language}>
        {snapshot.map((text) => (
          <li key={text}>
            <Prose text={text} among={snapshot} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
