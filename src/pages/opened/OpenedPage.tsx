import { FileJson2, FolderOpen } from 'lucide-react';
import { loadPart } from '../../text';
import type { Words } from '../../text';
import { FileButton, Ids, late, useWords } from '../../ui';
import { PageFrame } from '../PageFrame';
import styles from './OpenedPage.module.css';
import { useDrop } from './use-drop';
import { useOpened } from './use-opened';
import type { Fault } from './use-opened';

/** With the words that a run is told with. */
const OpenedLesson = late(async () => {
  const [found] = await Promise.all([import('./OpenedLesson'), loadPart('run', 'causes')]);
  return found;
});
const OpenedList = late(() => import('./OpenedList'));

interface OpenedPageProps {
  readonly root: string;
  readonly language: string;
}

/** Lessons that somebody opens: a folder or zip of their own, or a folder of this host. They are sent nowhere. */
export function OpenedPage({ root, language }: OpenedPageProps) {
  const { openedWords: words } = useWords();
  const { opened, link, go, choose, drop } = useOpened();
  useDrop(drop);
  const { courses, checked, abouts, fault } = opened;
  const found = link.lesson === null ? undefined : checked.get(link.lesson);
  if (link.lesson !== null && found && 'lesson' in found) {
    const { course } = found.lesson;
    const title = abouts.get(course)?.title ?? course;
    return (
      <OpenedLesson
        key={link.lesson}
        root={root}
        courseTitle={{ text: title, language: found.lesson.language }}
        lesson={found.lesson}
        onLeave={() => go(null)}
      />
    );
  }
  const isKnown = courses?.some(({ course, lessons }) =>
    lessons.some(({ name }) => `${course}/${name}` === link.lesson),
  );
  return (
    <PageFrame root={root} crumbs={[{ text: words.title, language }]} className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.ways}>
        <FileButton
          look="loud"
          icon={<FolderOpen size={15} aria-hidden />}
          folder
          multiple
          onFiles={(files) => void choose(files)}
        >
          {courses ? words.another : words.folder}
        </FileButton>
        <FileButton
          icon={<FileJson2 size={15} aria-hidden />}
          multiple
          accept=".json,.py,.zip"
          onFiles={(files) => void choose(files)}
        >
          {words.files}
        </FileButton>
        <span className={styles.drop}>{words.drop}</span>
      </div>
      {opened.isReading && <p role="status">{words.reading}</p>}
      {fault && (
        <p role="alert" className={styles.fault}>
          <Ids text={say(fault, words)} />
        </p>
      )}
      {courses && link.lesson !== null && !isKnown && <p role="alert">{words.noSuch(link.lesson)}</p>}
      {courses && !opened.isKept && <p className={styles.note}>{words.notKept}</p>}
      {courses && <OpenedList root={root} opened={opened} courses={courses} onOpen={go} />}
      <p className={styles.note}>{words.promise}</p>
    </PageFrame>
  );
}

function say(fault: Fault, { faults }: Words['openedWords']): string {
  switch (fault.kind) {
    case 'none':
      return faults.none;
    case 'again':
      return faults.again;
    case 'large':
      return faults.large(fault.megabytes);
    case 'many':
      return faults.many(fault.most);
    case 'file':
      return faults.file(fault.file, fault.megabytes);
    case 'unreadable':
      return faults.unreadable(fault.file);
    case 'zip':
      return faults.zip(fault.path, fault.why);
    case 'failed':
      return faults.failed(fault.why);
    default:
      return faults[fault.kind](fault.path);
  }
}
