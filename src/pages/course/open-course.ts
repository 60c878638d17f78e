/** The lessons of the course as pages that ask about all of them need them: one opened when its turn comes, and nothing kept. */
import { loadCatalogue, loadLesson } from 'virtual:lessons';
import type { CatalogueLesson } from 'virtual:lessons';
import { createPlayer, createStore } from '../../player';
import type { Player } from '../../player';
import { createBrowserRuns } from '../../sources';

export interface OpenCourse {
  /** All that have no fault, in the order of the course. */
  readonly lessons: readonly CatalogueLesson[];
  /**
   * A player of a lesson, which keeps nothing; null where the lesson has a fault, or is not there. The same one each time;
   * rejects where it cannot be had, and the next one who asks tries again.
   * @param lesson `<course>/<lesson>`
   */
  readonly open: (lesson: string) => Promise<Player | null>;
  readonly close: () => void;
}

export async function openCourse(language: string): Promise<OpenCourse> {
  const catalogue = await loadCatalogue(language);
  const runs = createBrowserRuns();
  const opened = new Map<string, Promise<Player | null>>();
  const open = async (lesson: string) => {
    const [course = '', id = ''] = lesson.split('/');
    const checked = await loadLesson(course, id, language);
    return checked && 'lesson' in checked ? createPlayer(checked.lesson, NOTHING_KEPT, runs) : null;
  };
  return {
    lessons: catalogue.flatMap((course) => course.lessons).filter(({ broken }) => !broken),
    open(lesson) {
      let player = opened.get(lesson);
      if (!player) {
        player = open(lesson);
        opened.set(lesson, player);
        player.catch(() => opened.delete(lesson));
      }
      return player;
    },
    close() {
      for (const player of opened.values())
        void player.then(
          (one) => one?.dispose(),
          () => undefined,
        );
    },
  };
}

/** `<course>/<lesson>` of a lesson in the list. */
export function nameOf({ path }: Pick<CatalogueLesson, 'path'>): string {
  return path.replace(/^lesson\//, '');
}

const NOTHING_KEPT = createStore(() => {
  throw new Error('What is asked apart from a lesson is kept in none.');
});
