import { useState } from 'react';
import { drawPlaces } from '../../lesson';
import { rightAnswers, SEED } from '../../player';
import { useWords } from '../../ui';
import { SUMMARY } from '../address';
import { useHere } from '../use-alive';
import { BeginButton } from './BeginButton';
import styles from './Course.module.css';
import { CourseFrame } from './CourseFrame';
import { FinalCheckResult } from './FinalCheckResult';
import { FinalCheckSitting } from './FinalCheckSitting';
import { nameOf } from './open-course';
import type { CoursePageProps } from './StartPage';
import { useCourse } from './use-course';
import { useFinalChecks } from './use-final-checks';

/** Asks about all lessons. Which questions in which order, its seed says, which stands in the address. */
export function FinalCheckPage({ root, language }: CoursePageProps) {
  const { courseWords } = useWords();
  const words = courseWords.check;
  const course = useCourse(language);
  const { checks, keep } = useFinalChecks();
  const asked = useHere(seedInAddress, null);
  const [chosen, setChosen] = useState<string | null>(null);
  const seed = chosen ?? asked;
  const isBad = seed !== null && !SEED.test(seed);
  const begin = (next: string) => {
    keep(next, (before) => before ?? { begunAt: Date.now(), endedAt: null, answers: {} });
    history.replaceState(null, '', `?seed=${next}`);
    setChosen(next);
  };
  const isReady = course !== null && course !== 'failed' && checks !== null;
  const places = isReady && seed !== null && !isBad ? drawPlaces(course.lessons.map(nameOf), seed) : [];
  const check =
    checks !== null && seed !== null && !isBad && Object.hasOwn(checks, seed) ? checks[seed] : undefined;
  return (
    <CourseFrame root={root} title={words.title} lead={words.lead}>
      {course === 'failed' && <p>{courseWords.failed}</p>}
      {isReady && course.lessons.length === 0 && <p>{courseWords.none}</p>}
      {isBad && <p>{words.badSeed}</p>}
      {isReady && check && seed !== null ? (
        check.endedAt === null ? (
          <FinalCheckSitting
            key={seed}
            course={course}
            places={places}
            seed={seed}
            check={check}
            wasBegunHere={chosen === seed}
            onKeep={(change) => keep(seed, change)}
          />
        ) : (
          <FinalCheckResult
            key={seed}
            root={root}
            course={course}
            seed={seed}
            check={check}
            onAnother={() => begin(newSeed())}
          />
        )
      ) : (
        <BeginButton
          label={words.begin}
          isReady={isReady && course.lessons.length > 0}
          onBegin={() => begin(seed !== null && !isBad ? seed : newSeed())}
        />
      )}
      {checks !== null && !check && Object.keys(checks).length > 0 && (
        <section className={styles.before} aria-labelledby="before-title">
          <h2 id="before-title">{words.before}</h2>
          <ul>
            {Object.entries(checks)
              .sort(([, a], [, b]) => b.begunAt - a.begunAt)
              .map(([one, { endedAt, answers }]) => (
                <li key={one}>
                  <a href={`?seed=${one}`}>{words.variant(one)}</a>{' '}
                  <span className={styles.quiet}>
                    {endedAt === null
                      ? words.unfinished(Object.keys(answers).length)
                      : words.result(rightAnswers(checks[one]!), Object.keys(answers).length)}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      )}
      <p data-print="no">
        <a href={root + SUMMARY}>{words.summary}</a>
      </p>
    </CourseFrame>
  );
}

/** The variant that the address names, whatever stands there. */
function seedInAddress(): string | null {
  return new URLSearchParams(location.search).get('seed');
}

/** A variant that nobody has had yet, short enough to be told to somebody. */
function newSeed(): string {
  return crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36);
}
