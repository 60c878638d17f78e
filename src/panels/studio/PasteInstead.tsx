import { FileCode2 } from 'lucide-react';
import { useState } from 'react';
import { replaceDag } from '../../studio';
import type { Unfit } from '../../studio';
import { Button, Ids, useAnnounce, useWords } from '../../ui';
import { entryName } from './fields/entry-name';
import styles from './Heads.module.css';
import { usePastedDag } from './use-pasted-dag';
import { useDraft, useStudio } from './use-studio';

/** A DAG file pasted in place of the lesson's DAG: the author's words stay, as far as their tasks are still there. */
export function PasteInstead() {
  const { draw: words, outline, paste } = useWords().studioWords;
  const studio = useStudio();
  const draft = useDraft();
  const announce = useAnnounce();
  const [unfit, setUnfit] = useState<readonly Unfit[] | null>(null);
  const { field, isReading, faults, canRead, read } = usePastedDag((made) => {
    const replaced = replaceDag(studio.store.getState().history?.present ?? draft, made);
    studio.change(replaced.draft);
    setUnfit(replaced.unfit);
    if (replaced.unfit.length === 0) announce(words.replaced);
  });
  const names: Readonly<Record<string, string>> = outline.parts;
  return (
    <details className={styles.paste}>
      <summary>{words.instead}</summary>
      <p className={styles.lead}>{words.insteadHelp}</p>
      <textarea rows={6} spellCheck={false} {...field} />
      <Button
        icon={<FileCode2 size={14} aria-hidden />}
        disabled={!canRead}
        onClick={() => {
          setUnfit(null);
          void read();
        }}
      >
        {isReading ? paste.reading : words.replace}
      </Button>
      {faults.length > 0 && (
        <div role="alert">
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      )}
      {unfit !== null && (
        <div role="status">
          <p>{unfit.length === 0 ? words.replaced : words.unfit(unfit.length)}</p>
          <ul>
            {unfit.map(({ member, said, task }, index) => (
              <li key={index}>
                <Ids text={words.unfitOne(names[member] ?? member, entryName(said), task)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}
