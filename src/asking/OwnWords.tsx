import { useId } from 'react';
import { usePlayer, usePlayerState } from '../player';
import styles from './Asking.module.css';

interface OwnWordsProps {
  readonly label: string;
  /** Under which it is kept. */
  readonly question: string;
}

const MOST_LETTERS = 2000;

/** A place for the learner's own words: kept as they are written, never graded. */
export function OwnWords({ label, question }: OwnWordsProps) {
  const player = usePlayer();
  const written = useOwnWords(question);
  const id = useId();
  return (
    <div className={styles.own}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={MOST_LETTERS}
        value={written}
        onChange={(event) => player.note(question, event.currentTarget.value)}
      />
    </div>
  );
}

/** What was written; empty if nothing. */
export function useOwnWords(question: string): string {
  const kept = usePlayerState((state) => state.progress.answers[question]?.tries.at(-1));
  return typeof kept === 'string' ? kept : '';
}
