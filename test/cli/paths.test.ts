/** A course lies wherever its author keeps it: names with blanks, of any language, links, and ways there that are not straight. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from './run-command';

const top = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'where a course lies ')));
const COURSE = 'Mein Kurs – größer (2)';
let lesson = '';

beforeAll(async () => {
  const made = await runCommand('new', [`${COURSE}/`], top);
  expect(made, made.stderr).toMatchObject({ status: 0 });
  lesson = /lessons\/(.+\.json)/.exec(made.stdout)?.[1] ?? 'none';
  symlinkSync(COURSE, path.join(top, 'link'), 'dir');
  mkdirSync(path.join(top, 'elsewhere'));
});
afterAll(() => rmSync(top, { recursive: true }));

const WAYS: readonly (readonly [way: string, folder: string, cwd: string])[] = [
  ['from the folder itself', 'lessons', COURSE],
  ['from beside it', `${COURSE}/lessons`, '.'],
  ['from a folder in it', '../lessons', `${COURSE}/lessons`],
  ['through a link', 'link/lessons', '.'],
  ['in a folder that is a link', 'lessons', 'link'],
  ['by its whole path', path.join(top, COURSE, 'lessons'), '.'],
  ['by a way that goes back', `elsewhere/../${COURSE}/./lessons`, '.'],
];

test.each(WAYS)('its lesson is read and run %s', async (_, folder, cwd) => {
  const traced = await runCommand('trace', [`${folder}/${lesson}`], path.join(top, cwd));
  expect(traced, traced.stderr).toMatchObject({ status: 0 });
});

test('a problem is told at the path that was given', async () => {
  const { status, stdout, stderr } = await runCommand('check', ['link/lessons/missing.json'], top);
  expect(status).toBe(2);
  expect(stdout + stderr).toContain('link/lessons/missing.json');
});
