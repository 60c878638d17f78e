/**
 * `npm run library`: what the package brings, in library/. `npm pack` does it by itself. The engine and the lesson rules
 * for others, with their types; the command `dag-tutor`, as plain JavaScript; and Python for it. The app, of which the
 * command writes sites, is there already (`npm run app`). Of what they need, the
 * package's own dependencies come with it, the rest is built in.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import manifest from '../package.json' with { type: 'json' };
import { DRAWING_FILES } from '../src/cli/site/draw-picture';
import { pythonFiles } from './vite/python-plugin';

const FOLDER = 'library';
/** What `npm run app` has put there. */
const APP = ['site', 'renderer'];
const COMPILER = 'node_modules/typescript-7/bin/tsc';
/** By the name under which they are imported: `dag-tutor/…`. */
const FACES = {
  engine: 'engine/index',
  lesson: 'lesson/index',
  check: 'lesson/check/index',
  text: 'text/sentences',
  embed: 'embed/element',
};

const types = path.resolve(`node_modules/.cache/library-types-${process.pid}`);
const faces = (folder: string, ending: string) =>
  Object.fromEntries(Object.entries(FACES).map(([name, file]) => [name, path.join(folder, file + ending)]));
const shared = {
  platform: 'neutral',
  external: Object.keys(manifest.dependencies),
  checks: { pluginTimings: false },
} as const;
const output = { dir: FOLDER, format: 'es', chunkFileNames: 'parts/[name]-[hash].js' } as const;

mkdirSync(FOLDER, { recursive: true });
for (const name of readdirSync(FOLDER, { withFileTypes: true }))
  if (!APP.includes(name.name)) rmSync(path.join(FOLDER, name.name), { recursive: true });
mkdirSync(types, { recursive: true });
try {
  const sources = Object.values(faces('src', '.ts'));
  execFileSync(
    process.execPath,
    [
      COMPILER,
      ...sources,
      ...['--ignoreConfig', '--declaration', '--emitDeclarationOnly', '--rootDir', 'src', '--outDir', types],
      ...['--strict', '--exactOptionalPropertyTypes', '--skipLibCheck'],
      ...['--target', 'ES2022', '--lib', 'ES2023,DOM', '--module', 'ESNext', '--moduleResolution', 'bundler'],
    ],
    { stdio: 'inherit' },
  );
  await build({ ...shared, input: faces('src', '.ts'), output });
  await build({
    ...shared,
    input: faces(types, '.d.ts'),
    plugins: [dts({ dtsInput: true, tsconfig: false })],
    output,
  });
  await buildCommand();
} finally {
  rmSync(types, { recursive: true });
}

/** `library/command/`, and Python beside it, of which it knows only there (src/sources/python/node/packed-home.ts). */
async function buildCommand(): Promise<void> {
  const homes = path.resolve('src/sources/python/node');
  await build({
    ...shared,
    platform: 'node',
    input: {
      main: 'src/cli/main.ts',
      'python-worker': 'src/sources/python/node/node-worker.ts',
    },
    plugins: [
      {
        name: 'python-home',
        resolveId: (id, importer) =>
          id === './home' && importer?.startsWith(homes) ? path.join(homes, 'packed-home.ts') : null,
      },
    ],
    output: { dir: path.join(FOLDER, 'command'), format: 'es', chunkFileNames: '[name]-[hash].js' },
  });
  const python = path.join(FOLDER, 'python');
  mkdirSync(python, { recursive: true });
  for (const [name, source] of await pythonFiles()) writeFileSync(path.join(python, name), source);
  const drawing = path.join(FOLDER, 'drawing');
  mkdirSync(drawing, { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(DRAWING_FILES))
    copyFileSync(resolve(file), path.join(drawing, name));
}
