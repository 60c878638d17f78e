/**
 * What the site says of itself to machines: robots.txt; and, where it is known under which address it will stand, the
 * sitemap and for each lesson what a page that links to it may embed (oEmbed 1.0). All of it pure text.
 */
import type { PrerenderedPage } from 'virtual:site';

interface SiteFile {
  /** Below dist/. */
  readonly file: string;
  readonly text: string;
}

/** How large a frame is that nobody has measured: as in the README. */
const FRAME = { width: 800, height: 560 } as const;
/** Of a link's picture (src/panels/dag-graph/still-picture.ts). */
export const PICTURE = { width: 1200, height: 630 } as const;

/**
 * @param site address of the site with a slash at its end; null where it is not known
 * @param nameIn what the site is called in a language
 */
export function siteFiles(
  pages: readonly PrerenderedPage[],
  site: string | null,
  nameIn: (language: string) => string,
): SiteFile[] {
  const robots = ['User-agent: *', 'Allow: /', ...(site ? ['', `Sitemap: ${site}sitemap.xml`] : [])];
  const files: SiteFile[] = [{ file: 'robots.txt', text: `${robots.join('\n')}\n` }];
  if (!site) return files;
  const own = onePerAddress(pages);
  files.push({ file: 'sitemap.xml', text: sitemap(own, site) });
  for (const page of own)
    if (page.lesson)
      files.push({
        file: oEmbedFile(page),
        text: `${JSON.stringify(oEmbed(page, site, nameIn(page.language)), null, 2)}\n`,
      });
  return files;
}

/** Where a lesson's oEmbed answer lies, below dist/. */
export function oEmbedFile(page: PrerenderedPage): string {
  return `oembed/${ownAddress(page)}.json`;
}

/** A page's own address, below dist/. */
export function ownAddress({ language, addresses }: PrerenderedPage): string {
  return addresses.find(([one]) => one === language)?.[1] ?? '';
}

/** A lesson is written as two files, for hosts that serve the one or the other. */
function onePerAddress(pages: readonly PrerenderedPage[]): PrerenderedPage[] {
  return [...new Map(pages.map((page) => [ownAddress(page), page])).values()];
}

/** As sitemaps.org has it, each page with the same in other languages. */
function sitemap(pages: readonly PrerenderedPage[], site: string): string {
  const entries = pages.map((page) => {
    const [usual] = page.addresses;
    const alternates = [...page.addresses, ...(usual ? [['x-default', usual[1]] as const] : [])].map(
      ([language, address]) =>
        `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(site + address)}"/>`,
    );
    return `<url><loc>${escapeXml(site + ownAddress(page))}</loc>${alternates.join('')}</url>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' +
    `${entries.join('\n')}\n</urlset>\n`
  );
}

/** https://oembed.com: the frame that a page may show instead of the link. */
function oEmbed(page: PrerenderedPage, site: string, name: string) {
  const { lesson, language, title } = page;
  const query = new URLSearchParams({ lesson: lesson?.path ?? '', lang: language });
  const address = escapeXml(`${site}embed.html?${String(query)}`);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: name,
    provider_url: site,
    ...FRAME,
    html:
      `<iframe src="${address}" title="${escapeXml(title)}" width="${FRAME.width}" height="${FRAME.height}" ` +
      'style="border:0;max-width:100%" loading="lazy" allow="fullscreen; clipboard-write"></iframe>',
    thumbnail_url: site + (lesson?.picture.file ?? ''),
    thumbnail_width: PICTURE.width,
    thumbnail_height: PICTURE.height,
  };
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
