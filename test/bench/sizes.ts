/** What a learner's browser must fetch, beside its budgets and what it was. */
import { execSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'rolldown';
import baseline from './baseline.json' with { type: 'json' };
import { BUDGETS, DIST, firstLoads, packedBytes, packedKilobytes } from './first-load';
import type { FirstLoad } from './first-load';
import type { Row } from './report';

/** What nobody needs who does not edit. */
const ONLY_TO_EDIT = /\bZodError\b|monaco-editor|pyodide/;
/** Words that only the simulator has: it is in the worker, and comes with the first run that has to be made. */
const ONLY_TO_SIMULATE = /\bbackfill_not_periodic\b/;

/** Builds the site; kilobytes of packed scripts. No first load may be over its budget. */
export async function benchSizes(): Promise<Row[]> {
  execSync('npm run -s build', { stdio: 'inherit' });
  const loads = await firstLoads();
  const rows = Object.entries(loads) as [FirstLoad, ReadonlySet<string>][];
  const all = new Set(rows.flatMap(([, files]) => [...files]));
  return [
    ...(await Promise.all(
      rows.map(async ([what, files]): Promise<Row> => {
        const kilobytes = await packedKilobytes(files);
        return { ...sized(what, kilobytes), budget: BUDGETS[what], isHeld: true };
      }),
    )),
    sized('engine, as a library', await engineKilobytes()),
    {
      what: 'files of editor, schema or Python in these',
      values: [await countMatching(ONLY_TO_EDIT, all)],
      unit: '',
      budget: 0,
      isHeld: true,
    },
    {
      what: 'files of the simulator in these',
      values: [await countMatching(ONLY_TO_SIMULATE, all)],
      unit: '',
      budget: 0,
      isHeld: true,
    },
  ];
}

/** Beside what it was, where that was measured. */
function sized(what: FirstLoad | 'engine, as a library', kilobytes: number): Row {
  const row = { what, values: [kilobytes], unit: 'kB gz' };
  return what in baseline ? { ...row, baseline: baseline[what as keyof typeof baseline] } : row;
}

/** What somebody's page that only simulates would fetch. */
async function engineKilobytes(): Promise<number> {
  const { output } = await build({
    input: 'src/engine/index.ts',
    platform: 'neutral',
    write: false,
    output: { minify: true },
  });
  return packedBytes(output[0].code) / 1000;
}

async function countMatching(pattern: RegExp, files: ReadonlySet<string>): Promise<number> {
  const codes = await Promise.all([...files].map((file) => readFile(path.join(DIST, file), 'utf8')));
  return codes.filter((code) => pattern.test(code)).length;
}
