import { FolderDown } from 'lucide-react';
import { useState } from 'react';
import { Button, useAnnounce, useWords } from '../../ui';
import { canOpenFolders, chooseFolder, saveToFolder } from './lesson-folder';
import type { LessonFolder } from './lesson-folder';
import styles from './Studio.module.css';
import { useDraft, useInStudio, useStudio } from './use-studio';

/** Saves into the folder that the lesson lies in, or into one that is chosen; never over what others have changed unasked. */
export function SaveToFolder() {
  const words = useWords().studioWords.take;
  const { formats } = useWords();
  const studio = useStudio();
  const draft = useDraft();
  const announce = useAnnounce();
  const folder = useInStudio((state) => state.folder);
  const [fault, setFault] = useState<string | null>(null);
  const [asks, setAsks] = useState<{ folder: LessonFolder; changed: readonly string[] } | null>(null);
  if (!canOpenFolders()) return <p className={styles.note}>{words.noFolders}</p>;
  const save = async (into: LessonFolder | null, isWanted = false) => {
    setFault(null);
    setAsks(null);
    try {
      const handle = into ? null : await chooseFolder();
      const place = into ?? (handle && { handle, seen: new Map<string, string>() });
      if (!place) return;
      const saved = await saveToFolder(place, draft, isWanted);
      if ('changed' in saved) return setAsks({ folder: place, changed: saved.changed });
      studio.setFolder(saved.folder);
      announce(words.savedTo(formats.and([...saved.names]), saved.folder.handle.name));
    } catch {
      setFault(words.notSaved);
    }
  };
  return (
    <>
      {folder && (
        <Button icon={<FolderDown size={15} aria-hidden />} onClick={() => void save(folder)}>
          {words.toFolder(folder.handle.name)}
        </Button>
      )}
      <Button icon={<FolderDown size={15} aria-hidden />} onClick={() => void save(null)}>
        {folder ? words.toOther : words.toSome}
      </Button>
      {fault !== null && <p role="alert">{fault}</p>}
      {asks && (
        <div role="alert" className={styles.asks}>
          <p>{words.changed(formats.and([...asks.changed]))}</p>
          <Button onClick={() => void save(asks.folder, true)}>{words.overwrite}</Button>
          <Button look="quiet" onClick={() => setAsks(null)}>
            {words.leave}
          </Button>
        </div>
      )}
    </>
  );
}
