import { Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CatalogueLesson } from 'virtual:lessons';
import { CheckReview } from '../../panels';
import { PlayerProvider, rightAnswers } from '../../player';
import type { CheckAnswer, FinalCheck } from '../../player';
import { Button, useWords } from '../../ui';
import { Written } from '../Written';
import styles from './Course.module.css';
import { nameOf } from './open-course';
import type { OpenCourse } from './open-course';
import { useAsked } from './use-course';

interface FinalCheckResultProps {
  readonly root: string;
  readonly course: OpenCourse;
  readonly seed: string;
  readonly check: FinalCheck;
  readonly onAnother: () => void;
}

/** How a check went: what to read again first, in the order of the course, then what was right. */
export function FinalCheckResult({ root, course, seed, check, onAnother }: FinalCheckResultProps) {
  const { courseWords } = useWords();
  const words = courseWords.check;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answers = Object.values(check.answers);
  const ofLesson = (lesson: CatalogueLesson) => answers.filter((answer) => answer.lesson === nameOf(lesson));
  const asked = course.lessons.filter((lesson) => ofLesson(lesson).length > 0);
  const isRight = (lesson: CatalogueLesson) => ofLesson(lesson).every((answer) => answer.isRight);
  return (
    <section className={styles.outcome} aria-labelledby="result-title">
      <h2 ref={heading} id="result-title" tabIndex={-1}>
        {words.result(rightAnswers(check), answers.length)}
      </h2>
      <p className={styles.quiet}>{words.ended(new Date(check.endedAt ?? 0).toISOString(), seed)}</p>
      <div className={styles.buttons} data-print="no">
        <Button look="loud" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
      {[
        { title: words.readAgain, lessons: asked.filter((lesson) => !isRight(lesson)) },
        { title: words.wasRight, lessons: asked.filter(isRight) },
      ].map(
        ({ title, lessons }) =>
          lessons.length > 0 && (
            <section key={title} className={styles.outcome}>
              <h3>{title}</h3>
              <ul>
                {lessons.map((lesson) => (
                  <li key={lesson.path}>
                    <LessonResult
                      root={root}
                      course={course}
                      seed={seed}
                      lesson={lesson}
                      answers={ofLesson(lesson)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </section>
  );
}

interface LessonResultProps extends Pick<FinalCheckResultProps, 'root' | 'course' | 'seed'> {
  readonly lesson: CatalogueLesson;
  readonly answers: readonly CheckAnswer[];
}

/** A lesson that was asked about; what was answered there is fetched when it is opened. */
function LessonResult({ root, course, seed, lesson, answers }: LessonResultProps) {
  const { courseWords } = useWords();
  const words = courseWords.check;
  const isRight = answers.every((answer) => answer.isRight);
  const [isOpen, setOpen] = useState(!isRight);
  const right = answers.filter((answer) => answer.isRight).length;
  return (
    <>
      <a href={root + lesson.path}>
        <Written title={{ text: lesson.title, language: lesson.language }} />
      </a>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {isRight && <Check size={14} aria-hidden />} {words.result(right, answers.length)}
        </summary>
        {isOpen && <Answers course={course} seed={seed} lesson={lesson} answers={answers} />}
      </details>
    </>
  );
}

function Answers({ course, seed, lesson, answers }: Omit<LessonResultProps, 'root'>) {
  const { courseWords } = useWords();
  const name = nameOf(lesson);
  const { opened, counts } = useAsked(course, seed, () => ({ now: name, next: null }));
  if (opened === 'failed') return <p>{courseWords.failed}</p>;
  if (!opened && !counts.has(name)) return <p>{courseWords.loading}</p>;
  return answers.map((answer) => {
    const found = opened?.drawn.find(({ item }) => item.identity.key === answer.key);
    if (!opened || !found) return <p key={answer.key}>{courseWords.check.changed}</p>;
    return (
      <PlayerProvider key={answer.key} player={opened.player}>
        <CheckReview drawn={found} answer={answer} />
      </PlayerProvider>
    );
  });
}
