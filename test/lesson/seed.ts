import { readFileSync } from 'node:fs';

export const SEED_FILE = 'lessons/mlops/airflow-ml-orchestration.json';

export const seedText = readFileSync(SEED_FILE, 'utf8');

/** A change to a JSON text, by pointer; undefined takes the member away. */
export type Edits = Readonly<Record<string, unknown>>;

/** A lesson file's text with some values changed, laid out as an author would. */
export function edited(edits: Edits, text = seedText): string {
  const root = JSON.parse(text) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(edits)) {
    const path = pointer.split('/').slice(1);
    const last = path.pop()!;
    const parent = path.reduce<Record<string, unknown>>(
      (here, key) => here[key] as Record<string, unknown>,
      root,
    );
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return JSON.stringify(root, null, 2);
}
