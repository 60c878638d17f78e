import { useEffect, useState } from 'react';
import { Sitting, WithTerms } from '../../panels';
import type { Player } from '../../player';
import { useWords } from '../../ui';
import { PageFrame } from '../PageFrame';
import styles from './RecallPage.module.css';

interface RecallPageProps {
  readonly root: string;
  readonly language: string;
}

/** What is due of all lessons, asked in one sitting. */
export function RecallPage({ root, language }: RecallPageProps) {
  const { recallWords, language: written } = useWords();
  const words = recallWords.everywhere;
  const players = useSitting(language);
  return (
    <WithTerms root={root}>
      <PageFrame root={root} crumbs={[{ text: words.title, language: written }]} className={styles.page}>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{recallWords.lead}</p>
        {players === 'failed' && <p>{words.failed}</p>}
        {Array.isArray(players) && players.length === 0 && <p>{words.nothing}</p>}
        {Array.isArray(players) && players.length > 0 && <Sitting players={players} />}
        <p className={styles.back}>
          <a href={root}>{words.allLessons}</a>
        </p>
      </PageFrame>
    </WithTerms>
  );
}

/** The lessons that have something to ask, once the page is alive; null until they are there. */
function useSitting(language: string): readonly Player[] | 'failed' | null {
  const [players, setPlayers] = useState<readonly Player[] | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    let opened: readonly Player[] = [];
    const close = () => opened.forEach((player) => player.dispose());
    import('./open-sitting')
      .then(({ openSitting }) => openSitting(language))
      .then(
        (found) => {
          opened = found;
          if (isWanted) setPlayers(found);
          else close();
        },
        (error: unknown) => {
          console.error(error);
          if (isWanted) setPlayers('failed');
        },
      );
    return () => {
      isWanted = false;
      close();
    };
  }, [language]);
  return players;
}
