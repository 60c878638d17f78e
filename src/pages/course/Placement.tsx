import { Check, Circle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CatalogueLesson } from 'virtual:lessons';
import { placementStanding, placementStep, quiz } from '../../lesson';
import type { PlacementAnswer, PlacementAnswers, PlacementStep } from '../../lesson';
import { CheckQuestion } from '../../panels';
import { PlayerProvider } from '../../player';
import { Button, useWords } from '../../ui';
import { FINAL_CHECK } from '../address';
import { Written } from '../Written';
import styles from './Course.module.css';
import { nameOf } from './open-course';
import type { OpenCourse } from './open-course';
import { useAsked } from './use-course';

interface PlacementProps {
  readonly root: string;
  readonly course: OpenCourse;
  /** Each has other questions. */
  readonly round: number;
  readonly onAgain: () => void;
}

/** Asks a question after the other, until it is clear where to start; then says where, and why there. */
export function Placement({ root, course, round, onAgain }: PlacementProps) {
  const { courseWords } = useWords();
  const words = courseWords.start;
  const { lessons } = course;
  const [answers, setAnswers] = useState<PlacementAnswers>(new Map());
  const { opened, counts } = useAsked(course, `start ${round}`, (known) => {
    const step = stepWith(lessons, answers, known);
    return { now: 'ask' in step ? nameOf(lessons[step.ask]!) : null, next: null };
  });
  const step = stepWith(lessons, answers, counts);
  const asked = 'ask' in step ? step : null;

  if (!asked) {
    const { start } = step as { readonly start: number | null };
    return <Outcome root={root} lessons={lessons} answers={answers} start={start} onAgain={onAgain} />;
  }
  if (opened === 'failed') return <p>{courseWords.failed}</p>;
  const item = opened?.drawn[asked.question];
  if (!opened || !item) return <p>{courseWords.loading}</p>;
  const number = 1 + [...answers.values()].flat().length;
  const give = (answer: PlacementAnswer) =>
    setAnswers((before) => new Map(before).set(asked.ask, [...(before.get(asked.ask) ?? []), answer]));
  return (
    <PlayerProvider player={opened.player}>
      <CheckQuestion
        key={number}
        drawn={item}
        title={words.question(number)}
        takesFocus
        onAnswer={(choice) => {
          if (choice === null) give('unknown');
          else give(quiz.grade(item.item, choice, 0).isRight ? 'right' : 'wrong');
        }}
      />
    </PlayerProvider>
  );
}

/** What comes next, knowing of the lessons that were opened how many questions they have. */
function stepWith(
  lessons: readonly CatalogueLesson[],
  answers: PlacementAnswers,
  counts: ReadonlyMap<string, number>,
): PlacementStep {
  const all = lessons.map((lesson, place): readonly PlacementAnswer[] => {
    const given = answers.get(place) ?? [];
    const count = counts.get(nameOf(lesson)) ?? Infinity;
    return given.length < count ? given : [...given, 'none'];
  });
  return placementStep(lessons.length, new Map(all.entries()));
}

interface OutcomeProps extends Pick<PlacementProps, 'root' | 'onAgain'> {
  readonly lessons: readonly CatalogueLesson[];
  readonly answers: PlacementAnswers;
  readonly start: number | null;
}

function Outcome({ root, lessons, answers, start, onAgain }: OutcomeProps) {
  const { courseWords } = useWords();
  const words = courseWords.start;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lesson = start === null ? undefined : lessons[start];
  const asked = [...answers].sort(([a], [b]) => a - b);
  return (
    <section className={styles.outcome} aria-labelledby="outcome-title">
      <h2 ref={heading} id="outcome-title" tabIndex={-1}>
        {lesson ? words.startWith : words.allKnown}
      </h2>
      {lesson ? (
        <>
          <p className={styles.next}>
            <Written title={{ text: lesson.title, language: lesson.language }} />
          </p>
          <p>{start === 0 ? words.becauseFirst : words.because}</p>
        </>
      ) : (
        <p>{words.allKnownBody}</p>
      )}
      <div className={styles.buttons}>
        <a className={styles.go} href={root + (lesson ? lesson.path : FINAL_CHECK)}>
          {lesson ? words.go : courseWords.check.title}
        </a>
        <Button onClick={onAgain}>{words.again}</Button>
      </div>
      <h3>{words.asked}</h3>
      <ul className={styles.asked}>
        {asked.map(([place, all]) => {
          const isKnown = placementStanding(all) === 'known';
          const { path, title, language } = lessons[place]!;
          return (
            <li key={path}>
              <a href={root + path}>
                <Written title={{ text: title, language }} />
              </a>
              <span className={styles.standing}>
                {isKnown ? <Check size={14} aria-hidden /> : <Circle size={14} aria-hidden />}
                {isKnown ? words.known : words.notKnown}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
