import { useEffect, useState } from 'react';
import type { CheckedLesson, Problem } from '../../lesson';
import { readChosen, readDropped } from '../../panels';
import { createBrowserRuns } from '../../sources';
import type { SourceFile } from '../../sources/python';
import { fetchFolder } from './fetch-folder';
import type { FetchFault } from './fetch-folder';
import { findCourses } from './find-courses';
import type { OpenedCourse, OpenFault } from './find-courses';
import { keepOpened, keptOpened } from './keep-opened';
import { AGAIN, openedFragment, readOpenedLink } from './opened-link';
import type { OpenedLink } from './opened-link';

export type Fault =
  | OpenFault
  | FetchFault
  | { readonly kind: 'unreadable'; readonly file: string }
  /** They were dropped on another page, and have to be given here. */
  | { readonly kind: 'again' }
  | { readonly kind: 'failed'; readonly why: string };

export interface Opened {
  /** Null: nothing is open. */
  readonly courses: readonly OpenedCourse[] | null;
  readonly isReading: boolean;
  readonly fault: Fault | null;
  /** Whether they are there after the page is loaded anew, too. */
  readonly isKept: boolean;
  /** What became of each lesson, by `<course>/<lesson>`. */
  readonly checked: ReadonlyMap<string, CheckedLesson>;
  /** What is said of each course's own file, by its folder's name. */
  readonly abouts: ReadonlyMap<
    string,
    { readonly title: string | null; readonly problems: readonly Problem[] }
  >;
}

const NOTHING: Opened = {
  courses: null,
  isReading: false,
  fault: null,
  isKept: true,
  checked: new Map(),
  abouts: new Map(),
};

export const runs = createBrowserRuns();

/** The lessons that are open, from where the address says or somebody gives them, checked one after the other. */
export function useOpened() {
  const [opened, setOpened] = useState(NOTHING);
  const [link, setLink] = useState<OpenedLink>({ lesson: null, folder: null });
  const { folder } = link;

  useEffect(() => {
    const follow = () => setLink(readOpenedLink(location));
    follow();
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);

  const show = (files: readonly SourceFile[], isKept: boolean) => {
    const courses = findCourses(files);
    setOpened('kind' in courses ? { ...NOTHING, fault: courses } : { ...NOTHING, courses, isKept });
  };
  useEffect(() => {
    const controller = new AbortController();
    const begin = async () => {
      const address = readOpenedLink(location).folder;
      if (location.hash === AGAIN) return setOpened({ ...NOTHING, fault: { kind: 'again' } });
      if (address === null) {
        const kept = keptOpened();
        if (kept) show(kept, true);
        return;
      }
      setOpened({ ...NOTHING, isReading: true });
      const files = await fetchFolder(address, location.href, controller.signal);
      if (controller.signal.aborted) return;
      if ('kind' in files) setOpened({ ...NOTHING, fault: files });
      else show(files, true);
    };
    void begin();
    return () => controller.abort();
  }, [folder]);

  const { courses } = opened;
  useEffect(() => {
    if (!courses) return undefined;
    const controller = new AbortController();
    checkAll(courses, controller.signal, (change) => {
      if (!controller.signal.aborted) setOpened(change);
    }).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      if (!controller.signal.aborted) setOpened((now) => ({ ...now, fault: { kind: 'failed', why } }));
    });
    return () => controller.abort();
  }, [courses]);

  const take = async (reading: ReturnType<typeof readChosen>) => {
    setOpened({ ...NOTHING, isReading: true });
    const given = await reading;
    go({ lesson: null, folder: null });
    if ('files' in given) return show(given.files, keepOpened(given.files));
    const { failure } = given;
    const fault: Fault =
      failure.kind === 'large'
        ? failure
        : failure.kind === 'zip'
          ? { kind: 'zip', path: failure.name, why: failure.why }
          : { kind: 'unreadable', file: 'name' in failure ? failure.name : '' };
    setOpened({ ...NOTHING, fault });
  };
  /** To a lesson, or to the list of all. The step and mode of another lesson stay behind. */
  const go = (to: OpenedLink) => {
    history.pushState(null, '', location.pathname + openedFragment(to));
    setLink(to);
  };
  return {
    opened,
    link,
    go: (lesson: string | null) => go({ lesson, folder }),
    choose: (files: readonly File[]) => take(readChosen(files)),
    drop: (transfer: DataTransfer) => take(readDropped(transfer)),
  };
}

/** Checks courses and lessons in a worker, in their order, and tells of each. */
async function checkAll(
  courses: readonly OpenedCourse[],
  signal: AbortSignal,
  tell: (change: (now: Opened) => Opened) => void,
): Promise<void> {
  for (const { course, about, lessons } of courses) {
    if (!about) continue;
    const names = lessons.map(({ name }) => name);
    const checked = await runs.ask('course', [{ ...about, lessons: names }], { signal });
    const said =
      'problems' in checked
        ? { title: null, problems: checked.problems }
        : { title: checked.course.title ?? null, problems: [] };
    tell((now) => ({ ...now, abouts: new Map([...now.abouts, [course, said]]) }));
  }
  for (const { course, lessons, listings } of courses)
    for (const { file, name, text } of lessons) {
      const checked = await runs.ask('check', [{ name, course, text, files: listings }], { signal });
      // The job calls a file by its name alone; here are several.
      const named =
        'problems' in checked ? { problems: checked.problems.map((one) => ({ ...one, file })) } : checked;
      tell((now) => ({ ...now, checked: new Map([...now.checked, [`${course}/${name}`, named]]) }));
    }
}
