import type { CatalogueLesson } from 'virtual:lessons';
import { Ids, useLanguageOf, useWords } from '../ui';
import styles from './LessonCard.module.css';
import { Tags } from './Tags';
import type { KeptLesson } from './read-kept';

interface LessonCardProps {
  readonly root: string;
  readonly lesson: CatalogueLesson;
  readonly kept: KeptLesson | undefined;
}

/** One lesson of the catalogue. The whole card leads there; its title is the link that is named. */
export function LessonCard({ root, lesson, kept }: LessonCardProps) {
  const { words } = useWords();
  const written = useLanguageOf(lesson.language);
  return (
    <article className={styles.card}>
      <h3>
        <a href={root + lesson.path} {...written}>
          {lesson.title}
        </a>
      </h3>
      {lesson.broken ? (
        <p className={styles.broken}>{words.catalogue.broken}</p>
      ) : (
        <>
          <p {...written}>
            <Ids text={lesson.summary} />
          </p>
          <footer>
            <Tags tags={lesson.tags} minutes={lesson.minutes} />
            <span className={styles.kept}>
              {kept ? words.catalogue.begun(kept.stepsSeen, kept.answered) : null}
            </span>
          </footer>
        </>
      )}
    </article>
  );
}
