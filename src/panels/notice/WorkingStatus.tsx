import { X } from 'lucide-react';
import { useEffect } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import type { Working } from '../../player';
import { Button, useAnnounce, useWords } from '../../ui';
import styles from './WorkingStatus.module.css';

/** Nobody knows how much there is still to come, only how much there was. */
export default function WorkingStatus({ at }: { readonly at: Working['at'] }) {
  const { workingWords: words } = useWords();
  const player = usePlayer();
  const announce = useAnnounce();
  const progress = usePlayerState((state) => state.working?.progress ?? null);
  const title = words.at[at];
  useEffect(() => announce(title), [announce, title]);
  const cancel = () => {
    player.cancel();
    announce(words.cancelled);
  };
  return (
    <div className={styles.note} role="group" aria-label={title} data-print="no">
      <b>{title}</b>
      <progress className={styles.bar} aria-label={words.progress} />
      <span className={styles.count}>{progress && words.soFar(progress.changes, progress.at)}</span>
      <Button icon={<X size={15} aria-hidden />} onClick={cancel}>
        {words.cancel}
      </Button>
    </div>
  );
}
