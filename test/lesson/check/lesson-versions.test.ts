/** A lesson outlives the version it was written in: it is read as it is, and brought along without losing its layout. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { run as migrate } from '../../../src/cli/migrate';
import { readLesson } from '../../../src/cli/read-lessons';
import { atPresentVersion, migrateLesson, readJson, VERSIONS } from '../../../src/lesson/check';
import type { Versions } from '../../../src/lesson/check';

/** Two versions that there might be: one renames a field, the next makes a list of a text. */
const LATER: Versions = {
  present: 3,
  migrations: {
    1: ({ summary }) => [
      { path: ['about'], value: summary },
      { path: ['summary'], value: undefined },
    ],
    2: ({ about }) => [
      { path: ['about'], value: [about] },
      { path: ['project', 'size'], value: 2 },
    ],
  },
};
const OLD = `{
    "version": 1,
    "summary": "Why it waits.",

    "edges": [["a", "b"], ["b", "c"]],
    "project": {}
}
`;
const BROUGHT_ALONG = `{
    "version": 3,

    "edges": [["a", "b"], ["b", "c"]],
    "project": {
        "size": 2
    },
    "about": [
        "Why it waits."
    ]
}
`;

const FROZEN = 'test/lesson/versions';
const folder = mkdtempSync(path.join(os.tmpdir(), 'versions-'));
afterAll(() => rmSync(folder, { recursive: true }));
let said: string[] = [];
beforeEach(() => {
  said = [];
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line: unknown) => void said.push(String(line)));
});

test('there is a way from every version, and a frozen lesson of each is still sound', () => {
  const versions = Array.from({ length: VERSIONS.present }, (_, index) => index + 1);
  expect(readdirSync(FROZEN).map(Number).sort()).toEqual(versions);
  expect(Object.keys(VERSIONS.migrations).map(Number)).toEqual(versions.slice(0, -1));
  for (const version of versions)
    for (const name of readdirSync(`${FROZEN}/${version}`).filter((one) => one.endsWith('.json'))) {
      const file = `${FROZEN}/${version}/${name}`;
      expect(migrateLesson(readFileSync(file, 'utf8'))).toMatchObject({ from: version });
      expect(readLesson(file), file).toHaveProperty('lesson');
    }
});

test.each([
  ['\n', ''],
  ['\r\n', ''],
  ['\n', '\uFEFF'],
])('what a version does not change stays as its author has set it (%j, %j)', (end, mark) => {
  const text = mark + OLD.replaceAll('\n', end);
  expect(migrateLesson(text, LATER)).toEqual({ text: BROUGHT_ALONG.replaceAll('\n', end), from: 1 });
  expect(migrateLesson(BROUGHT_ALONG, LATER)).toEqual({ text: BROUGHT_ALONG, from: 3 });
});

test('an earlier lesson is read as the present version has it, with the places of its own lines', () => {
  const read = readJson(OLD, 'old.json');
  const present = 'source' in read ? atPresentVersion(read.source, OLD, LATER) : read;
  if ('problems' in present) throw new Error('It was refused.');
  expect(present.source.value).toEqual(JSON.parse(BROUGHT_ALONG));
  expect(present.source.problem(['edges', 1], 'edge.pair')).toMatchObject({ line: 5, column: 27 });
});

test.each([
  [{ version: 4 }, { problems: [{ code: 'version.newer', line: 1, values: { version: 4, present: 3 } }] }],
  [{ version: 0 }, { source: { value: { version: 0 } } }],
  [{ version: '1' }, { source: { value: { version: '1' } } }],
  [{}, { source: { value: {} } }],
  [[], { source: { value: [] } }],
])('of %j only a newer version is told apart; the rest is for the schema to say', (lesson, wanted) => {
  const text = JSON.stringify(lesson);
  const read = readJson(text, 'some.json');
  expect('source' in read && atPresentVersion(read.source, text, LATER)).toMatchObject(wanted);
});

test('the command leaves a present lesson alone, byte for byte, and tells a newer one with its place', () => {
  const kept = path.join(folder, 'kept.json');
  const text = readFileSync(`${FROZEN}/1/retries.json`, 'utf8');
  writeFileSync(kept, text);
  expect(migrate([kept])).toBe(0);
  expect(readFileSync(kept, 'utf8')).toBe(text);
  const newer = path.join(folder, 'newer.json');
  writeFileSync(newer, '{\n  "version": 99\n}');
  expect(migrate([kept, newer])).toBe(1);
  expect(said.at(-1)).toMatch(/newer\.json:2:14: This file is of version 99 /);
  expect(migrate([path.join(folder, 'none.json')])).toBe(2);
  writeFileSync(newer, '{ "version": 0 }');
  expect(migrate([newer])).toBe(1);
});
