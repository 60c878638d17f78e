import { DagCode, NoticeStrip } from '../../panels';
import { PlayerProvider } from '../../player';
import type { Player } from '../../player';
import { useWords } from '../../ui';
import { Arrangement, ArrangementRegion } from '../LessonPage';

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
      <ArrangementRegion>
        <NoticeStrip />
        {isTrying && <p role="status">{words.reading.running}</p>}
        <Arrangement code={<DagCode />} isWritten={false} />
      </ArrangementRegion>
    </PlayerProvider>
  );
}
