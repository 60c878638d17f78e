import { useItems } from '../../asking';
import { challenge, challengeIdOf } from '../../lesson';
import { useLearned, usePlayerState, useWarmRuns } from '../../player';
import { useWords } from '../../ui';
import styles from '../../asking/ActivityPanel.module.css';
import { ChallengeList } from './ChallengeList';
import { ChallengeCard } from './ChallengeCard';
import { statusOf } from './derive';

/** The challenge whose run is on screen, and all of them to choose from. */
export function ChallengeWork() {
  const { challengeWords } = useWords();
  useWarmRuns();
  const items = useItems(challenge);
  const progress = useLearned();
  const current = usePlayerState((state) => challengeIdOf(state.scenario.id));
  const all = statusOf(items, progress);
  const place = all.findIndex(({ item }) => item.challenge.id === current);
  if (all.length === 0) return <p className={styles.lead}>{challengeWords.none}</p>;
  const shown = all[place];
  return (
    <>
      {!shown && <p className={styles.lead}>{challengeWords.lead}</p>}
      <ChallengeList all={all} current={place} />
      {shown && (
        <ChallengeCard
          key={shown.item.challenge.id}
          challenge={shown.item.challenge}
          standing={shown.standing}
          items={items}
          place={place}
          of={all.length}
          next={(all[place + 1] ?? all.find(({ standing }) => !standing.isReached))?.item.challenge ?? null}
        />
      )}
    </>
  );
}
