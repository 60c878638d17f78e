/** The site that is served says whose work is in it. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

/** What the site begins with. */
const ENTRIES = ['src/pages/main.tsx', 'src/embed/main.tsx'];
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

/** The packages that what is served imports, but those of which only types are. */
function importedPackages(): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const read = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8').replaceAll(/(?:im|ex)port type [^;]*;/g, '');
    for (const [, name = ''] of text.matchAll(/\b(?:from |import |import\(|url\(|new URL\()'([^']+)'/g)) {
      if (!name.startsWith('.')) {
        const [whole] = /^(?:@[a-z-]+\/)?[a-z][\w-]*/.exec(name) ?? [];
        if (whole && !name.startsWith('virtual:') && !name.endsWith('.js')) packages.add(whole);
        continue;
      }
      const place = path.join(path.dirname(file), name.replace(/\?.*$/, ''));
      const found = ENDINGS.map((ending) => place + ending).find((one) =>
        statSync(one, { throwIfNoEntry: false })?.isFile(),
      );
      if (found && /\.(tsx?|css)$/.test(found)) read(found);
    }
  };
  ENTRIES.forEach(read);
  return [...packages];
}

test('every package and every face in the site is named with its licence', async ({ request }) => {
  const text = await (await request.get('THIRD-PARTY.txt')).text();
  const named = Array.from(text.matchAll(/\n={80}\n(\S+) \d\S* \([^)]+\)\n\n(?=\S)/g), ([, name]) => name);
  const imported = importedPackages();
  expect(imported).toEqual(expect.arrayContaining(['react', 'monaco-editor', '@fontsource-variable/inter']));
  // What is built has Preact in React's place.
  const built = imported.map((name) => name.replace(/^react(-dom)?$/, 'preact'));
  expect(named).toEqual(expect.arrayContaining(built));
  expect(text).toContain('SIL OPEN FONT LICENSE');
});
