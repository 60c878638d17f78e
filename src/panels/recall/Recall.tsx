import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { card as activity, SESSION_SIZE } from '../../lesson';
import type { CardPlace } from '../../lesson';
import { answerSet, useLearned, usePlayer, usePlayerState } from '../../player';
import { Button, useWords } from '../../ui';
import { useShowStep } from '../use-show-step';
import { CardView } from './CardView';
import { cardWords, dueToday, isKnownAtOnce, readSession, toPractise } from './derive';
import { KeepCards } from './KeepCards';
import styles from './Recall.module.css';
import { CardResults, SessionOver } from './SessionOver';
import { useReview } from './use-review';
import { useToday } from './use-today';

/** Questions from memory: what is due, the card at hand, or how it went; and below, when asked for, the run. */
export default function Recall({ run }: { readonly run: ReactNode }) {
  const { recallWords: words } = useWords();
  const player = usePlayer();
  const show = useShowStep();
  const today = useToday();
  const lesson = usePlayerState((state) => state.lesson);
  const progress = useLearned();
  const { cards } = progress.review;
  const [isShown, setShown] = useState(false);
  const players = useMemo(() => [player], [player]);
  const review = useReview(players, today);
  const { asked } = review;

  const session = readSession(lesson, progress);
  const due = dueToday(lesson, cards, today);
  const cardsNow = review.cards.map(({ card }) => card);

  const begin = (ids: readonly string[], isPractice: boolean) => {
    const asked = ids.slice(0, SESSION_SIZE);
    for (const id of asked) {
      player.askAgain(activity, id);
      player.keepDraft(cardWords, null, id);
    }
    player.beginReview({ day: today, ids: asked, isPractice });
    review.begin();
    setShown(false);
  };
  const goOn = () => {
    setShown(false);
    review.goOn();
  };
  const showPlace = ({ scenario, step }: CardPlace) => {
    show(scenario, step);
    setShown(true);
  };
  return (
    <div className={styles.recall}>
      <section className={styles.sheet} aria-labelledby="recall-title">
        <h2 id="recall-title">{words.title}</h2>
        <p className={styles.lead}>{words.lead}</p>
        {session && asked ? (
          <CardView
            key={`${asked.card.topic.id} ${answerSet(progress, activity, asked.card.topic.id).variant}`}
            card={asked.card}
            cards={cardsNow}
            number={review.at + 1}
            of={cardsNow.length}
            today={today}
            isPractice={session.isPractice}
            takesFocus={review.hasMoved}
            onAnswered={review.hold}
            isRepeated={asked.isRepeated}
            next={{ label: review.isLast ? words.finish : words.nextCard, go: goOn }}
            show={{ go: showPlace }}
          />
        ) : (
          <>
            {session?.isOver && cardsNow.length > 0 && (
              <SessionOver
                known={cardsNow.filter((one) => isKnownAtOnce(one, progress, session.again ?? [])).length}
                of={cardsNow.length}
              >
                <CardResults cards={cardsNow} again={session.again ?? []} today={today} />
              </SessionOver>
            )}
            <Invitation due={due} today={today} onBegin={begin} practise={toPractise(lesson, cards)} />
          </>
        )}
      </section>
      {isShown && (
        <div className={styles.run}>
          <Button onClick={() => setShown(false)}>{words.hideRun}</Button>
          {run}
        </div>
      )}
      {!isShown && <KeepCards />}
    </div>
  );
}

interface InvitationProps {
  readonly due: ReturnType<typeof dueToday>;
  readonly today: number;
  readonly practise: readonly string[];
  readonly onBegin: (ids: readonly string[], isPractice: boolean) => void;
}

/** How many cards are due, or until when none is. */
function Invitation({ due, today, practise, onBegin }: InvitationProps) {
  const { recallWords: words } = useWords();
  if (due.next === null) return <p>{words.noCards}</p>;
  const count = Math.min(due.ids.length, SESSION_SIZE);
  return (
    <div className={styles.invitation}>
      <p>{count > 0 ? words.due(due.ids.length) : words.nothingDue(words.when(due.next, today))}</p>
      {count > 0 ? (
        <Button look="loud" onClick={() => onBegin(due.ids, false)}>
          {words.start(count)}
        </Button>
      ) : (
        <Button onClick={() => onBegin(practise, true)}>{words.practise}</Button>
      )}
    </div>
  );
}
