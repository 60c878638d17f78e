/**
 * A page's file: the template with its words and content, and its addresses seen from where the file lies. Scripts may
 * come after all that the first view is made of.
 */
import type { PrerenderedPage } from 'virtual:site';
import { chunksWith } from './chunks';
import { withLateScripts } from './late-scripts';
import type { ShellChunk } from './shell';
import { escapeXml, oEmbedFile, ownAddress, PICTURE } from './site-files';

/**
 * @param template index.html as the build made it
 * @param chunks where the files of its modules are found
 * @param site address of the site; null where it is not known
 * @param name what the site is called, in the page's language
 */
export function fillPage(
  template: string,
  page: PrerenderedPage,
  chunks: readonly ShellChunk[],
  site: string | null,
  name: string,
): string {
  const now = filesNeededBy(page.modules, chunks);
  const soon = filesNeededBy(page.modulesSoon, chunks);
  const sent = filesNeededBy(page.modulesSent, chunks);
  const isNew = (file: string) => !template.includes(`"./${file}"`);
  const head = [
    ...[...new Set([...now.styles, ...sent.styles])]
      .filter(isNew)
      .map((file) => `<link rel="stylesheet" crossorigin href="./${file}" />`),
    ...[...new Set([...now.scripts, ...soon.scripts])]
      .filter(isNew)
      .map((file) => `<link rel="modulepreload" crossorigin href="./${file}" />`),
  ];
  const title = escapeXml(page.title);
  const description = escapeXml(page.description);
  return withLateScripts(template.replace('</head>', () => [...head, '</head>'].join('\n    ')))
    .replace("own === 'en'", () => `own === '${page.addresses[0]?.[0] ?? 'en'}'`)
    .replace('<html lang="en">', `<html lang="${page.language}" dir="${page.direction}">`)
    .replace('<title>', () => `${ofItself(page, site, name).join('\n    ')}\n    <title>`)
    .replace(/<noscript>.*?<\/noscript>/s, () => `<noscript>${withoutScripts(page)}</noscript>`)
    .replace(/<title>.*?<\/title>/s, () => `<title>${title}</title>`)
    .replace(/(<meta\s+name="description"\s+content=")[^"]*/, (_, start: string) => start + description)
    .replace(/(<meta\s+property="og:title"\s+content=")[^"]*/, (_, start: string) => start + title)
    .replace(
      /(<meta\s+property="og:description"\s+content=")[^"]*/,
      (_, start: string) => start + description,
    )
    .replaceAll(/(href|src)="\.\//g, (_, name: string) => `${name}="${page.root}`)
    .replace('<div id="root"></div>', () => `<div id="root">${page.html}</div>`);
}

/**
 * What the page says of itself to search engines and to whoever shows links: its address, the same in other languages,
 * and a picture of it. Other languages are linked relatively, because the script in the head follows these links also
 * where the site stands for a trial.
 */
function ofItself(page: PrerenderedPage, site: string | null, name: string): string[] {
  const { lesson, addresses } = page;
  const from = site ?? page.root;
  const own = escapeXml(from + ownAddress(page));
  const links = addresses.map(
    ([language, address]) => `<link rel="alternate" hreflang="${language}" href="./${address}" />`,
  );
  links.push(`<link rel="canonical" href="${own}" />`);
  const about: [name: string, content: string][] = [
    ['og:site_name', escapeXml(name)],
    ['og:locale', page.language],
  ];
  if (site) about.push(['og:url', own]);
  if (lesson) {
    about.push(
      ['og:image', escapeXml(from + lesson.picture.file)],
      ['og:image:width', String(PICTURE.width)],
      ['og:image:height', String(PICTURE.height)],
      ['og:image:alt', escapeXml(lesson.picture.text)],
    );
    if (site)
      links.push(
        `<link rel="alternate" type="application/json+oembed" href="${escapeXml(site + oEmbedFile(page))}" title="${escapeXml(page.title)}" />`,
      );
  }
  return [
    ...links,
    ...about.map(([name, content]) => `<meta property="${name}" content="${content}" />`),
    `<meta name="twitter:card" content="${lesson ? 'summary_large_image' : 'summary'}" />`,
  ];
}

/** In the place of what only a script draws: the graph as it is, and that stepping needs one. */
function withoutScripts({ lesson, withoutScripts: words }: PrerenderedPage): string {
  const picture =
    lesson &&
    `<img src="./${lesson.picture.file}" width="${PICTURE.width}" height="${PICTURE.height}" alt="${escapeXml(lesson.picture.text)}" />`;
  return `<p>${escapeXml(words)}</p>${picture ?? ''}`;
}

/** The chunks and style sheets that the modules bring along, so that the browser asks for all at once. */
function filesNeededBy(modules: readonly string[], chunks: readonly ShellChunk[]) {
  const needed = [...chunksWith(modules, chunks)];
  return {
    scripts: needed.map((chunk) => chunk.fileName),
    styles: [...new Set(needed.flatMap((chunk) => chunk.styles))],
  };
}
