/**
 * Airflow's own example files, from its packages on PyPI. They are no part of ours: they are fetched with pip once and
 * kept in .cache/.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzip } from '../../../src/sources/python';
import type { SourceFile } from '../../../src/sources/python';

const CACHE = path.resolve('.cache/airflow-wheels');
const WHEELS = ['apache-airflow-core==3.3.2', 'apache-airflow-providers-standard==1.21.0'];

/** The files below `airflow/`, or why they cannot be had here. */
export function exampleFiles(): readonly SourceFile[] | { readonly why: string } {
  const fetched = fetchWheels();
  if (fetched !== null) return { why: fetched };
  return readdirSync(CACHE)
    .filter((name) => name.endsWith('.whl'))
    .flatMap((name) => {
      const files = unzip(new Uint8Array(readFileSync(path.join(CACHE, name))));
      if ('why' in files) throw new Error(`${name}: ${files.why}`);
      return files.filter((file) => /\/example_dags\/.*\.(py|csv|json|sql)$/.test(file.path));
    });
}

function fetchWheels(): string | null {
  const isThere = () =>
    existsSync(CACHE) && readdirSync(CACHE).filter((name) => name.endsWith('.whl')).length >= 2;
  if (isThere()) return null;
  mkdirSync(CACHE, { recursive: true });
  try {
    execFileSync('python3', ['-m', 'pip', 'download', '--no-deps', '--quiet', '--dest', CACHE, ...WHEELS], {
      stdio: 'pipe',
      timeout: 180_000,
    });
  } catch (problem) {
    return problem instanceof Error ? problem.message.split('\n')[0]! : String(problem);
  }
  return isThere() ? null : 'pip brought no wheels';
}
