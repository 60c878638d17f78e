import { useEffect, useState } from 'react';
import { takeLesson } from '../lesson';
import type { CheckedLesson, Lesson, Problem } from '../lesson';
import { LessonPage } from './LessonPage';
import { LessonProblems, ProblemStrip } from './LessonProblems';

interface LessonViewProps {
  readonly root: string;
  readonly courseTitle: string;
  readonly checked: CheckedLesson;
  /** In development: calls back whenever the lesson's file was saved; returns how to stop that. */
  readonly onSaved?: (tell: (checked: CheckedLesson) => void) => () => void;
}

/**
 * A lesson, or what is wrong with it. While its author works on it, the last version without problems stays on
 * screen, with the problems of the file above it.
 */
export function LessonView({ root, courseTitle, checked, onSaved }: LessonViewProps) {
  const [{ lesson, problems }, setShown] = useState(() => after({ lesson: null, problems: [] }, checked));
  useEffect(() => onSaved?.((saved) => setShown((shown) => after(shown, saved))), [onSaved]);

  if (!lesson) return <LessonProblems root={root} problems={problems} />;
  return (
    <LessonPage
      root={root}
      courseTitle={courseTitle}
      lesson={lesson}
      strip={problems.length > 0 && <ProblemStrip problems={problems} />}
    />
  );
}

interface Shown {
  readonly lesson: Lesson | null;
  readonly problems: readonly Problem[];
}

function after({ lesson }: Shown, checked: CheckedLesson): Shown {
  return 'lesson' in checked
    ? { lesson: takeLesson(checked), problems: [] }
    : { lesson, problems: checked.problems };
}
