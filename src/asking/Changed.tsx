import { useWords } from '../ui';
import styles from './Asking.module.css';

/** Said above an item that asks something else than when the learner answered it. */
export function Changed({ isSo }: { readonly isSo: boolean }) {
  const { learningWords } = useWords();
  return isSo && <p className={styles.news}>{learningWords.quiz.changed}</p>;
}
