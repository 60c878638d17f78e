/**
 * Writes the Python export of every DAG of every lesson, with the DAG it was made from, for parse_exports.py:
 *
 *     npx tsx test/lessons/write-exports.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allExports } from './exports';

const [folder = 'exports'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { name, dag, python } of allExports()) {
  writeFileSync(path.join(folder, `${name}.py`), python);
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(dag));
}
