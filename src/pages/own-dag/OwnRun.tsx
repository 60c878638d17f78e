import { DagCode, NoticeStrip, PlayerRegion } from '../../panels';
import { PlayerProvider } from '../../player';
import type { Player } from '../../player';
import { useWords } from '../../ui';
import { Arrangement } from '../LessonPage';
import styles from './OwnDagPage.module.css';

interface OwnRunProps {
  readonly player: Player;
  /** Whether another run is being made. */
  readonly isTrying: boolean;
}

/** The run of the DAG looked at, in all modes. */
export default function OwnRun({ player, isTrying }: OwnRunProps) {
  const { ownDagWords: words } = useWords();
  return (
    <PlayerProvider player={player}>
      <PlayerRegion className={styles.region ?? ''}>
        <NoticeStrip />
        {isTrying && <p role="status">{words.reading.running}</p>}
        <Arrangement code={<DagCode />} isWritten={false} />
      </PlayerRegion>
    </PlayerProvider>
  );
}
