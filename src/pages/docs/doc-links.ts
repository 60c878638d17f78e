/** The documentation's language, and the links between its pages: as they are written into HTML, and where they lead. */

/** What the documentation is written in. */
export const WRITTEN_IN = 'en';

/** The address of a page, or of a section of it, below the site's folder; the list of all has no name. */
export function docAddress(page: string, anchor = ''): string {
  return `docs${page && '/'}${page}${anchor && '#'}${anchor}`;
}

/** HTML of a page (`DocPage`) with its links made right for a page from which `root` leads to the pages of its language. */
export function withRoot(html: string, root: string): string {
  return html.replaceAll(
    /href="docs:([^"#]*)#?([^"]*)"/g,
    (_, page: string, anchor: string) => `href="${root}${docAddress(page, anchor)}"`,
  );
}
