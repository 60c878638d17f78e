import { Button } from '../../ui';
import styles from './Course.module.css';

interface BeginButtonProps {
  readonly label: string;
  /** Whether what is to begin is there. */
  readonly isReady: boolean;
  readonly onBegin: () => void;
}

/** The one button of a page on which nothing has begun yet. */
export function BeginButton({ label, isReady, onBegin }: BeginButtonProps) {
  return (
    <div className={styles.buttons}>
      <Button look="loud" aria-disabled={!isReady} onClick={() => isReady && onBegin()}>
        {label}
      </Button>
    </div>
  );
}
