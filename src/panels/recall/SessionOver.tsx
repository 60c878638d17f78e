import { Check, RotateCcw } from 'lucide-react';
import { useLessonLanguage } from '../../asking';
import type { RecallCard } from '../../lesson';
import { useLearned } from '../../player';
import { Ids, useWords } from '../../ui';
import { wasKnown } from './derive';
import styles from './Recall.module.css';

/** How the session went, and when each card comes back. */
export function SessionOver({
  cards,
  again,
  today,
}: {
  readonly cards: readonly RecallCard[];
  /** Ids of those that were missed at first. */
  readonly again: readonly string[];
  readonly today: number;
}) {
  const { recallWords: words, say } = useWords();
  const language = useLessonLanguage();
  const progress = useLearned();
  const states = progress.review.cards;
  const known = cards.filter((card) => wasKnown(card, progress) && !again.includes(card.topic.id));
  return (
    <>
      <p className={styles.over}>{words.over(known.length, cards.length)}</p>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{words.list.card}</th>
            <th scope="col">{words.list.result}</th>
            <th scope="col">{words.list.due}</th>
          </tr>
        </thead>
        <tbody>
          {cards.map((card) => {
            const isKnown = known.includes(card);
            const day = states[card.topic.id]?.dueDay;
            return (
              <tr key={card.topic.id}>
                <th scope="row" {...(card.type === 'free' && language)}>
                  <Ids text={card.type === 'free' ? card.front : say(card.prompt.question)} />
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
      </table>
    </>
  );
}
