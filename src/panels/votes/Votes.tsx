import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { usePlayer, usePlayerState } from '../../player';
import { Button, VisuallyHidden, useWords } from '../../ui';
import styles from './Votes.module.css';

/** Like or dislike, kept in this browser: nobody else's votes are known, so each count is 0 or 1. */
export function Votes() {
  const { learningWords, words } = useWords();
  const player = usePlayer();
  const vote = usePlayerState((state) => state.progress.vote);
  return (
    <div role="group" aria-label={learningWords.votes.label} className={styles.votes} data-print="no">
      {(['like', 'dislike'] as const).map((one) => (
        <Button
          key={one}
          look="quiet"
          className={styles.vote}
          aria-pressed={vote === one}
          title={words.lesson[one]}
          icon={one === 'like' ? <ThumbsUp size={14} aria-hidden /> : <ThumbsDown size={14} aria-hidden />}
          onClick={() => player.vote(one)}
        >
          <VisuallyHidden>{words.lesson[one]}</VisuallyHidden> {vote === one ? 1 : 0}
        </Button>
      ))}
    </div>
  );
}
