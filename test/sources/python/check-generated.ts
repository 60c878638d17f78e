/** Reads DAG files made by chance, half of them faulty, and says which of them were not read as they should be. */
import type { DagProblem, PythonSource } from '../../../src/sources/python';
import { generateDagFile } from './generate-dag-file';
import type { GeneratedFile } from './generate-dag-file';

const AT_ONCE = 250;

/** Python tells of some faults where it notices them, which is further down. */
const NOTICED_LATER = new Set(['open bracket', 'indentation', 'unended text']);

/** What went wrong, a line each; nothing where no file broke the reading and each fault was told at its line. */
export async function checkGenerated(python: PythonSource, seeds: readonly number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (let from = 0; from < seeds.length; from += AT_ONCE) {
    const files = seeds
      .slice(from, from + AT_ONCE)
      .map((seed, index) => ({ seed, path: `f${seed}.py`, ...generateDagFile(seed, index % 2 === 1) }));
    const result = await python.read(
      files.map(({ path, text }) => ({ path, text })),
      { seconds: 30 },
    );
    for (const { seed, path, ...file } of files) {
      const read = result.files[path];
      const ids = read?.dags[`generated_${seed}`]?.tasks.map(({ task_id }) => task_id) ?? [];
      const said = wrongWith(file, ids, read?.problems.filter(({ isFault }) => isFault) ?? []);
      if (said !== null) wrong.push(`seed ${seed}: ${said}`);
    }
  }
  return wrong;
}

function wrongWith(
  { fault, tasks }: GeneratedFile,
  ids: readonly string[],
  problems: readonly DagProblem[],
): string | null {
  const told = JSON.stringify(problems.map(({ line, text }) => [line, text])).slice(0, 300);
  if (fault === null) {
    const isWhole = problems.length === 0 && ids.toSorted().join() === tasks.toSorted().join();
    return isWhole ? null : `read as ${ids.join()} ${told}`;
  }
  const isThere = problems.some(
    ({ line, column }) =>
      column > 0 && (NOTICED_LATER.has(fault.name) ? line >= fault.line : line === fault.line),
  );
  return isThere ? null : `${fault.name} at ${fault.line} told as ${told}`;
}
