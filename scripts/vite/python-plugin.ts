/**
 * Python for the pages that run it: Pyodide's files, the standard library and our packages as bytecode, served from the
 * site itself. They lie in a folder of assets/ that is named for what is in it, so that a browser may keep them for
 * good; a build in which no page runs Python has none of them.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { compilePython } from '../../src/sources/python/node';

const FILES = 'virtual:python-files';
const RESOLVED = `\0${FILES}`;
const DEV_FOLDER = '/@python-files/';
const TYPES: Readonly<Record<string, string>> = {
  mjs: 'text/javascript',
  wasm: 'application/wasm',
  json: 'application/json',
  zip: 'application/zip',
};

export function pythonPlugin(): Plugin {
  let isServing = false;
  let files: Promise<ReadonlyMap<string, Uint8Array>> | null = null;
  const all = () => (files ??= pythonFiles());
  return {
    name: 'dag-tutor:python',
    configResolved(config) {
      isServing = config.command === 'serve';
    },
    resolveId: (id) => (id === FILES ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      if (isServing) return `export const pythonFolder = new URL('${DEV_FOLDER}', location.href).href;`;
      const found = await all();
      const hash = createHash('sha256');
      for (const [name, source] of found) hash.update(name).update(source);
      const folder = `python-${hash.digest('hex').slice(0, 8)}/`;
      for (const [name, source] of found)
        this.emitFile({ type: 'asset', fileName: `assets/${folder}${name}`, source });
      // The script that asks lies in assets/, too.
      return `export const pythonFolder = new URL(/* @vite-ignore */ './${folder}', import.meta.url).href;`;
    },
    configureServer(server) {
      server.middlewares.use(DEV_FOLDER, (request, response, next) => {
        const name = (request.url ?? '').replace(/^\//, '').replace(/\?.*$/, '');
        void all().then((found) => {
          const source = found.get(name);
          if (!source) return next();
          response.setHeader(
            'Content-Type',
            TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          );
          response.end(source);
        }, next);
      });
    },
  };
}

/** The five files, by name. */
export async function pythonFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const resolve = createRequire(import.meta.url).resolve;
  const own = (name: string) => new Uint8Array(readFileSync(resolve(`pyodide/${name}`)));
  const compiled = await compilePython();
  const { info } = JSON.parse(new TextDecoder().decode(own('pyodide-lock.json'))) as { info: unknown };
  return new Map([
    ['pyodide.asm.mjs', own('pyodide.asm.mjs')],
    ['pyodide.asm.wasm', own('pyodide.asm.wasm')],
    // None of the packages that Pyodide could fetch is used.
    ['pyodide-lock.json', new TextEncoder().encode(JSON.stringify({ info, packages: {} }))],
    ['stdlib.zip', new Uint8Array(readFileSync(compiled.stdLib))],
    ['library.zip', new Uint8Array(readFileSync(compiled.library))],
  ]);
}
