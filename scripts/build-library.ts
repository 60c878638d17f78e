/**
 * `npm run library`: the engine and the lesson rules as a package for others, in library/, with their types. `npm pack`
 * does it by itself. What they depend on is not built in: it comes with the package's own dependencies.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import manifest from '../package.json' with { type: 'json' };

const FOLDER = 'library';
const COMPILER = 'node_modules/typescript-7/bin/tsc';
/** By the name under which they are imported: `dag-tutor/…`. */
const FACES = {
  engine: 'engine/index',
  lesson: 'lesson/index',
  check: 'lesson/check/index',
  text: 'text/sentences',
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

rmSync(FOLDER, { recursive: true, force: true });
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
} finally {
  rmSync(types, { recursive: true });
}
