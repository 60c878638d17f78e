import { useEffect } from 'react';
import { loadPart } from '../../text';
import { Ids, late, useLanguageOf, useWords } from '../../ui';
import type { CheckedLesson, Lesson } from '../../lesson';
import type { OpenedCourse } from './find-courses';
import { openedFragment, readOpenedLink } from './opened-link';
import styles from './OpenedPage.module.css';
import type { Opened } from './use-opened';

/** Lessons without faults never need the sentences about them. */
const ProblemList = late(async () => {
  const [found] = await Promise.all([import('../ProblemList'), loadPart('problems')]);
  return found;
});

interface OpenedListProps {
  readonly root: string;
  readonly opened: Opened;
  readonly courses: readonly OpenedCourse[];
  readonly onOpen: (lesson: string) => void;
}

/** The opened lessons by course: to be played, or what is wrong with them. */
export default function OpenedList({ root, opened: { checked, abouts }, courses, onOpen }: OpenedListProps) {
  const { openedWords: words } = useWords();
  const all = courses.reduce((sum, { lessons }) => sum + lessons.length, 0);
  useEffect(() => void ProblemList.come().catch(() => undefined), []);
  return (
    <>
      <p role="status">{words.checking(checked.size, all)}</p>
      {courses.map(({ course, about, lessons }) => {
        const said = abouts.get(course);
        return (
          <section key={course} aria-labelledby={`opened-${course}`} className={styles.course}>
            <h2 id={`opened-${course}`}>{said?.title ?? course}</h2>
            {about && said && said.problems.length > 0 && (
              <>
                <p>{words.courseProblems(about.file)}</p>
                <ProblemList root={root} problems={said.problems} />
              </>
            )}
            <ul>
              {lessons.map(({ name, file }) => (
                <li key={name}>
                  <OneLesson
                    root={root}
                    path={`${course}/${name}`}
                    file={file}
                    checked={checked.get(`${course}/${name}`)}
                    onOpen={onOpen}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface OneLessonProps {
  readonly root: string;
  readonly path: string;
  readonly file: string;
  readonly checked: CheckedLesson | undefined;
  readonly onOpen: (lesson: string) => void;
}

function OneLesson({ root, path, file, checked, onOpen }: OneLessonProps) {
  const { openedWords: words } = useWords();
  if (!checked)
    return (
      <p>
        {file} <small>{words.waiting}</small>
      </p>
    );
  if ('lesson' in checked) return <Playable path={path} lesson={checked.lesson} onOpen={onOpen} />;
  return (
    <>
      <h3>{file}</h3>
      <p className={styles.fault}>{words.problems(checked.problems.length)}</p>
      <ProblemList root={root} problems={checked.problems} />
    </>
  );
}

function Playable({
  path,
  lesson,
  onOpen,
}: Pick<OneLessonProps, 'path' | 'onOpen'> & { readonly lesson: Lesson }) {
  const { openedWords: words } = useWords();
  const written = useLanguageOf(lesson.language);
  const { folder } = readOpenedLink(location);
  return (
    <>
      <h3>
        <a
          href={openedFragment({ lesson: path, folder })}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(path);
          }}
          {...written}
        >
          {lesson.title}
        </a>{' '}
        <small>{words.minutes(lesson.minutes)}</small>
      </h3>
      <p {...written}>
        <Ids text={lesson.summary} />
      </p>
    </>
  );
}
