/**
 * The address of an opened lesson: `opened#lesson=<course>/<lesson>`, with `&lessons=PATH` where they lie on this host.
 * It is in the fragment, which is sent to nobody, because the query is the player's.
 */
export interface OpenedLink {
  /** `<course>/<lesson>`; null for the list. */
  readonly lesson: string | null;
  /** The folder on this host; null for files that somebody opened. */
  readonly folder: string | null;
}

export function readOpenedLink({ hash, search }: Pick<Location, 'hash' | 'search'>): OpenedLink {
  const said = new URLSearchParams(hash.slice(1));
  return {
    lesson: said.get('lesson'),
    folder: said.get('lessons') ?? new URLSearchParams(search).get('lessons'),
  };
}

/** What stands there where files that were dropped on another page could not be taken along. */
export const AGAIN = '#again';

/** The fragment, with its `#`. */
export function openedFragment({ lesson, folder }: OpenedLink): string {
  const said = new URLSearchParams();
  if (folder !== null) said.set('lessons', folder);
  if (lesson !== null) said.set('lesson', lesson);
  return `#${String(said)}`;
}
