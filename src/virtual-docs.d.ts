/** The documentation of the site, as its build reads it from Markdown (src/cli/site/read-docs.ts). */
declare module 'virtual:docs' {
  export interface DocPage {
    /** Its address below `docs/`; the list of all has none. */
    readonly name: string;
    readonly title: string;
    /** Its first paragraph, as plain text. */
    readonly lead: string;
    /** Links to other pages in it begin with `docs:`, because a page can lie in two places. */
    readonly html: string;
  }

  /** What stands under one heading, as plain text: what is searched and found. */
  export interface DocSection {
    /** Name of its page. */
    readonly page: string;
    /** What its page is called. */
    readonly title: string;
    readonly heading: string;
    /** Where it is in its page; empty of what stands under the title. */
    readonly anchor: string;
    readonly text: string;
  }

  /** The pages; only where they are rendered. */
  export function docPages(): readonly DocPage[];
  /** What is searched; nothing where the site has no documentation. */
  export function loadDocSections(): Promise<readonly DocSection[]>;
}
