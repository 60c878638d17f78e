import { LessonText } from './LessonText';
import { Outline } from './Outline';
import styles from './Outline.module.css';
import { PartForm } from './PartForm';
import { useInStudio } from './use-studio';

/** What is written: the lesson as forms, or as text. */
export function WriteSide() {
  const view = useInStudio((state) => state.view);
  if (view === 'text') return <LessonText />;
  return (
    <div className={styles.forms}>
      <Outline />
      <PartForm />
    </div>
  );
}
