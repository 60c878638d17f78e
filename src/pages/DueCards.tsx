import { RotateCcw } from 'lucide-react';
import type { CatalogueLesson } from 'virtual:lessons';
import { useWords } from '../ui';
import styles from './CatalogueKept.module.css';
import type { Kept } from './read-kept';
import { Written } from './Written';

interface DueCardsProps {
  readonly root: string;
  readonly lessons: readonly CatalogueLesson[];
  readonly kept: Kept;
}

/** The cards that are due today, of every lesson: each leads to its review. Nothing where none is. */
export default function DueCards({ root, lessons, kept }: DueCardsProps) {
  const { recallWords } = useWords();
  const words = recallWords.everywhere;
  const due = lessons.flatMap((lesson) => {
    const cards = kept.get(lesson.path)?.due ?? 0;
    return cards > 0 && !lesson.broken ? [{ lesson, cards }] : [];
  });
  if (due.length === 0) return null;
  return (
    <section id="due" className={styles.kept} aria-labelledby="due-title">
      <h2 id="due-title">{words.due(due.reduce((sum, { cards }) => sum + cards, 0))}</h2>
      <p>
        <a className={styles.sitting} href={`${root}recall`}>
          {words.start}
        </a>
      </p>
      <ul>
        {due.map(({ lesson, cards }) => (
          <li key={lesson.path}>
            <a href={`${root}${lesson.path}?mode=recall`}>
              <RotateCcw size={15} aria-hidden />
              <Written title={{ text: lesson.title, language: lesson.language }} />
            </a>{' '}
            {words.of(cards)}
          </li>
        ))}
      </ul>
    </section>
  );
}
