import { createContext } from 'react';

/**
 * The way from here to the pages of the site, in the language of this one: `../../`. Where there are none, as in a frame
 * on somebody else's page, null; then no term is marked.
 */
export const SiteRoot = createContext<string | null>(null);
