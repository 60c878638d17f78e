import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { createStore, progressToText, takeInProgress } from '../player';
import { Button, saveFile, useAnnounce, useWords } from '../ui';
import styles from './CatalogueKept.module.css';

/** The progress of all lessons as a file to take along, and a way to bring one in: what is here is not lost. */
export default function ProgressFile({ onTakenIn }: { readonly onTakenIn: () => void }) {
  const { recallWords } = useWords();
  const words = recallWords.progressFile;
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [message, setMessage] = useState('');
  const tell = (sentence: string) => {
    setMessage(sentence);
    announce(sentence);
  };
  const save = () => {
    const text = progressToText(createStore());
    if (text === null) return tell(words.nothing);
    saveFile('dag-tutor-progress.json', 'application/json', text);
    tell(words.saved);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const taken = takeInProgress(createStore(), await file.text().catch(() => ''));
    if ('problem' in taken) return tell(words.problems[taken.problem]);
    onTakenIn();
    tell(words.takenIn(taken.lessons));
  };
  return (
    <section className={styles.kept} aria-labelledby="progress-title">
      <h2 id="progress-title">{words.title}</h2>
      <p>{words.lead}</p>
      <div className={styles.files}>
        <Button icon={<Download size={15} aria-hidden />} onClick={save}>
          {words.save}
        </Button>
        <Button icon={<Upload size={15} aria-hidden />} onClick={() => input.current?.click()}>
          {words.read}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.read}
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {message !== '' && <p>{message}</p>}
    </section>
  );
}
