import { useState } from 'react';
import { useWords } from '../../ui';
import { CourseFrame } from './CourseFrame';
import { Placement } from './Placement';
import { useCourse } from './use-course';
import { BeginButton } from './BeginButton';

export interface CoursePageProps {
  readonly root: string;
  readonly language: string;
}

/** Finds out where in the course somebody may start. Nothing of it is kept. */
export function StartPage({ root, language }: CoursePageProps) {
  const { courseWords } = useWords();
  const words = courseWords.start;
  const course = useCourse(language);
  /** How often it was begun: each time other questions are asked. 0: not yet. */
  const [round, setRound] = useState(0);
  const isReady = course !== null && course !== 'failed';
  return (
    <CourseFrame root={root} title={words.title} lead={words.lead}>
      {course === 'failed' && <p>{courseWords.failed}</p>}
      {isReady && course.lessons.length === 0 && <p>{courseWords.none}</p>}
      {round === 0 && !(isReady && course.lessons.length === 0) && (
        <BeginButton label={words.begin} isReady={isReady} onBegin={() => setRound(1)} />
      )}
      {isReady && round > 0 && (
        <Placement
          key={round}
          root={root}
          course={course}
          round={round}
          onAgain={() => setRound(round + 1)}
        />
      )}
    </CourseFrame>
  );
}
