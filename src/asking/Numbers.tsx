import { Check, X } from 'lucide-react';
import { cx, VisuallyHidden, useWords } from '../ui';
import styles from './Asking.module.css';

export type NumberStatus = 'open' | 'right' | 'wrong';

interface NumbersProps {
  readonly label: string;
  /** How each question stands, in order. */
  readonly statuses: readonly NumberStatus[];
  readonly current: number;
  readonly onGoTo: (index: number) => void;
}

/** The list to jump by: a number for each question, with how it stands. */
export function Numbers({ label, statuses, current, onGoTo }: NumbersProps) {
  const words = useWords().learningWords.quiz;
  return (
    <nav aria-label={label} className={styles.numbers} data-print="no">
      {statuses.map((status, index) => (
        <button
          key={index}
          type="button"
          className={cx(styles.number, styles[status])}
          aria-current={index === current ? 'true' : undefined}
          onClick={() => onGoTo(index)}
        >
          <VisuallyHidden>{`${words.question(index + 1)}, ${words.status[status]}`}</VisuallyHidden>
          <span aria-hidden="true">
            {status === 'right' ? <Check size={13} /> : status === 'wrong' ? <X size={13} /> : index + 1}
          </span>
        </button>
      ))}
    </nav>
  );
}
