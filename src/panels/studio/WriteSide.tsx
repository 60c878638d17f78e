import { LessonText } from './LessonText';

/** What is written: the lesson as forms, or as text. */
export function WriteSide() {
  return <LessonText />;
}
