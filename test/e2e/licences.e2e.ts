/** The site that is served says whose work is in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

/** The packages that the rooms with a screen import, but those of which only types are. */
function importedPackages(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(tsx?|css)$/.test(file) && !file.startsWith('cli'),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join('src', file), 'utf8').replaceAll(/import type [^;]*;/g, '');
    return Array.from(
      text.matchAll(/(?:from |import |url\()'((?:@[a-z-]+\/)?[a-z][\w-]*)/g),
      ([, name = '']) => name,
    );
  });
  return [...new Set(found)].filter((name) => !name.startsWith('virtual'));
}

test('every package and every face in the site is named with its licence', async ({ request }) => {
  const text = await (await request.get('THIRD-PARTY.txt')).text();
  const named = Array.from(text.matchAll(/\n={80}\n(\S+) \d\S* \([^)]+\)\n\n(?=\S)/g), ([, name]) => name);
  const imported = importedPackages();
  expect(imported).toEqual(expect.arrayContaining(['react', 'monaco-editor', '@fontsource-variable/inter']));
  expect(named).toEqual(expect.arrayContaining([...imported, 'preact']));
  expect(text).toContain('SIL OPEN FONT LICENSE');
});
