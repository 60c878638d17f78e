import { Check } from 'lucide-react';
import { useWords } from '../ui';
import styles from './CatalogueKept.module.css';
import type { KeptLesson } from './read-kept';

/** How far somebody got in a lesson: on its card. */
export default function KeptLine({ kept }: { readonly kept: KeptLesson }) {
  const words = useWords().recallWords.everywhere;
  return (
    <span className={styles.line}>
      {kept.isDone ? (
        <>
          <Check size={14} aria-hidden /> {words.isDone}
        </>
      ) : (
        words.begun(kept.stepsSeen, kept.answered)
      )}
      {kept.due > 0 && ` · ${words.dueHere(kept.due)}`}
    </span>
  );
}
