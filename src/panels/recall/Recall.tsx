import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { card as activity, SESSION_SIZE } from '../../lesson';
import type { CardPlace } from '../../lesson';
import { answerSet, useLearned, usePlayer, usePlayerState } from '../../player';
import { Button, useWords } from '../../ui';
import { useShowStep } from '../use-show-step';
import { CardView } from './CardView';
import { cardWords, dueToday, lessonCard, readSession, toPractise, toRepeat, wasKnown } from './derive';
import { KeepCards } from './KeepCards';
import styles from './Recall.module.css';
import { SessionOver } from './SessionOver';
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
  const [hasMoved, setMoved] = useState(false);
  // The card that was answered stays until the learner goes on.
  const [kept, setKept] = useState<string | null>(null);

  const session = readSession(lesson, progress);
  const due = dueToday(lesson, cards, today);
  const isOpen = session !== null && !session.isOver;
  const cardsNow = useMemo(
    () => readSession(lesson, progress)?.ids.flatMap((id) => lessonCard(lesson, id, progress) ?? []) ?? [],
    [lesson, progress],
  );
  useEffect(() => {
    // Of a review that began on an earlier day, too.
    if (cardsNow.length > 0) player.begin(activity, cardsNow);
  }, [player, cardsNow]);
  const open = cardsNow.findIndex((card) => wasKnown(card, progress) === null);
  const keptAt = cardsNow.findIndex((card) => card.topic.id === kept);
  const at = keptAt >= 0 ? keptAt : open;
  const card = cardsNow[at];

  const begin = (ids: readonly string[], isPractice: boolean) => {
    const asked = ids.slice(0, SESSION_SIZE);
    for (const id of asked) {
      player.askAgain(activity, id);
      player.keepDraft(cardWords, null, id);
    }
    player.beginReview({ day: today, ids: asked, isPractice });
    setKept(null);
    setShown(false);
    setMoved(true);
  };
  const missed = session && open < 0 ? toRepeat(session, cardsNow, progress) : [];
  const goOn = () => {
    setKept(null);
    setShown(false);
    setMoved(true);
    if (open >= 0) return;
    for (const id of missed) {
      player.keepDraft(cardWords, null, id);
      player.repeatCard(id);
    }
    if (missed.length === 0) player.endReview(due.ids.filter((id) => cards[id] !== undefined).length);
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
        {isOpen && card ? (
          <CardView
            key={`${card.topic.id} ${answerSet(progress, activity, card.topic.id).variant}`}
            card={card}
            cards={cardsNow}
            number={at + 1}
            of={cardsNow.length}
            today={today}
            isPractice={session.isPractice}
            takesFocus={hasMoved}
            onAnswered={() => setKept(card.topic.id)}
            isRepeated={session.again?.includes(card.topic.id) ?? false}
            next={{ label: open < 0 && missed.length === 0 ? words.finish : words.nextCard, go: goOn }}
            onShow={showPlace}
          />
        ) : (
          <>
            {session?.isOver && cardsNow.length > 0 && (
              <SessionOver cards={cardsNow} again={session.again ?? []} today={today} />
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
