import type { FilePlace } from '../../sources/python';
import { useWords } from '../../ui';
import { nameOf } from './make-lesson';
import styles from './Table.module.css';

/** Where in which file something is: `orders.py:12`. */
export function Place({ place: { file, line } }: { readonly place: Pick<FilePlace, 'file' | 'line'> }) {
  const { ownDagWords } = useWords();
  return (
    <code className={styles.place} title={file}>
      {ownDagWords.faults.place(nameOf(file), line)}
    </code>
  );
}
