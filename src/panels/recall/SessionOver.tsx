import { Check, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLessonLanguage } from '../../asking';
import type { RecallCard } from '../../lesson';
import { useLearned, usePlayerState } from '../../player';
import type { Words } from '../../text';
import { Ids, useWords } from '../../ui';
import { isKnownAtOnce, wasKnown } from './derive';
import styles from './Recall.module.css';

interface SessionOverProps {
  readonly known: number;
  readonly of: number;
  /** `CardResults` of each lesson. */
  readonly children: ReactNode;
}

/** How the session went, and when each card comes back. */
export function SessionOver({ known, of, children }: SessionOverProps) {
  const { recallWords: words } = useWords();
  return (
    <>
      <p className={styles.over}>{words.over(known, of)}</p>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{words.list.card}</th>
            <th scope="col">{words.list.result}</th>
            <th scope="col">{words.list.due}</th>
          </tr>
        </thead>
        {children}
      </table>
    </>
  );
}

interface CardResultsProps {
  readonly cards: readonly RecallCard[];
  /** Ids of those that were missed at first. */
  readonly again: readonly string[];
  readonly today: number;
  /** Whether the lesson is named above them, because there are others. */
  readonly isNamed?: boolean;
}

/** How the cards of one lesson went. */
export function CardResults({ cards, again, today, isNamed = false }: CardResultsProps) {
  const { recallWords: words, say } = useWords();
  const language = useLessonLanguage();
  const progress = useLearned();
  const title = usePlayerState((state) => state.lesson.title);
  const states = progress.review.cards;
  return (
    <tbody>
      {isNamed && (
        <tr>
          <th scope="rowgroup" colSpan={3} className={styles.lesson} {...language}>
            {title}
          </th>
        </tr>
      )}
      {cards.map((card) => {
        const isKnown = isKnownAtOnce(card, progress, again);
        const day = states[card.topic.id]?.dueDay;
        return (
          <tr key={card.topic.id}>
            <th scope="row" {...(card.topic.source !== null && language)}>
              <Ids text={askedIn(card, say)} />
            </th>
            <td>
              {isKnown ? <Check size={14} aria-hidden /> : <RotateCcw size={14} aria-hidden />}{' '}
              {isKnown
                ? words.results.knew
                : wasKnown(card, progress)
                  ? words.results.secondTime
                  : words.results.missed}
            </td>
            <td>{day === undefined ? '' : words.when(day, today)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** What a card asks, in a line: of a belief that is the belief. */
function askedIn(card: RecallCard, say: Words['say']): string {
  if (card.type === 'free') return card.front;
  const { news, question } = card.prompt;
  return say(card.topic.kind === 'myth' && news ? news : question);
}
