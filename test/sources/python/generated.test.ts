/** 2,000 files made by chance, half of them faulty: none breaks the reading, each fault is told at its line. */
import { expect, test } from 'vitest';
import { seeds } from '../../engine/seeds';
import { generateDagFile } from './generate-dag-file';
import { SLOW, usePython } from './python';

const python = usePython();
const COUNT = 2000;
const AT_ONCE = 250;

/** Python tells of some faults where it notices them, which is further down. */
const NOTICED_LATER = new Set(['open bracket', 'indentation', 'unended text']);

test(
  `${COUNT} generated files`,
  async () => {
    const all = seeds(COUNT);
    const faults: string[] = [];
    for (let from = 0; from < COUNT; from += AT_ONCE) {
      const files = all
        .slice(from, from + AT_ONCE)
        .map((seed, index) => ({ seed, path: `f${seed}.py`, ...generateDagFile(seed, index % 2 === 1) }));
      const result = await python.read(
        files.map(({ path, text }) => ({ path, text })),
        { seconds: 30 },
      );
      for (const { seed, path, fault, tasks } of files) {
        const read = result.files[path];
        const problems = read?.problems.filter(({ isFault }) => isFault) ?? [];
        if (fault === null) {
          const graph = read?.dags[`generated_${seed}`];
          const ids = graph?.tasks.map(({ task_id }) => task_id).sort();
          if (problems.length > 0 || JSON.stringify(ids) !== JSON.stringify([...tasks].sort()))
            faults.push(`seed ${seed}: ${JSON.stringify(ids)} ${JSON.stringify(problems).slice(0, 300)}`);
          continue;
        }
        const isThere = NOTICED_LATER.has(fault.name)
          ? problems.some(({ line }) => line >= fault.line)
          : problems.some(({ line, column }) => line === fault.line && column > 0);
        if (!isThere)
          faults.push(
            `seed ${seed}: ${fault.name} at ${fault.line} told as ${JSON.stringify(problems.map(({ line, text }) => [line, text])).slice(0, 300)}`,
          );
      }
    }
    expect(faults).toEqual([]);
  },
  SLOW,
);
