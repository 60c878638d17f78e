/** What `docs/how-we-know.md` says was compared is what is compared. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkCases } from '../../src/cli/conformance/check-table';
import { listRecordings } from '../../src/cli/conformance/recordings';
import type { TableCase } from '../../src/cli/conformance/tables';
import type { Recording } from '../../src/engine';

const HERE = import.meta.dirname;
const PAGE = readFileSync(path.join(HERE, '../../docs/how-we-know.md'), 'utf8');

/** The rows of the tables on the page: their first cell, and the number that stands in the second. */
const ROWS = new Map(
  Array.from(PAGE.matchAll(/^\| ([^|]+?) +\| ([\d,]+) /gm), ([, what = '', number = '']) => [
    what,
    Number(number.replaceAll(',', '')),
  ]),
);

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(HERE, file), 'utf8'));

test('so many recordings, ticks, changes and waits', () => {
  const recordings = listRecordings(path.join(HERE, 'recordings')).map(
    (file) => JSON.parse(readFileSync(file, 'utf8')) as Recording,
  );
  const ticks = recordings.flatMap((recording) => recording.ticks);
  const changes = ticks.flatMap(({ phases }) => Object.values(phases).flat());
  const waits = ticks.flatMap(({ blocked = {} }) => Object.values(blocked).flatMap(Object.keys));
  expect([
    ROWS.get('whole runs, recorded'),
    ROWS.get('ticks in which something changed'),
    ROWS.get('changes in them'),
    ROWS.get('waiting tasks in them, and what blocks each'),
  ]).toEqual([recordings.length, ticks.length, changes.length, waits.length]);
});

test('so many recordings of each topic', () => {
  const folder = path.join(HERE, 'recordings');
  const topics = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of topics)
    expect([name, ROWS.get(name)]).toEqual([name, listRecordings(path.join(folder, name)).length]);
});

test('so many cases of tables, and so many that are not run', () => {
  const results = ['trigger-rule-cases.json', 'other-cases.json'].map((file) =>
    checkCases(read(file) as TableCase[]),
  );
  const count = (list: (typeof results)[number] = [], isRun: boolean) =>
    list.filter(({ verdict }) => (verdict.kind !== 'not run') === isRun).length;
  expect([
    ROWS.get('cases of the trigger rules'),
    ROWS.get('cases of other rules'),
    ROWS.get('cases not run, each with its reason'),
    ROWS.get('questions to timetables'),
  ]).toEqual([
    count(results[0], true),
    count(results[1], true),
    results.reduce((sum, list) => sum + count(list, false), 0),
    (read('timetables.json') as unknown[]).length,
  ]);
});
