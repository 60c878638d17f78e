import { Fragment } from 'react';
import type { CatalogueLesson } from 'virtual:lessons';
import { loadPart } from '../text';
import { cx, Ids, late, useLanguageOf, useWords } from '../ui';
import styles from './LessonCard.module.css';
import { Tags } from './Tags';
import type { KeptLesson } from './read-kept';
import { Written } from './Written';

/** Only for those who were here before. */
const KeptLine = late(
  async () => {
    await loadPart('recall');
    return import('./KeptLine');
  },
  { without: () => null },
);

/** A lesson at its place in the course, counted from 1. */
export interface PlacedLesson {
  readonly lesson: CatalogueLesson;
  readonly number: number;
}

interface LessonCardProps extends PlacedLesson {
  readonly root: string;
  /** Those that one should have taken before it. */
  readonly needs: readonly PlacedLesson[];
  /** Said of the one to take next. */
  readonly mark: string | null;
  readonly kept: KeptLesson | undefined;
}

/** One lesson of the catalogue. The whole card leads there; its title is the link that is named. */
export function LessonCard({ root, lesson, number, needs, mark, kept }: LessonCardProps) {
  const { catalogueWords } = useWords();
  const written = useLanguageOf(lesson.language);
  return (
    <article className={cx(styles.card, mark !== null && styles.next)}>
      <div className={styles.head}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <h3>
          <a href={root + lesson.path} {...written}>
            {lesson.title}
          </a>
        </h3>
        {mark !== null && <span className={styles.mark}>{mark}</span>}
      </div>
      {lesson.broken ? (
        <p className={styles.broken}>{catalogueWords.broken}</p>
      ) : (
        <>
          <p {...written}>
            <Ids text={lesson.summary} />
          </p>
          <footer>
            {needs.length > 0 && (
              <p className={styles.needs}>
                {catalogueWords.needs}{' '}
                {needs.map((need, index) => (
                  <Fragment key={need.lesson.path}>
                    {index > 0 && ', '}
                    <a href={root + need.lesson.path}>
                      {need.number}{' '}
                      <Written
                        title={{ text: shortTitle(need.lesson.title), language: need.lesson.language }}
                      />
                    </a>
                  </Fragment>
                ))}
              </p>
            )}
            <Tags tags={lesson.tags} minutes={lesson.minutes} />
            {kept && <KeptLine kept={kept} />}
          </footer>
        </>
      )}
    </article>
  );
}

/** Of "Retries: what happens after a failure", what stands before the colon. */
function shortTitle(title: string): string {
  return title.split(':', 1)[0] ?? title;
}
