/** Whoever gets the site gets the licences of everything in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from 'vite';
import { THIRD_PARTY, thirdPartyPlugins } from '../../scripts/vite/third-party-plugin';

const folder = mkdtempSync(path.join(tmpdir(), 'third-party-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string) {
  const place = path.join(folder, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

function writePackage(name: string, files: Readonly<Record<string, string>>) {
  write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', license: 'MIT' }));
  for (const [file, text] of Object.entries(files)) write(`node_modules/${name}/${file}`, text);
}

async function buildFrom(main: string, emptyOutDir: boolean) {
  write('main.js', main);
  const { plugin, inWorkers } = thirdPartyPlugins();
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [plugin],
    worker: { plugins: () => [inWorkers()] },
    build: { emptyOutDir, assetsInlineLimit: 0, rolldownOptions: { input: path.join(folder, 'main.js') } },
  });
  return readFileSync(path.join(folder, 'dist', THIRD_PARTY), 'utf8');
}

test('the list has what brings code, styles, faces and workers, with its licences, and nothing else', async () => {
  writePackage('code', { LICENSE: 'Use code freely.', 'main.js': 'export const used = Math.random;' });
  writePackage('@scope/face', { 'LICENSE.md': 'Use this face.', 'face.woff2': 'not empty' });
  writePackage('styled', { license: 'Use these styles.', 'base.css': 'b { color: red; }' });
  writePackage('working', {
    'License.txt': 'Use it in workers.',
    NOTICE: `Made by many.\n\n${'='.repeat(60)}\nA rule of its own.`,
    'main.js': 'self.onmessage = () => self.postMessage(1);',
  });
  writePackage('unused', { LICENSE: 'Do not use.', 'main.js': 'export const left = 1;' });
  write('own.css', `@font-face { font-family: f; src: url('@scope/face/face.woff2'); }`);
  write('worker.js', `import 'working/main.js';`);
  const text = await buildFrom(
    `import { used } from 'code/main.js';
    import { left } from 'unused/main.js';
    import 'styled/base.css';
    import './own.css';
    new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    console.log(used());`,
    true,
  );
  expect(text).toContain('code 1.0.0 (MIT)\n\nUse code freely.');
  expect(text).toContain('@scope/face 1.0.0 (MIT)\n\nUse this face.');
  expect(text).toContain('styled 1.0.0 (MIT)\n\nUse these styles.');
  expect(text).toContain('working 1.0.0 (MIT)\n\nUse it in workers.\n\nMade by many.');
  expect(text).not.toContain('unused');

  writePackage('another', { LICENSE: 'Use the other.', 'main.js': 'export const another = Math.random;' });
  const both = await buildFrom(
    `import { another } from 'another/main.js';
    import { used } from 'code/main.js';
    console.log(another(), used());`,
    false,
  );
  const names = (list: string) => Array.from(list.matchAll(/^(\S+) 1\.0\.0 \(MIT\)$/gm), ([, name]) => name);
  expect(names(both)).toEqual(['@scope/face', 'another', 'code', 'styled', 'working']);
  expect(both).toContain('A rule of its own.');
});

test('a package that brings no licence stops the build, and is named', async () => {
  writePackage('bare', { 'main.js': 'export const bare = Math.random;' });
  await expect(buildFrom(`import { bare } from 'bare/main.js'; console.log(bare());`, true)).rejects.toThrow(
    /bare is shipped, but no licence came with it/,
  );
});
