/** The lessons of the build, as scripts/vite/lessons-plugin.ts gives them. */
declare module 'virtual:lessons' {
  import type { CheckedLesson, Problem } from './lesson';

  export interface CatalogueLesson {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly tags: readonly string[];
    readonly minutes: number;
    /** What its words are in, as BCP 47. */
    readonly language: string;
    /** Address below the app's base: `lesson/<course>/<id>`. */
    readonly path: string;
    /** Whether its file has problems; then there is nothing but its name. */
    readonly broken: boolean;
  }

  export interface CatalogueCourse {
    readonly course: string;
    readonly courseTitle: string;
    /** What is wrong with its course.json, if anything is. */
    readonly problems?: readonly Problem[];
    readonly lessons: readonly CatalogueLesson[];
  }

  export const catalogue: readonly CatalogueCourse[];
  /** The lesson, translated where there is a translation, or its problems; null if there is no such lesson. */
  export function loadLesson(course: string, id: string, language?: string): Promise<CheckedLesson | null>;
  /** The list of lessons, in a language where they are translated to it. */
  export function loadCatalogue(language: string): Promise<readonly CatalogueCourse[]>;
}
