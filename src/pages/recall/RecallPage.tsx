import { Sitting, WithTerms } from '../../panels';
import type { Player } from '../../player';
import { useWords } from '../../ui';
import { PageFrame } from '../PageFrame';
import { useArrived } from '../use-arrived';
import styles from './RecallPage.module.css';

interface RecallPageProps {
  readonly root: string;
  readonly language: string;
}

/** What is due of all lessons, asked in one sitting. */
export function RecallPage({ root, language }: RecallPageProps) {
  const { recallWords, language: written } = useWords();
  const words = recallWords.everywhere;
  const players = useArrived(openSitting, language, closeSitting);
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

async function openSitting(language: string): Promise<readonly Player[]> {
  return (await import('./open-sitting')).openSitting(language);
}

function closeSitting(players: readonly Player[]): void {
  for (const player of players) player.dispose();
}
