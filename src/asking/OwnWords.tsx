import { readDraft, usePlayer, usePlayerState } from '../player';
import type { Draft } from '../player';
import { useElementId } from '../ui';
import styles from './Asking.module.css';

interface OwnWordsProps {
  readonly label: string;
  /** Under which it is kept. */
  readonly draft: Draft<string>;
  /** Name of what it is about. */
  readonly of: string;
}

const MOST_LETTERS = 2000;

/** A place for the learner's own words: kept as they are written, never graded. */
export function OwnWords({ label, draft, of }: OwnWordsProps) {
  const player = usePlayer();
  const written = useOwnWords(draft, of);
  const id = useElementId();
  return (
    <div className={styles.own}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={MOST_LETTERS}
        value={written}
        onChange={(event) => player.keepDraft(draft, event.currentTarget.value, of)}
      />
    </div>
  );
}

/** What was written; empty if nothing. */
export function useOwnWords(draft: Draft<string>, of: string): string {
  return usePlayerState(({ progress }) => readDraft(progress, draft, of) ?? '');
}
