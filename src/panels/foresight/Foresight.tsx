import { Ask, useItems } from '../../asking';
import { prediction } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Panel, useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';

interface ForesightProps {
  /** Key of what is asked. */
  readonly asked: string;
  readonly onAnswered: () => void;
  /** The learner goes on. */
  readonly onDone: () => void;
}

/** What happens next, said before it is shown. Whoever would rather not goes on with the player. */
export default function Foresight({ asked, onAnswered, onDone }: ForesightProps) {
  const words = useWords().tryingWords.foresight;
  const player = usePlayer();
  const items = useItems(prediction);
  const isLast = usePlayerState(({ cursor, track }) => cursor === track.steps.length - 1);
  const item = items.find(({ gate }) => gate.key === asked);
  if (!item) return null;
  return (
    <Panel title={words.title} className={styles.panel}>
      <div className={styles.work}>
        <p className={styles.lead}>{words.lead}</p>
        <Ask
          key={asked}
          activity={prediction}
          item={item}
          items={items}
          prompt={item.prompt}
          onSettled={() => {
            onAnswered();
            player.goTo(item.gate.step);
          }}
          next={
            isLast
              ? null
              : {
                  label: words.goOn,
                  go: () => {
                    onDone();
                    player.next();
                  },
                }
          }
        />
      </div>
    </Panel>
  );
}
