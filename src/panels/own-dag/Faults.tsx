import { FolderOpen } from 'lucide-react';
import { FileButton, Ids, useWords } from '../../ui';
import { findingsIn } from './derive';
import { Place } from './Place';
import { readChosen } from './read-files';
import styles from './Table.module.css';
import { useOnTable, useWorkbench } from './use-workbench';

/** What could not be read, each with its place; which modules are missing; and where the run is only near to the file. */
export function Faults() {
  const { formats, ownDagWords } = useWords();
  const words = ownDagWords.faults;
  const workbench = useWorkbench();
  const { faults, missing, standIns } = findingsIn(useOnTable((state) => state.result));
  const notes = useOnTable((state) => state.made?.notes) ?? [];
  const addFolder = async (files: readonly File[]) => {
    const given = await readChosen(files);
    if ('failure' in given) workbench.refuse(given.failure);
    else await workbench.add(given.files);
  };
  const named = ({ module, places }: (typeof missing)[number]) =>
    words.module(module, formats.and(places.map(({ file, line }) => words.place(file, line))));
  return (
    <div className={styles.section}>
      {faults.length === 0 && missing.length === 0 && <p>{words.none}</p>}
      {faults.length > 0 && (
        <div>
          <h3>{words.title}</h3>
          <p className={styles.lead}>{words.lead}</p>
          <ul className={styles.faults}>
            {faults.map((fault, index) => (
              <li key={index}>
                <Place place={fault} /> <span lang="en">{fault.text}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {missing.length > 0 && (
        <div>
          <h3>{words.missing(missing.length)}</h3>
          <p className={styles.lead}>{words.missingBody}</p>
          <ul className={styles.modules}>
            {missing.map((one) => (
              <li key={one.module}>
                <code>{named(one)}</code>
              </li>
            ))}
          </ul>
          <FileButton
            icon={<FolderOpen size={15} aria-hidden />}
            folder
            onFiles={(files) => void addFolder(files)}
          >
            {ownDagWords.open.folder}
          </FileButton>
        </div>
      )}
      {notes.length > 0 && (
        <div>
          <h3>{words.notes}</h3>
          <ul className={styles.notes}>
            {notes.map(({ code, task = '' }, index) => (
              <li key={index}>
                <Ids text={words.note[code](task)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {standIns.length > 0 && (
        <p className={styles.lead}>
          {words.standIns} <code>{standIns.map(({ module }) => module).join(', ')}</code>
        </p>
      )}
    </div>
  );
}
