/**
 * Where the site will stand, as whoever builds it says: `SITE_URL=https://example.org/dags/ npm run build`. Everything
 * else in the site is relative, so this is needed only by what is read away from it: link previews, oEmbed, the sitemap.
 */

/** Ends in a slash; null where nothing is said. Throws where what is said is no address of a site. */
export function siteAddress(said: string | undefined): string | null {
  if (said === undefined || said.trim() === '') return null;
  const address = URL.canParse(said) ? new URL(said) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '')
    throw new Error(
      `SITE_URL is "${said}"; it should be the address of the site, as https://example.org/dags/.`,
    );
  return address.href.endsWith('/') ? address.href : `${address.href}/`;
}
