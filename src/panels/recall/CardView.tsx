import { Eye } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Ask, OwnWords, useAnswer, useLessonLanguage } from '../../asking';
import { afterAnswer, card as activity } from '../../lesson';
import type { CardPlace, RecallCard } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Ids, Markdown, useAnnounce, useWords } from '../../ui';
import { numberOnScreen } from '../use-show-step';
import { cardWords, wasKnown } from './derive';
import styles from './Recall.module.css';

interface CardViewProps {
  readonly card: RecallCard;
  /** All cards of the review. */
  readonly cards: readonly RecallCard[];
  readonly number: number;
  readonly of: number;
  readonly today: number;
  readonly isPractice: boolean;
  /** Whether it was missed before in this review. */
  readonly isRepeated: boolean;
  readonly takesFocus: boolean;
  readonly onAnswered: () => void;
  readonly next: { readonly label: string; readonly go: () => void };
  readonly show: ShowPlaceProps['show'];
}

/** One card: what one must know of the run, the question, then the answer and the step it came from. */
export function CardView(props: CardViewProps) {
  const { recallWords: words, say } = useWords();
  const { card, cards, number, of, today, isPractice, takesFocus, onAnswered, next, show } = props;
  const { isRepeated } = props;
  const player = usePlayer();
  const known = usePlayerState((state) => wasKnown(card, state.progress));

  const settle = () => {
    const { progress } = player.store.getState();
    const knew = wasKnown(card, progress) === true;
    const before = progress.review.cards[card.topic.id];
    // A card that was missed comes back tomorrow, also if it is known the second time.
    const isKept = isRepeated || (knew && isPractice && before);
    if (!isKept) player.setCard(card.topic.id, afterAnswer(before, knew, today));
    onAnswered();
  };
  const after = known !== null && (
    <>
      <ComesBack card={card} today={today} />
      {card.show && <ShowPlace place={card.show} show={show} />}
    </>
  );
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <span>
          {words.cardOf(number, of)}
          {isRepeated && ` · ${words.repeated}`}
        </span>
        <span>{words.kinds[card.topic.kind]}</span>
      </header>
      {card.setting.map(say).map((line) => (
        <p key={line} className={styles.setting}>
          <Ids text={line} />
        </p>
      ))}
      {card.type === 'choice' ? (
        <Ask
          activity={activity}
          item={card}
          items={cards}
          prompt={card.prompt}
          takesFocus={takesFocus}
          onSettled={settle}
          after={after}
          next={next}
        />
      ) : (
        <FreeCard card={card} takesFocus={takesFocus} onJudged={settle} after={after} next={next} />
      )}
    </article>
  );
}

interface FreeCardProps {
  readonly card: Extract<RecallCard, { type: 'free' }>;
  readonly takesFocus: boolean;
  readonly onJudged: () => void;
  readonly after: ReactNode;
  readonly next: CardViewProps['next'];
}

/** Free recall: think or write, compare, and judge for oneself. */
function FreeCard({ card, takesFocus, onJudged, after, next }: FreeCardProps) {
  const { recallWords: words } = useWords();
  const player = usePlayer();
  const announce = useAnnounce();
  const language = useLessonLanguage();
  const place = useRef<HTMLDivElement>(null);
  const answer = useAnswer(activity, card as RecallCard);
  const isRevealed = (answer?.hints ?? 0) > 0;
  const isSettled = answer?.isSettled ?? false;
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, [takesFocus]);
  const judge = (verdict: 'knew' | 'notYet') => {
    player.submit(activity, card, verdict);
    announce(words.judged[verdict]);
    onJudged();
    // The buttons pressed are gone: on with the next.
    place.current?.focus();
  };
  return (
    <div className={styles.free} ref={place} tabIndex={-1}>
      <div className={styles.front}>
        <Markdown text={card.front} language={language} />
      </div>
      {!isRevealed && <p className={styles.lead}>{words.thinkFirst}</p>}
      <OwnWords label={words.own} draft={cardWords} of={card.topic.id} />
      {isRevealed && (
        <div className={styles.back}>
          <Markdown text={card.back} language={language} />
        </div>
      )}
      {!isRevealed && (
        <Button
          look="loud"
          onClick={() => {
            player.openHint(activity, card);
            announce(card.back.replaceAll(/[`*]/g, ''));
          }}
        >
          {words.reveal}
        </Button>
      )}
      {isRevealed && !isSettled && (
        <div className={styles.judge} role="group" aria-label={words.did}>
          <Button look="loud" onClick={() => judge('knew')}>
            {words.knew}
          </Button>
          <Button onClick={() => judge('notYet')}>{words.notYet}</Button>
        </div>
      )}
      {isSettled && (
        <>
          <p>
            <b>{answer?.tries.at(-1)?.isRight ? words.judged.knew : words.judged.notYet}</b>
          </p>
          {after}
          <Button look="loud" onClick={next.go}>
            {next.label}
          </Button>
        </>
      )}
    </div>
  );
}

function ComesBack({ card, today }: { readonly card: RecallCard; readonly today: number }) {
  const { recallWords: words } = useWords();
  const day = usePlayerState((state) => state.progress.review.cards[card.topic.id]?.dueDay);
  return day !== undefined && <p className={styles.lead}>{words.comesBack(words.when(day, today))}</p>;
}

interface ShowPlaceProps {
  readonly place: CardPlace;
  /** Brings the step on screen; or the address of the page on which it is. */
  readonly show:
    { readonly go: (place: CardPlace) => void } | { readonly link: (place: CardPlace) => string };
}

function ShowPlace({ place, show }: ShowPlaceProps) {
  const { learningWords, say } = useWords();
  const lesson = usePlayerState((state) => state.lesson);
  const detail = usePlayerState((state) => state.track.detail);
  const scenario = lesson.scenarios.find((one) => one.id === place.scenario) ?? lesson.scenarios[0];
  const isHere = 'go' in show;
  const number = isHere ? numberOnScreen(lesson, scenario.id, place.step, detail) : place.step;
  const label =
    lesson.scenarios.length > 1
      ? learningWords.showStepIn(number, say(scenario.title))
      : learningWords.showStep(number);
  const icon = <Eye size={15} aria-hidden />;
  return isHere ? (
    <Button icon={icon} data-print="no" onClick={() => show.go(place)}>
      {label}
    </Button>
  ) : (
    <a className={styles.show} href={show.link(place)} data-print="no">
      {icon} {label}
    </a>
  );
}
