import { useEffect, useState } from 'react';
import type { WrittenTitle } from 'virtual:lessons';
import type { CheckedLesson, Lesson, Problem } from '../lesson';
import { LessonPage } from './LessonPage';
import { ProblemStrip } from './ProblemStrip';
import { late, useWords } from '../ui';

/** A lesson without faults never needs the sentences about them. */
const LessonProblems = late(() => import('./LessonProblems'));

interface LessonViewProps {
  readonly root: string;
  readonly courseTitle: WrittenTitle;
  readonly checked: CheckedLesson;
  /** See `LessonPage`. */
  readonly told?: Promise<unknown>;
  /** In development: calls back whenever the lesson's file was saved; returns how to stop that. */
  readonly onSaved?: (tell: (checked: CheckedLesson) => void) => () => void;
}

/**
 * A lesson, or what is wrong with it. While its author works on it, the last version without problems stays on
 * screen, with the problems of the file above it.
 */
export function LessonView({ root, courseTitle, checked, told, onSaved }: LessonViewProps) {
  const { words } = useWords();
  const [{ lesson, problems }, setShown] = useState(() => after({ lesson: null, problems: [] }, checked));
  useEffect(() => onSaved?.((saved) => setShown((shown) => after(shown, saved))), [onSaved]);

  if (!lesson) return <LessonProblems root={root} problems={problems} />;
  return (
    <LessonPage
      root={root}
      courseTitle={courseTitle}
      lesson={lesson}
      told={told}
      strip={
        problems.length > 0 && (
          <ProblemStrip root={root} title={words.problems.strip(problems.length)} problems={problems} />
        )
      }
    />
  );
}

interface Shown {
  readonly lesson: Lesson | null;
  readonly problems: readonly Problem[];
}

function after({ lesson }: Shown, checked: CheckedLesson): Shown {
  return 'lesson' in checked
    ? { lesson: checked.lesson, problems: [] }
    : { lesson, problems: checked.problems };
}
