import { Files, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { lessonsIn, nameOf, titleOf, unpacked } from '../../studio';
import type { FoundLesson, OpenedFile } from '../../studio';
import { Button, cx, FileButton, Ids, useWords } from '../../ui';
import { canOpenFolders, chooseFolder, lessonsInFolder } from './lesson-folder';
import type { LessonFolder } from './lesson-folder';
import styles from './StartWriting.module.css';
import { useStudio } from './use-studio';

/** A lesson among files, or in a folder. */
type Found = FoundLesson & { readonly folder?: LessonFolder };

interface OpenLessonProps {
  /** Whether scripts run here: what this browser can do is known only then. */
  readonly isAlive: boolean;
}

/** Files of one's own, chosen or dropped, or a folder that is saved to later. Of several lessons one is chosen. */
export function OpenLesson({ isAlive }: OpenLessonProps) {
  const words = useWords().studioWords.start;
  const studio = useStudio();
  const [isOver, setOver] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [found, setFound] = useState<readonly Found[]>([]);
  const take = async (files: readonly File[]) => {
    const opened: OpenedFile[] = await Promise.all(
      files.map(async (file) => ({
        path: file.webkitRelativePath || file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    );
    const inside = unpacked(opened);
    if ('fault' in inside) return setFault(words.badZip(inside.fault));
    offer(lessonsIn(inside.files));
  };
  const offer = (all: readonly Found[]) => {
    setFault(all.length === 0 ? words.noLesson : null);
    setFound(all);
    if (all.length === 1) open(all[0]!);
  };
  const open = ({ draft, folder }: Found) => studio.open(draft, folder);
  const openFolder = async () => {
    try {
      const handle = await chooseFolder();
      if (handle) offer(await lessonsInFolder(handle));
    } catch {
      setFault(words.noFolderRead);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-labelledby="start-files"
      className={cx(isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h2 id="start-files">{words.files}</h2>
      <div className={styles.doors}>
        <FileButton
          icon={<Files size={15} aria-hidden />}
          multiple
          accept=".json,.py,.zip"
          onFiles={(files) => void take(files)}
        >
          {words.files}
        </FileButton>
        {isAlive && canOpenFolders() && (
          <Button icon={<FolderOpen size={15} aria-hidden />} onClick={() => void openFolder()}>
            {words.folder}
          </Button>
        )}
      </div>
      <p>
        {words.filesHelp} {isAlive && (canOpenFolders() ? words.folderHelp : words.noFolders)}
      </p>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          <Ids text={fault} />
        </p>
      )}
      {found.length > 1 && (
        <>
          <p role="status">{words.found(found.length)}</p>
          <ul>
            {found.map((one) => (
              <li key={one.path}>
                <Button onClick={() => open(one)}>{titleOf(one.draft) ?? nameOf(one.draft)}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
