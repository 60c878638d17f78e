/** The lessons of the build, as scripts/vite/lessons-plugin.ts gives them. */
declare module 'virtual:lessons' {
  import type { CheckedLesson, Problem } from './lesson';
  import type { Language } from './text';

  /** A title, and what it is in, as BCP 47. */
  export interface WrittenTitle {
    readonly text: string;
    readonly language: string;
  }

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
    /** Ids of the lessons of its course that one should have taken before it. They come before it. */
    readonly needs: readonly string[];
    /** Whether its file has problems; then there is nothing but its name. */
    readonly broken: boolean;
  }

  export interface CatalogueCourse {
    readonly course: string;
    readonly courseTitle: WrittenTitle;
    /** What is wrong with its course.json, if anything is. */
    readonly problems?: readonly Problem[];
    readonly lessons: readonly CatalogueLesson[];
  }

  /** What a site says of itself (site.json). */
  export interface OwnSite {
    readonly title: WrittenTitle;
    /** The sentence under the title. */
    readonly lead?: WrittenTitle;
    /** In which it is offered, the first under the addresses without a folder; all there are if left out. */
    readonly languages?: readonly Language[];
  }

  /** A lesson as its author wrote it: the text of its file, and of the listings beside it by name. */
  export interface LessonSource {
    readonly text: string;
    readonly files: Readonly<Record<string, string>>;
  }

  /** Whether the site has pages of documentation. */
  export function hasDocs(): boolean;
  /** What the site says of itself, in a language where that is translated; null where it says nothing. */
  export function ownSite(language: string): OwnSite | null;
  /** The title of a course, in a language where it is translated to it; the name of its folder if there is none. */
  export function courseTitle(course: string, language: string): WrittenTitle;
  /** The lesson, translated where there is a translation, or its problems; null if there is no such lesson. */
  export function loadLesson(course: string, id: string, language?: string): Promise<CheckedLesson | null>;
  /** The files of a lesson, for whoever writes another from it; null if there is no such lesson. */
  export function loadSource(course: string, id: string): Promise<LessonSource | null>;
  /** The list of lessons, in a language where they are translated to it. */
  export function loadCatalogue(language: string): Promise<readonly CatalogueCourse[]>;
}
