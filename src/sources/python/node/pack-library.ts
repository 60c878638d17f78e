/** Our Python packages as a zip. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

export const LIBRARY_FOLDER = fileURLToPath(new URL('../library/', import.meta.url));

/** The same bytes for the same files. */
export function packLibrary(): Uint8Array {
  const names = readdirSync(LIBRARY_FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.py'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  const files: Zippable = {};
  for (const name of names) {
    files[name] = [new Uint8Array(readFileSync(path.join(LIBRARY_FOLDER, name))), { mtime: '1980-01-01' }];
  }
  return zipSync(files, { level: 0 });
}
