import { FlaskConical } from 'lucide-react';
import { usePlayer, usePlayerState } from '../../player';
import { panelWords } from '../../text';
import { Button } from '../../ui';
import styles from './WhatIfStrip.module.css';

const words = panelWords.whatIf;

/** Says, as long as it is so, that the learner's own run is on screen, and leads back to the lesson's. */
export function WhatIfStrip() {
  const player = usePlayer();
  const isOwn = usePlayerState((state) => state.original !== null);
  return (
    <div role="status">
      {isOwn && (
        <p className={styles.strip}>
          <FlaskConical size={16} aria-hidden />
          <span>
            <b>{words.title}.</b> {words.body}
          </span>
          <Button onClick={() => player.reset()}>{words.reset}</Button>
        </p>
      )}
    </div>
  );
}
