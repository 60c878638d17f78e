/** A DAG that was read can be run: its case is one that Airflow would take, and its run comes to an end. */
import { expect, test } from 'vitest';
import { checkCase, simulate } from '../../../src/engine';
import { toCase } from '../../../src/sources/python';
import { CaseSchema } from '../../../src/lesson/schema/case';
import { exampleFiles } from './example-files';
import { SLOW, usePython } from './python';

const python = usePython();

test(
  'every DAG of the example files is a case that runs',
  async () => {
    const files = exampleFiles();
    if ('why' in files) return console.warn(`Airflow's example files were not tried: ${files.why}`);
    const only = files.map(({ path }) => path).filter((path) => /example_dags\/[^/]+\.py$/.test(path));
    const result = await python.read(files, { only });
    const faults: string[] = [];
    for (const [file, { dags, facts }] of Object.entries(result.files)) {
      const inputs = Object.entries(dags).map(([id, graph]) => ({ graph, facts: facts[id] }));
      for (const dag of [...inputs.map((one) => [one]), ...(inputs.length > 1 ? [inputs] : [])]) {
        const made = toCase(dag, { seed: 1 });
        const shape = CaseSchema.safeParse(JSON.parse(JSON.stringify(made)));
        if (!shape.success) faults.push(`${file} ${made.case}: ${shape.error.message.slice(0, 300)}`);
        const problems = checkCase(made);
        if (problems.length > 0)
          faults.push(`${file} ${made.case}: ${JSON.stringify(problems).slice(0, 300)}`);
        else if (simulate(made).ticks.length === 0) faults.push(`${file} ${made.case}: nothing happens`);
      }
    }
    expect(faults).toEqual([]);
  },
  SLOW,
);
