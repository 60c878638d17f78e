/**
 * Where Airflow 3.3.2 refuses a file, we say what it says. airflow-says.json is what the real one said of each piece of
 * code and of each import (null: it took it).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SLOW, usePython } from './python';

const python = usePython();
const facts = JSON.parse(readFileSync(path.join(import.meta.dirname, 'airflow-says.json'), 'utf8')) as {
  readonly imports: Readonly<Record<string, string | null>>;
  readonly head: string;
  readonly code: Readonly<Record<string, string | null>>;
};

async function saidOf(texts: readonly string[]): Promise<string[][]> {
  const result = await python.read(
    texts.map((text, index) => ({ path: `f${index}.py`, text: `${text}\n# airflow dag\n` })),
  );
  return texts.map((_, index) => result.files[`f${index}.py`]!.problems.map(({ text }) => text));
}

test(
  'every import that it refuses is told, in its words, and no other',
  async () => {
    const entries = Object.entries(facts.imports);
    const said = await saidOf(entries.map(([line]) => line));
    const wrong = entries.flatMap(([line, real], index) => {
      const ours = said[index]!;
      const isRight = real === null ? ours.length === 0 : ours.some((text) => text.startsWith(real));
      return isRight ? [] : [`${line}: Airflow ${real ?? 'takes it'}; we: ${ours.join(' | ') || 'nothing'}`];
    });
    expect(wrong).toEqual([]);
  },
  SLOW,
);

test(
  'every piece of code that it refuses is told in its words',
  async () => {
    const entries = Object.entries(facts.code);
    const said = await saidOf(entries.map(([code]) => facts.head + code));
    // The order of a set is chance, and a dict of what was not known shows what it holds.
    const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/\{<DAG: .*?\}/, '{…}');
    const wrong = entries.flatMap(([code, real], index) => {
      const ours = said[index]!.map(plain);
      const isRight = real === null ? ours.length === 0 : ours.some((text) => text.startsWith(plain(real)));
      return isRight
        ? []
        : [`${code}\n   Airflow: ${real ?? 'takes it'}\n   we: ${ours.join(' | ') || 'nothing'}`];
    });
    expect(wrong).toEqual([]);
  },
  SLOW,
);
