import { useWords } from '../ui';
import styles from './Tags.module.css';

/** What a lesson is about, and how long it takes. */
export function Tags({ tags, minutes }: { readonly tags: readonly string[]; readonly minutes: number }) {
  const { words } = useWords();
  return (
    <ul className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
      <li>{words.general.minutes(minutes)}</li>
    </ul>
  );
}
