/**
 * Writes random cases, to be recorded on the real Airflow and compared.
 *
 *     npx tsx test/conformance/generate/main.ts KIND[,KIND…] FROM-TO --out FOLDER
 *
 * One file a kind and seed: `KIND-SEED.json`. `all` means every kind.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeCase, KINDS, type Kind } from './kinds';

const [kinds = '', seeds = '', option, folder] = process.argv.slice(2);
const chosen = kinds === 'all' ? KINDS : (kinds.split(',') as Kind[]);
const [from = NaN, to = from] = seeds.split('-').map(Number);
if (
  chosen.some((kind) => !KINDS.includes(kind)) ||
  Number.isNaN(from + to) ||
  option !== '--out' ||
  !folder
) {
  console.error(`Usage: generate KIND[,KIND…] FROM-TO --out FOLDER\nKinds: all, ${KINDS.join(', ')}`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
for (const kind of chosen) {
  for (let seed = from; seed <= to; seed += 1) {
    const name = `${kind}-${String(seed).padStart(2, '0')}`;
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(makeCase(kind, seed), null, 1)}\n`);
  }
}
