import { words } from '../text';
import styles from './Tags.module.css';

/** What a lesson is about, and how long it takes. */
export function Tags({ tags, minutes }: { readonly tags: readonly string[]; readonly minutes: number }) {
  return (
    <ul className={styles.tags}>
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
      <li>{words.general.minutes(minutes)}</li>
    </ul>
  );
}
