import { Printer } from 'lucide-react';
import type { WrittenTitle } from 'virtual:lessons';
import type { Lesson } from '../../lesson';
import { HandOut } from '../../panels';
import { Button, useWords } from '../../ui';
import { PageFrame } from '../PageFrame';
import styles from './PrintPage.module.css';

interface PrintPageProps {
  readonly root: string;
  readonly courseTitle: WrittenTitle;
  readonly lesson: Lesson;
}

/** A lesson as a sheet to hand out. The page is whole as it was sent; only its button needs a script. */
export function PrintPage({ root, courseTitle, lesson }: PrintPageProps) {
  const { handOutWords: words } = useWords();
  return (
    <PageFrame root={root} crumbs={[courseTitle]} className={styles.page}>
      <div className={styles.tools} data-print="no">
        <Button look="loud" icon={<Printer size={15} aria-hidden />} onClick={() => print()}>
          {words.print}
        </Button>
        <a href={`${root}lesson/${lesson.course}/${lesson.id}`}>{words.lesson}</a>
      </div>
      <HandOut lesson={lesson} />
    </PageFrame>
  );
}
