import { useMemo, useState } from 'react';
import type { CatalogueCourse, CatalogueLesson } from 'virtual:lessons';
import { Segmented, useWords } from '../ui';
import styles from './LessonFilter.module.css';
import { commonTags, findLessons } from './find-lessons';

interface LessonFilterProps {
  readonly catalogue: readonly CatalogueCourse[];
  /** Told the lessons that are wanted; null for all. */
  readonly onFound: (lessons: ReadonlySet<CatalogueLesson> | null) => void;
}

/** Finds lessons in a long list: by words, and by what they are about. */
export default function LessonFilter({ catalogue, onFound }: LessonFilterProps) {
  const words = useWords().courseWords.find;
  const [asked, setAsked] = useState({ text: '', tag: '' });
  const tags = useMemo(() => commonTags(catalogue), [catalogue]);
  const [found, setFound] = useState<ReadonlySet<CatalogueLesson> | null>(null);
  const ask = (next: typeof asked) => {
    const isAny = next.text.trim() === '' && next.tag === '';
    const wanted = isAny ? null : findLessons(catalogue, next);
    setAsked(next);
    setFound(wanted);
    onFound(wanted);
  };
  return (
    <div className={styles.filter}>
      <label className={styles.text}>
        <span>{words.label}</span>
        <input
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={asked.text}
          onChange={(event) => ask({ ...asked, text: event.currentTarget.value })}
        />
      </label>
      {tags.length > 1 && (
        <div className={styles.tags}>
          <Segmented
            label={words.about}
            value={asked.tag}
            onChange={(tag) => ask({ ...asked, tag })}
            options={[
              { value: '', label: words.anything },
              ...tags.slice(0, MOST_TAGS).map((one) => ({ value: one, label: one })),
            ]}
          />
        </div>
      )}
      <span role="status">{found && words.found(found.size)}</span>
    </div>
  );
}

/** More of them are no choice any more; the others are found by typing. */
const MOST_TAGS = 8;
