import { FileCode2 } from 'lucide-react';
import { useState } from 'react';
import { loadPart } from '../../text';
import { Button, useWords } from '../../ui';
import styles from './StartWriting.module.css';
import { useStudio } from './use-studio';

/** A DAG file pasted: the lesson around it is written, and its author adds words. */
export function PasteDag() {
  const dictionary = useWords();
  const words = dictionary.studioWords.paste;
  const studio = useStudio();
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly string[]>([]);
  const [isReading, setReading] = useState(false);
  const read = async () => {
    setReading(true);
    setFaults([]);
    try {
      const [{ readPython }] = await Promise.all([import('./read-python'), loadPart('authoring')]);
      const made = await readPython(text, {
        language: dictionary.language === 'es' ? 'es' : 'en',
        summary: words.summary,
        scenario: words.scenario,
        proposals: dictionary.proposalWords,
      });
      if ('draft' in made) studio.open(made.draft);
      else setFaults(made.faults.length > 0 ? made.faults : [words.none]);
    } catch {
      setFaults([words.failed]);
    } finally {
      setReading(false);
    }
  };
  return (
    <section aria-labelledby="start-dag" className={styles.paste}>
      <h2 id="start-dag">{words.title}</h2>
      <textarea
        aria-label={words.field}
        placeholder={words.field}
        value={text}
        spellCheck={false}
        rows={6}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        icon={<FileCode2 size={15} aria-hidden />}
        disabled={text.trim() === '' || isReading}
        onClick={() => void read()}
      >
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
