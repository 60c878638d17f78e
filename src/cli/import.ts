/**
 * `dag-tutor import PATH… [--case] [--out FOLDER]`: reads DAG files as Airflow 3.3.2 would, and prints their graphs.
 * Exit 0: all read; 1: a file could not be read; 2: wrong use.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DagProblem, ReadResult } from '../sources/python';
import { toCase } from '../sources/python';
import { createNodePythonSource } from '../sources/python/node';
import { collectFiles } from './collect-files';
import type { Collected } from './collect-files';
import { readOptions } from './options';

const USAGE = `Usage: dag-tutor import PATH… [--case] [--out FOLDER]

Reads DAG files and prints, as JSON, the graphs that Airflow 3.3.2 would build of them:
{ "files": { PATH: { "dags": { DAG_ID: GRAPH }, "problems": [ { "line", "column", "code", "text", "fix"? } ] } } }
The fields of GRAPH are those of test/sources/python/example-graphs/README.md.

  PATH          a Python file, a folder or a zip. A folder's own dags/, plugins/ and include/ are found by themselves;
                of a folder named dags the files beside it can be imported, too
  --case        each DAG's case (test/conformance/README.md) instead of its graph, as \`simulate\` takes it
  --out FOLDER  write one file for each PATH, of the same name, instead of to standard output;
                with --case one for each DAG, and faults are told on standard error

Exit status: 0 all read, 1 a file could not be read (its problems say where), 2 the call is wrong.`;

export async function run(args: readonly string[]): Promise<number> {
  const asCase = args.includes('--case');
  const options = readOptions(
    args.filter((arg) => arg !== '--case'),
    ['out'],
    USAGE,
  );
  if (typeof options === 'number') return options;
  if (options.files.length === 0) {
    console.error(`Which files? Name a file, a folder or a zip.\n\n${USAGE}`);
    return 2;
  }
  const python = createNodePythonSource();
  let failed = 0;
  const all: Record<string, unknown> = {};
  try {
    for (const given of options.files) {
      const collected = collectFiles(given);
      if ('why' in collected) {
        failed += 1;
        console.error(`${given}: cannot be read: ${collected.why}`);
        continue;
      }
      const result = await python.read(collected.files, collected.only ? { only: collected.only } : {});
      failed += Object.values(result.files).filter(({ problems }) =>
        problems.some((one) => one.isFault),
      ).length;
      const files = shownFiles(result, collected, asCase);
      // Cases hold no problems, and with --out nothing else is printed.
      if (asCase && options.out !== undefined) sayFaults(result, collected);
      if (options.out === undefined) Object.assign(all, files);
      else if (!writeAll(options.out, given, files, asCase)) failed += 1;
    }
  } finally {
    python.close();
  }
  if (options.out === undefined) process.stdout.write(`${JSON.stringify({ files: all }, null, 1)}\n`);
  return failed > 0 ? 1 : 0;
}

function sayFaults(result: ReadResult, { shownAs }: Collected): void {
  for (const { file, line, column, text, isFault } of Object.values(result.files).flatMap(
    (one) => one.problems,
  ))
    if (isFault) console.error(`${shownAs(file)}:${line}:${column}: ${text}`);
}

interface ShownFile {
  readonly dags: Readonly<Record<string, unknown>>;
  readonly problems: readonly unknown[];
}

function shownFiles(result: ReadResult, { shownAs }: Collected, asCase: boolean): Record<string, ShownFile> {
  const entries = Object.entries(result.files).map(
    ([file, { dags, facts, problems }]): [string, ShownFile] => {
      const shown = Object.entries(dags).map(([id, graph]): [string, unknown] => [
        id,
        asCase ? toCase([{ graph, facts: facts[id] }]) : graph,
      ]);
      return [shownAs(file), { dags: Object.fromEntries(shown), problems: problems.map(shownProblem) }];
    },
  );
  return Object.fromEntries(entries);
}

function shownProblem({ line, column, code, text, fix }: DagProblem) {
  const edits = fix?.edits.map((edit) => ({
    line: edit.line,
    column: edit.column,
    end_line: edit.endLine,
    end_column: edit.endColumn,
    text: edit.text,
  }));
  return { line, column, code, text, ...(fix && { fix: { text: fix.text, edits } }) };
}

/** Says itself what cannot be written. */
function writeAll(
  folder: string,
  given: string,
  files: Readonly<Record<string, ShownFile>>,
  asCase: boolean,
): boolean {
  const texts: [name: string, value: unknown][] = asCase
    ? Object.values(files).flatMap(({ dags }) =>
        Object.entries(dags).map(([id, one]): [string, unknown] => [`${id}.json`, one]),
      )
    : [[`${path.basename(path.resolve(given)).replace(/\.(py|zip)$/, '')}.json`, { files }]];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, value] of texts)
      writeFileSync(path.join(folder, name), `${JSON.stringify(value, null, 1)}\n`);
    return true;
  } catch (problem) {
    console.error(`${folder}: cannot be written: ${(problem as Error).message}`);
    return false;
  }
}
