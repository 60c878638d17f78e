/**
 * A lesson as one HTML file that runs where it lies, without a server. Browsers load no module from a `file:` address, so
 * every script is in the page as a `data:` address, and an import map says which name stands for which.
 */
import { pageOfLesson } from './player-files';
import type { PlayerFiles } from './player-files';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
};

export function singleFile({ page, files }: PlayerFiles, lesson: object, query: URLSearchParams): string {
  const byName = new Map([...files].map(([file, content]) => [baseName(file), content]));
  const scripts = [...byName].filter(([name]) => name.endsWith('.js'));
  const imports = Object.fromEntries(
    scripts.map(([name, content]) => [
      specifier(name),
      dataAddress(name, withNames(textOf(content), byName)),
    ]),
  );
  const styles = [...byName]
    .filter(([name]) => name.endsWith('.css'))
    .map(([, content]) => withFaces(textOf(content), byName));
  const [, entry = ''] = /<script type="module"[^>]*src="\.\/assets\/([^"]+)"/.exec(page) ?? [];
  const map = `<script type="importmap">${JSON.stringify({ imports })}</script>`;
  const icon = byName.get('favicon.svg');
  return (
    pageOfLesson(page, lesson, query)
      .replaceAll(/<link rel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, '')
      .replaceAll(
        /<script type="module"[^>]*><\/script>/g,
        () => `<script type="module">import ${JSON.stringify(specifier(entry))};</script>`,
      )
      .replace(
        /href="\.\/favicon\.svg"/,
        () => `href="${icon ? dataAddress('favicon.svg', textOf(icon)) : 'data:,'}"`,
      )
      // These would be asked for early; nothing has to be asked for.
      .replace(/WORDS = \{[^;]*\};/, 'WORDS = {};')
      // Before the first script that imports.
      .replace('<head>', () => `<head>${map}`)
      .replace('</head>', () => `${styles.map((style) => `<style>${style}</style>`).join('')}</head>`)
  );
}

const specifier = (name: string) => `dag-tutor/${name}`;

/** A script that names the others as the import map does, and asks for no styles, which are there already. */
function withNames(code: string, files: ReadonlyMap<string, Uint8Array>): string {
  return code
    .replaceAll(/(["'`])\.\/([\w.-]+\.js)\1/g, (whole, _quote, name: string) =>
      files.has(name) ? JSON.stringify(specifier(name)) : whole,
    )
    .replaceAll(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
    .replaceAll('import.meta.url', 'document.baseURI');
}

function withFaces(style: string, files: ReadonlyMap<string, Uint8Array>): string {
  return style.replaceAll(/url\(\.\/([\w.-]+)\)/g, (whole, name: string) => {
    const content = files.get(name);
    return content ? `url(${dataAddress(name, content)})` : whole;
  });
}

function dataAddress(name: string, content: string | Uint8Array): string {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return `data:${type};base64,${Buffer.from(content).toString('base64')}`;
}

const textOf = (content: Uint8Array) => Buffer.from(content).toString('utf8');
const baseName = (file: string) => file.split('/').at(-1) ?? file;
