import { Download, Upload } from 'lucide-react';
import { useState } from 'react';
import { createStore, progressToText, takeInProgress } from '../player';
import { Button, PickFile, saveFile, useAnnounce, useWords } from '../ui';
import { SUMMARY } from './address';
import styles from './CatalogueKept.module.css';

interface ProgressFileProps {
  readonly root: string;
  readonly onTakenIn: () => void;
}

/** The progress of all lessons as a file to take along, and a way to bring one in: what is here is not lost. */
export default function ProgressFile({ root, onTakenIn }: ProgressFileProps) {
  const { recallWords } = useWords();
  const words = recallWords.progressFile;
  const announce = useAnnounce();
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
  const read = async (file: File) => {
    const taken = takeInProgress(createStore(), await file.text().catch(() => ''));
    if ('problem' in taken) return tell(words.problems[taken.problem]);
    onTakenIn();
    tell(words.takenIn(taken.lessons, taken.checks));
  };
  return (
    <section className={styles.kept} aria-labelledby="progress-title">
      <h2 id="progress-title">{words.title}</h2>
      <p>{words.lead}</p>
      <div className={styles.files}>
        <Button icon={<Download size={15} aria-hidden />} onClick={save}>
          {words.save}
        </Button>
        <PickFile icon={<Upload size={15} aria-hidden />} onPick={(file) => void read(file)}>
          {words.read}
        </PickFile>
        <a href={root + SUMMARY}>{words.summary}</a>
      </div>
      {message !== '' && <p>{message}</p>}
    </section>
  );
}
