import { usePlayerState } from '../../player';
import { Markdown, Panel, useWords } from '../../ui';
import styles from './ConceptSnapshot.module.css';

/** The lesson in a few sentences. */
export function ConceptSnapshot({ area }: { readonly area?: string }) {
  const { learningWords } = useWords();
  const snapshot = usePlayerState((state) => state.lesson.snapshot);
  if (snapshot.length === 0) return null;
  return (
    <Panel title={learningWords.snapshot.title} padded {...(area && { area })}>
      <ul className={styles.points}>
        {snapshot.map((text) => (
          <li key={text}>
            <Markdown text={text} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
