/** What the renderers of pages (src/pages, src/embed) and who writes them (src/cli/site) say to each other. */
declare module 'virtual:site' {
  import type { DocPage, DocSection } from 'virtual:docs';
  import type { CatalogueCourse, LessonSource, OwnSite, WrittenTitle } from 'virtual:lessons';
  import type { Accent, CheckedLesson, Terms } from './lesson';
  import type { Language } from './text';

  export interface PrerenderedPage {
    /** Below the site's folder. */
    readonly file: string;
    readonly language: Language;
    readonly direction: 'ltr' | 'rtl';
    /** Its address below the site's in each language, as links write it. */
    readonly addresses: readonly (readonly [Language, string])[];
    readonly title: string;
    readonly description: string;
    /** Where there is no JavaScript. */
    readonly withoutScripts: string;
    /** The way from the file back to the site's folder: `./`, `../../`. */
    readonly root: string;
    readonly html: string;
    /** The lesson that it is the page of; null of any other page, and where the lesson has a fault. */
    readonly lesson: PrerenderedLesson | null;
    /** Ends of the ids of the modules whose chunks the page needs at once. */
    readonly modules: readonly string[];
    /** The same for what the page will load by itself, once it is alive. */
    readonly modulesSoon: readonly string[];
    /** The same for what is in the HTML and whose scripts come later than all these: it needs their styles at once. */
    readonly modulesSent: readonly string[];
  }

  export interface PrerenderedLesson {
    /** `<course>/<lesson>`. */
    readonly path: string;
    /** Its graph; `file` is where it will lie as PNG, below the site's folder. */
    readonly picture: { readonly svg: string; readonly text: string; readonly file: string };
  }

  /** What a frame shows of a lesson before its script has come. */
  export interface FirstView {
    /** Below the site's folder. */
    readonly file: string;
    readonly html: string;
  }

  /** The lessons of a site, by what they are asked for; `as-written` stands for no translation. */
  export interface SiteSource {
    /** What the site says of itself; empty where it says nothing. */
    readonly own: Readonly<Record<string, OwnSite>>;
    readonly accent: Accent | null;
    readonly titles: Readonly<Record<string, Readonly<Record<string, WrittenTitle>>>>;
    readonly lists: Readonly<Record<string, readonly CatalogueCourse[]>>;
    /** By `<course>/<lesson>`, and of a translation `<course>/<lesson>.<language>`. */
    readonly lessons: Readonly<Record<string, CheckedLesson>>;
    readonly terms: Readonly<Record<string, Terms>>;
    /** What authors can start from: the lessons as their files have them, by `<course>/<lesson>`. */
    readonly sources: Readonly<Record<string, LessonSource>>;
    /** Only a site that has pages of documentation has them. */
    readonly docs?: Docs;
  }

  /** The documentation of a site. */
  export interface Docs {
    /** The first, of no name, lists the others. */
    readonly pages: readonly DocPage[];
    readonly sections: readonly DocSection[];
  }

  /**
   * The same in a page: where each lies, below the site's folder; of a list that the page shows, the list itself. A page
   * knows of those that it may ask for.
   */
  export interface SiteIndex {
    /** Left out where the site says nothing of itself. */
    readonly own?: SiteSource['own'];
    readonly titles: SiteSource['titles'];
    readonly lists: Readonly<Record<string, string | readonly CatalogueCourse[]>>;
    readonly lessons: Readonly<Record<string, string>>;
    readonly terms: Readonly<Record<string, string>>;
    readonly sources: Readonly<Record<string, string>>;
    /** Where the sections of the documentation lie; left out where there is none. */
    readonly docs?: string;
  }
}
