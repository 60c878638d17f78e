/**
 * `npm run -s conformance -- [FOLDER]`: holds the simulator against what the real Airflow does.
 * Exit 0: nothing differs; 1: something does; 2: the folder cannot be used, or wrong use.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCases } from './conformance/check-table';
import { checkRecording, listRecordings } from './conformance/recordings';
import type { Result } from './conformance/result';
import type { TableCase } from './conformance/tables';
import { readJson } from '../lesson/check';
import { formatProblem } from '../text';
import { readOptions } from './options';
import { LIMITS, problemOf, readText } from './read-text';
import { endWithReader } from './reader-gone';

const OWN = fileURLToPath(new URL('../../test/conformance', import.meta.url));
const TABLES = ['trigger-rule-cases.json', 'other-cases.json'];
const RECORDINGS = 'recordings';

const USAGE = `Usage: npm run -s conformance -- [FOLDER]

Runs every case in a folder through the simulated scheduler and compares with what the real Airflow did: the
tables trigger-rule-cases.json and other-cases.json, and all of recordings/. Prints the first difference of each
case that differs, then counts by topic. Default: the project's own copy, test/conformance.

Exit status: 0 nothing differs, 1 something does, 2 the folder cannot be used, or the call is wrong.`;

function main(args: readonly string[]): number {
  const options = readOptions(args, [], USAGE);
  if (typeof options === 'number') return options;
  const [folder = OWN, ...others] = options.files;
  if (others.length > 0) {
    console.error(`One folder at a time.\n\n${USAGE}`);
    return 2;
  }
  const found = [...TABLES, RECORDINGS].filter((name) => existsSync(path.join(folder, name)));
  if (found.length === 0) {
    const why = isFolder(folder) ? `has neither ${TABLES.join(' nor ')} nor ${RECORDINGS}/` : 'is no folder';
    console.error(`${folder} ${why}.`);
    return 2;
  }
  const parts: [title: string, results: Result[]][] = [];
  for (const name of found) {
    if (name === RECORDINGS)
      parts.push([RECORDINGS, listRecordings(path.join(folder, name)).map(checkRecording)]);
    else {
      const cases = readTable(path.join(folder, name));
      if (typeof cases === 'string') {
        console.error(cases);
        return 2;
      }
      parts.push([name, checkCases(cases)]);
    }
  }
  for (const [, results] of parts) printDifferences(results);
  printNotRun(parts.flatMap(([, results]) => results));
  for (const [title, results] of parts) printCounts(title, results);
  return parts.some(([, results]) => results.some(({ verdict }) => verdict.kind === 'differs')) ? 1 : 0;
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The cases, or why there are none. */
function readTable(file: string): TableCase[] | string {
  const read = readText(file, LIMITS.case);
  if (!('text' in read)) return formatProblem(problemOf(read, file));
  const json = readJson(read.text, file);
  if ('problems' in json) return json.problems.slice(0, 1).map(formatProblem).join();
  const { value } = json.source;
  return Array.isArray(value) ? (value as TableCase[]) : `${file}:1:1: This is no list of cases.`;
}

function printDifferences(results: readonly Result[]): void {
  for (const { id, verdict } of results) if (verdict.kind === 'differs') console.log(`${id}: ${verdict.how}`);
}

function printNotRun(results: readonly Result[]): void {
  const reasons = new Map<string, string[]>();
  for (const { id, verdict } of results) {
    if (verdict.kind === 'not run') reasons.set(verdict.why, [...(reasons.get(verdict.why) ?? []), id]);
  }
  for (const [why, ids] of reasons) console.log(`not run, ${ids.length}: ${why}\n  ${ids.join('\n  ')}`);
}

function printCounts(title: string, results: readonly Result[]): void {
  const topics = new Map<string, Result[]>();
  for (const result of results) topics.set(result.topic, [...(topics.get(result.topic) ?? []), result]);
  const line = (name: string, some: readonly Result[]) => {
    const count = (kind: Result['verdict']['kind']) =>
      some.filter(({ verdict }) => verdict.kind === kind).length;
    const left = count('not run');
    const open = some.filter(({ verdict }) => verdict.kind === 'agrees' && verdict.inAnotherOrder).length;
    const notes = [
      open > 0 && `${open} with the other outcome of two that Airflow leaves open`,
      left > 0 && `${left} not run`,
    ].filter(Boolean);
    return [`${name}: ${count('agrees')} of ${some.length - left}`, ...notes].join(', ');
  };
  console.log(line(title, results));
  for (const [topic, some] of [...topics].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${line(topic, some)}`);
}

endWithReader();
process.exitCode = main(process.argv.slice(2));
