import type { CatalogueLesson } from 'virtual:lessons';
import type { Kept } from './read-kept';

/** What is to be done next, and why that: nothing was begun yet, something was, or all that was begun is done. */
export interface NextLesson {
  readonly lesson: CatalogueLesson;
  readonly why: 'start' | 'again' | 'next';
}

/**
 * The one lesson to take next: the one last touched that is not done; else the first that was not begun, where there is
 * one whose needs are done, of these. Null where every lesson is done, or there is none.
 * @param lessons in the order of the course, or of several
 */
export function nextLesson(lessons: readonly CatalogueLesson[], kept: Kept): NextLesson | null {
  const sound = lessons.filter(({ broken }) => !broken);
  const touched = ({ path }: CatalogueLesson) => kept.get(path)?.touched ?? 0;
  const [begun] = sound
    .filter(({ path }) => kept.get(path)?.isDone === false)
    .sort((a, b) => touched(b) - touched(a));
  if (begun) return { lesson: begun, why: 'again' };
  const open = sound.filter(({ path }) => !kept.has(path));
  const isReady = ({ path, id, needs }: CatalogueLesson) =>
    needs.every((need) => kept.get(path.slice(0, -id.length) + need)?.isDone);
  const lesson = open.find(isReady) ?? open[0];
  return lesson ? { lesson, why: open.length === sound.length ? 'start' : 'next' } : null;
}
