import { FileCode2 } from 'lucide-react';
import { Button, useWords } from '../../ui';
import styles from './StartWriting.module.css';
import { usePastedDag } from './use-pasted-dag';
import { useStudio } from './use-studio';

/** A DAG file pasted: the lesson around it is written, and its author adds words. */
export function PasteDag() {
  const words = useWords().studioWords.paste;
  const studio = useStudio();
  const { field, isReading, faults, canRead, read } = usePastedDag(studio.open);
  return (
    <section aria-labelledby="start-dag" className={styles.paste}>
      <h2 id="start-dag">{words.title}</h2>
      <textarea spellCheck={false} rows={6} {...field} />
      <Button icon={<FileCode2 size={15} aria-hidden />} disabled={!canRead} onClick={() => void read()}>
        {isReading ? words.reading : words.read}
      </Button>
      <p>{words.help}</p>
      {faults.length > 0 && (
        <div role="alert" className={styles.fault}>
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      )}
    </section>
  );
}
