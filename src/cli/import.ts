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
                with --case one for each DAG, and faults are told on standard error. Of what would have the same
                name, each is named for its file, too

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
  const out: OutFile[] = [];
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
      else out.push(...outFiles(given, files, asCase));
    }
  } finally {
    python.close();
  }
  if (options.out !== undefined && !writeAll(options.out, out)) failed += 1;
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

interface OutFile {
  /** Without its ending. */
  readonly name: string;
  /** Where it is from, which tells it from others of its name. */
  readonly from: string;
  readonly value: unknown;
}

/** What is to be written of one of the PATHs. */
function outFiles(
  given: string,
  files: Readonly<Record<string, ShownFile>>,
  asCase: boolean,
): readonly OutFile[] {
  if (!asCase) {
    const name = path.basename(path.resolve(given)).replace(/\.(py|zip)$/, '');
    return [{ name, from: path.dirname(given), value: { files } }];
  }
  return Object.entries(files).flatMap(([file, { dags }]) =>
    Object.entries(dags).map(([name, value]) => ({ name, from: file.replace(/\.py$/, ''), value })),
  );
}

/** Each under a name of its own: not all systems tell capital letters from small ones. Says itself what cannot be written. */
function writeAll(folder: string, found: readonly OutFile[]): boolean {
  // A file that was named twice is one file.
  const files = [...new Map(found.map((one) => [`${one.from} ${one.name}`, one])).values()];
  const taken = new Set<string>();
  const isAlone = (name: string) =>
    files.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length === 1;
  const nameOf = ({ name, from }: OutFile): string => {
    const full = isAlone(name) ? name : `${from.replaceAll(/[^\w.-]+/g, '-').replace(/^[-.]+/, '')}-${name}`;
    let free = full;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${full}-${number}`;
    taken.add(free.toLowerCase());
    return free;
  };
  try {
    mkdirSync(folder, { recursive: true });
    for (const file of files)
      writeFileSync(path.join(folder, `${nameOf(file)}.json`), `${JSON.stringify(file.value, null, 1)}\n`);
    return true;
  } catch (problem) {
    console.error(`${folder}: cannot be written: ${(problem as Error).message}`);
    return false;
  }
}
