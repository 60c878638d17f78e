import { useEffect, useState } from 'react';
import { quiz } from '../../lesson';
import type { CheckPlace } from '../../lesson';
import { CheckQuestion } from '../../panels';
import { PlayerProvider } from '../../player';
import type { FinalCheck } from '../../player';
import { useWords } from '../../ui';
import type { OpenCourse } from './open-course';
import { useAsked } from './use-course';

interface FinalCheckSittingProps {
  readonly course: OpenCourse;
  readonly places: readonly CheckPlace[];
  readonly seed: string;
  readonly check: FinalCheck;
  /** Whether it was begun by a press on this page, which then is gone. */
  readonly wasBegunHere: boolean;
  readonly onKeep: (change: (before: FinalCheck | undefined) => FinalCheck) => void;
}

/** The questions of a check, one after the other; each answer is kept at once, so that one can go on another day. */
export function FinalCheckSitting({
  course,
  places,
  seed,
  check,
  wasBegunHere,
  onKeep,
}: FinalCheckSittingProps) {
  const { courseWords } = useWords();
  const [hasMoved, setHasMoved] = useState(wasBegunHere);
  const isAnswered = ({ id }: CheckPlace) => Object.hasOwn(check.answers, id);
  /** Lessons that have less to ask than they were drawn for are asked what they have. */
  const isThere = (counts: ReadonlyMap<string, number>) => (one: CheckPlace) =>
    one.question < (counts.get(one.lesson) ?? Infinity);
  const { opened, counts } = useAsked(course, seed, (known) => {
    const [now, next] = places.filter((one) => isThere(known)(one) && !isAnswered(one));
    return { now: now?.lesson ?? null, next: next?.lesson ?? null };
  });
  const all = places.filter(isThere(counts));
  const [place, next] = all.filter((one) => !isAnswered(one));
  const isOver = place === undefined;
  useEffect(() => {
    // Where the last places had nothing to ask, no answer has ended it.
    if (isOver) onKeep((before) => ended(before ?? check));
  }, [isOver, onKeep, check]);

  if (opened === 'failed') return <p>{courseWords.failed}</p>;
  const item = place && opened?.drawn[place.question];
  if (!place || !opened || !item) return <p>{courseWords.loading}</p>;
  const number = 1 + all.filter(isAnswered).length;
  const { name, key } = item.item.identity;
  return (
    <PlayerProvider player={opened.player}>
      <CheckQuestion
        key={place.id}
        drawn={item}
        title={courseWords.check.question(number, all.length)}
        takesFocus={hasMoved}
        onAnswer={(choice) => {
          const isRight = choice !== null && quiz.grade(item.item, choice, 0).isRight === true;
          const answer = { lesson: place.lesson, question: name, key, choice, isRight };
          setHasMoved(true);
          onKeep((before) => {
            const { answers } = before ?? check;
            const after = { ...(before ?? check), answers: { ...answers, [place.id]: answer } };
            return next ? after : ended(after);
          });
        }}
      />
    </PlayerProvider>
  );
}

function ended(check: FinalCheck): FinalCheck {
  return { ...check, endedAt: check.endedAt ?? Date.now() };
}
