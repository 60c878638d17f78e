import { useEffect } from 'react';
import { challengeIdOf } from '../../lesson';
import { usePlayer, usePlayerState, useWarmRuns } from '../../player';
import styles from '../../asking/ActivityPanel.module.css';
import { ChallengeList } from './ChallengeList';
import { ChallengeCard } from './ChallengeCard';
import { statusOf } from './derive';
import { questionOf } from './done';
import { useWords } from '../../ui';

/** The challenge whose run is on screen, and all of them to choose from. */
export function ChallengeWork() {
  const { challengeWords } = useWords();
  const player = usePlayer();
  useWarmRuns();
  const lesson = usePlayerState((state) => state.lesson);
  const answers = usePlayerState((state) => state.progress.answers);
  const current = usePlayerState((state) => challengeIdOf(state.scenario.id));
  const all = statusOf(lesson, answers);
  const place = all.findIndex(({ challenge }) => challenge.id === current);
  const isEmpty = all.length === 0;
  useEffect(() => {
    // A lesson without anything to turn has this mode done by having come here.
    const question = questionOf('none');
    if (isEmpty && !player.store.getState().progress.answers[question]) player.answer(question, true, true);
  }, [isEmpty, player]);

  if (isEmpty) return <p className={styles.lead}>{challengeWords.none}</p>;
  const shown = all[place];
  return (
    <>
      {!shown && <p className={styles.lead}>{challengeWords.lead}</p>}
      <ChallengeList all={all} current={place} />
      {shown && (
        <ChallengeCard
          key={shown.challenge.id}
          {...shown}
          place={place}
          of={all.length}
          next={(all[place + 1] ?? all.find(({ standing }) => !standing.isReached))?.challenge ?? null}
        />
      )}
    </>
  );
}
