import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { WithTerms } from '../../panels';
import { PlayerProvider } from '../../player';
import { createBrowserRuns } from '../../sources';
import { Announcer, useWords } from '../../ui';
import { Arrangement, ArrangementRegion } from '../LessonPage';
import { createShownPlayer } from './shown-player';
import styles from './StudioPage.module.css';

/** A lesson in the making, as learners will see it, in the frame of the studio; what they would do is kept nowhere. */
export function ShownPage({ root }: { readonly root: string }) {
  const { studioWords } = useWords();
  const [shown] = useState(() => createShownPlayer(createBrowserRuns()));
  useEffect(() => shown.listen(), [shown]);
  const player = useStore(shown.store, (state) => state.player);
  const title = useStore(shown.store, (state) => state.title);
  return (
    <Announcer>
      <main id="content" tabIndex={-1} className={styles.shown}>
        {player ? (
          <WithTerms root={root}>
            <PlayerProvider player={player}>
              <h1>{title}</h1>
              <ArrangementRegion>
                <Arrangement />
              </ArrangementRegion>
            </PlayerProvider>
          </WithTerms>
        ) : (
          <p className={styles.waiting}>{studioWords.live.waiting}</p>
        )}
      </main>
    </Announcer>
  );
}
