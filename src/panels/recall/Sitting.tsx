import { useContext, useEffect, useRef } from 'react';
import { answerSet, PlayerProvider } from '../../player';
import type { Player } from '../../player';
import { card as activity } from '../../lesson';
import type { CardPlace } from '../../lesson';
import { useWords } from '../../ui';
import { NoticeStrip } from '../notice/NoticeStrip';
import { SiteRoot } from '../terms/site';
import { CardView } from './CardView';
import { isKnownAtOnce } from './derive';
import styles from './Recall.module.css';
import { CardResults, SessionOver } from './SessionOver';
import { useReview } from './use-review';
import type { AskedCard } from './use-review';
import { useToday } from './use-today';

/**
 * What is due of several lessons, in one sitting: a card at a time, those that were missed once more, and how it went.
 * @param players of lessons whose reviews were begun (`beginDue`)
 */
export default function Sitting({ players }: { readonly players: readonly Player[] }) {
  const { recallWords: words } = useWords();
  const today = useToday();
  const root = useContext(SiteRoot) ?? '';
  const { cards, asked, at, isLast, hasMoved, hold, goOn } = useReview(players, today);
  if (!asked) return <Over cards={cards} players={players} today={today} takesFocus={hasMoved} />;

  const { player, card, isRepeated } = asked;
  const { lesson, progress } = player.store.getState();
  const link = ({ scenario, step }: CardPlace) =>
    `${root}lesson/${lesson.course}/${lesson.id}?mode=learn&scenario=${scenario}&step=${step}`;
  const ofLesson = cards.filter((one) => one.player === player).map((one) => one.card);
  const { id } = card.topic;
  return (
    <PlayerProvider player={player}>
      <NoticeStrip />
      <CardView
        key={`${lesson.course}/${lesson.id} ${id} ${answerSet(progress, activity, id).variant}`}
        card={card}
        cards={ofLesson}
        number={at + 1}
        of={cards.length}
        today={today}
        isPractice={false}
        takesFocus={hasMoved}
        onAnswered={hold}
        isRepeated={isRepeated}
        next={{ label: isLast ? words.finish : words.nextCard, go: goOn }}
        show={{ link }}
      />
    </PlayerProvider>
  );
}

interface OverProps {
  readonly cards: readonly AskedCard[];
  readonly players: readonly Player[];
  readonly today: number;
  readonly takesFocus: boolean;
}

function Over({ cards, players, today, takesFocus }: OverProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone.
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  const known = cards.filter(({ player, card, isRepeated }) =>
    isKnownAtOnce(card, player.store.getState().progress, isRepeated ? [card.topic.id] : []),
  );
  return (
    <div ref={place} tabIndex={-1} className={styles.free}>
      <SessionOver known={known.length} of={cards.length}>
        {players.map((player) => {
          const ofLesson = cards.filter((one) => one.player === player);
          const again = ofLesson.filter((one) => one.isRepeated).map(({ card }) => card.topic.id);
          return (
            <PlayerProvider key={players.indexOf(player)} player={player}>
              <CardResults cards={ofLesson.map(({ card }) => card)} again={again} today={today} isNamed />
            </PlayerProvider>
          );
        })}
      </SessionOver>
    </div>
  );
}
