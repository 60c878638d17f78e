import { useWords } from '../../ui';
import { linesOf } from './derive';
import type { Changes } from './derive';
import styles from './WhatIf.module.css';

/** What is different from the lesson's run, in words. */
export function ChangeList({ changes }: { readonly changes: Changes }) {
  const dictionary = useWords();
  const { whatIfWords: words } = dictionary;
  const lines = linesOf(changes, dictionary);
  return (
    <div className={styles.changes} role="status">
      <p>{lines.length === 0 ? words.unchanged : words.changed(lines.length)}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
