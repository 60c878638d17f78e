import { Check, Circle, CircleDot } from 'lucide-react';
import { useMessageLanguage } from '../../asking';
import { usePlayer } from '../../player';
import { cx, VisuallyHidden, useWords } from '../../ui';
import { beginChallenge } from './begin-challenge';
import styles from './Challenge.module.css';
import type { ChallengeStatus, Standing } from './derive';
import type { Words } from '../../text';

interface ChallengeListProps {
  readonly all: readonly ChallengeStatus[];
  /** Place of the one whose run is on screen; −1 if none is. */
  readonly current: number;
}

/** All challenges, with which are reached. A press puts the run on screen; while one is, the list is only numbers. */
export function ChallengeList({ all, current }: ChallengeListProps) {
  const dictionary = useWords();
  const { challengeWords: words, say } = dictionary;
  const languageOf = useMessageLanguage();
  const player = usePlayer();
  const isShort = current >= 0;
  const reached = all.filter(({ standing }) => standing.isReached).length;
  return (
    <nav aria-label={words.list} className={styles.list}>
      <ol className={cx(isShort ? styles.numbers : styles.titles)}>
        {all.map(({ item: { challenge }, standing }, index) => (
          <li key={challenge.id}>
            <button
              type="button"
              aria-current={index === current ? 'true' : undefined}
              aria-label={
                isShort
                  ? `${words.nth(index + 1, all.length)}: ${say(challenge.title)}, ${wordOf(standing, dictionary)}`
                  : undefined
              }
              title={isShort ? say(challenge.title) : undefined}
              data-reached={standing.isReached ? '' : undefined}
              onClick={() => beginChallenge(player, challenge.id)}
            >
              <StatusIcon standing={standing} />
              {isShort ? index + 1 : <span {...languageOf(challenge.title)}>{say(challenge.title)}</span>}
              {!isShort && <VisuallyHidden> ({wordOf(standing, dictionary)})</VisuallyHidden>}
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.progress}>{words.progress(reached, all.length)}</p>
    </nav>
  );
}

function StatusIcon({ standing }: { readonly standing: Standing }) {
  if (standing.isReached) return <Check size={14} aria-hidden />;
  return standing.runs > 0 ? <CircleDot size={13} aria-hidden /> : <Circle size={13} aria-hidden />;
}

function wordOf({ isReached, runs }: Standing, dictionary: Words): string {
  const { challengeWords: words } = dictionary;
  if (isReached) return words.status.reached;
  return runs > 0 ? words.status.begun : words.status.open;
}
