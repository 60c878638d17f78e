import { Download, Link2 } from 'lucide-react';
import { useState } from 'react';
import { pythonFile } from '../../lesson/activities/project';
import { Button, saveFile, useAnnounce, useWords } from '../../ui';
import { dagFragment } from './dag-link';
import { lessonZip } from './lesson-zip';
import { partOf } from './kept-dag';
import { nameOf } from './make-lesson';
import styles from './Table.module.css';
import { useOnTable, useWorkbench } from './use-workbench';

/** A link that holds the file and what happens, and files for elsewhere. */
export function TakeDag() {
  const words = useWords().ownDagWords.take;
  const workbench = useWorkbench();
  const announce = useAnnounce();
  const made = useOnTable((state) => state.made);
  const chosen = useOnTable((state) => state.chosen);
  const files = useOnTable((state) => state.files);
  const [link, setLink] = useState<string | null>(null);
  const [isTooLong, setTooLong] = useState(false);
  if (!made || !chosen) return null;
  const text = files.find(({ path }) => path === chosen.file)?.text;
  const python = () => `${pythonFile(made.case.dags, words.pythonNote).lines.join('\n')}\n`;
  const save = (name: string, type: string, content: string | Blob) => {
    saveFile(name, type, content);
    announce(words.saved(name));
  };
  const copy = async () => {
    const shared = partOf(workbench.store.getState());
    const fragment = shared && (await dagFragment(shared));
    setTooLong(fragment === null);
    if (fragment === null) return;
    const address = new URL(fragment, location.href.split('#')[0]).href;
    try {
      await navigator.clipboard.writeText(address);
      setLink(null);
      announce(words.copied);
    } catch {
      setLink(address);
    }
  };
  return (
    <div className={styles.section}>
      <div>
        <Button look="loud" icon={<Link2 size={15} aria-hidden />} onClick={() => void copy()}>
          {words.link}
        </Button>
        <p className={styles.lead}>{words.linkHelp}</p>
        {isTooLong && <p role="alert">{words.tooLong}</p>}
        {link !== null && (
          <label className={styles.copy}>
            {words.copyThis}
            <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
          </label>
        )}
      </div>
      <div className={styles.buttons}>
        {text !== undefined && (
          <Button
            icon={<Download size={15} aria-hidden />}
            onClick={() => save(nameOf(chosen.file), 'text/x-python', text)}
          >
            {words.file(nameOf(chosen.file))}
          </Button>
        )}
        <Button
          icon={<Download size={15} aria-hidden />}
          onClick={() => save(`${chosen.dag}.airflow3.py`, 'text/x-python', python())}
        >
          {words.python}
        </Button>
        <Button
          icon={<Download size={15} aria-hidden />}
          onClick={() => save('run.json', 'application/json', `${JSON.stringify(made.case, null, 2)}\n`)}
        >
          {words.run}
        </Button>
        <Button
          icon={<Download size={15} aria-hidden />}
          title={words.lessonHelp}
          onClick={() => {
            const listed = made.lesson.code.length > 1 ? python() : (text ?? null);
            const { name, file } = lessonZip(made, listed, words.lessonSummary(chosen.dag));
            save(name, 'application/zip', file);
          }}
        >
          {words.lesson}
        </Button>
      </div>
    </div>
  );
}
