import type { ReactNode } from 'react';
import { WithTerms } from '../../panels';
import { useWords } from '../../ui';
import { PageFrame } from '../PageFrame';
import styles from './Course.module.css';

interface CourseFrameProps {
  readonly root: string;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** What the pages about the whole course have in common: a heading, what it is for, and the way back to the lessons. */
export function CourseFrame({ root, title, lead, children }: CourseFrameProps) {
  const { courseWords, language } = useWords();
  return (
    <WithTerms root={root}>
      <PageFrame root={root} crumbs={[{ text: title, language }]} className={styles.page}>
        <h1>{title}</h1>
        <p className={styles.lead} data-print="no">
          {lead}
        </p>
        {children}
        <p className={styles.back} data-print="no">
          <a href={root}>{courseWords.allLessons}</a>
        </p>
      </PageFrame>
    </WithTerms>
  );
}
