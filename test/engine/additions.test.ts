/**
 * Whoever adds a rule, a phase or an action to the engine writes one file and one line (with its import) in the list
 * beside it: here that is done to a copy of the engine, with a template of each.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Engine from '../../src/engine';
import { smallCase } from './small-cases';

const ROOT = path.join(import.meta.dirname, '../..');
const TEMPLATES = path.join(import.meta.dirname, 'additions');
// Not in test-results: the browser tests empty that.
mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
const copy = mkdtempSync(path.join(ROOT, '.cache/engine-'));
let engine: typeof Engine;

/** Adds a file to a room of the copy, and its line to the list before a line that is there. */
function add(room: string, file: string, name: string, before: string): void {
  cpSync(path.join(TEMPLATES, `${file}.ts.template`), path.join(copy, room, `${file}.ts`));
  const list = path.join(copy, room, 'index.ts');
  const text = readFileSync(list, 'utf8');
  expect(text).toContain(before);
  writeFileSync(
    list,
    `import { ${name} } from './${file}';\n${text.replace(before, `  ${name},\n${before}`)}`,
  );
}

beforeAll(async () => {
  cpSync(path.join(ROOT, 'src/engine'), copy, { recursive: true });
  add('rules', 'day-of-rest', 'dayOfRest', '  readyToReschedule,\n] as const');
  add('phases', 'unpause-on-mondays', 'unpauseOnMondays', '  events,\n  timers,\n] as const');
  add('actions', 'fail-run', 'failRun', '  assetEvent,\n] as const');
  engine = (await import(pathToFileURL(path.join(copy, 'index.ts')).href)) as typeof Engine;
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const at = (clock: string) => ({ ...smallCase(['a', 'b'], ['a > b']), clock });

test('the compiler asks for nothing else', () => {
  const config = path.join(copy, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ extends: path.join(ROOT, 'tsconfig.json'), include: ['.'] }));
  const compiler = path.join(ROOT, 'node_modules/typescript-7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', config], { encoding: 'utf8' });
  expect(stdout).toBe('');
}, 60_000);

test('a rule settles tasks, with a cause and an answer of its own', () => {
  const sunday = engine.simulate(at('2026-02-01T00:00:00Z'));
  const settled = Array.from({ length: sunday.length }, (_, position) => sunday.change(position)).filter(
    (change) => change.kind === 'task' && change.to === 'skipped',
  );
  expect(settled.map(({ cause }) => cause)).toMatchObject([
    {
      code: 'set_by_calendar',
      values: { day: 'Sunday' },
      checks: [{ check: 'Day Of Rest', passed: false, reason: { code: 'day_of_rest' } }],
    },
    { code: 'set_by_calendar' },
  ]);
  expect(engine.CHECK_NAMES).toContain('Day Of Rest');
  expect(engine.REASON_CODES).toContain('day_of_rest');
  expect(engine.CAUSE_CODES).toContain('set_by_calendar');
  const tuesday = engine.simulate(at('2026-02-03T00:00:00Z'));
  expect(tuesday.at(tuesday.length).runState(0)).toBe('success');
  expect(engine.unpackTrace(engine.packTrace(sunday), sunday.input).change(3)).toEqual(sunday.change(3));
});

test('a phase takes its turn in every tick, under its name', () => {
  const [dag] = at('').dags;
  const monday = engine.simulate({ ...at('2026-02-02T00:00:00Z'), dags: [{ ...dag!, paused: true }] });
  const switched = Array.from({ length: monday.length }, (_, position) => monday.change(position)).find(
    (change) => change.kind === 'pause',
  );
  expect(switched).toMatchObject({ phase: 'unpause_on_mondays', paused: false });
});

test('an action is done, and refused where its fields are wrong', () => {
  const fail = { at: 1, do: 'fail_run', dag_id: 'd', run_id: 'r' };
  const [trigger] = at('').actions ?? [];
  const trace = engine.simulate({
    ...at('2026-02-03T00:00:00Z'),
    actions: [
      trigger!,
      { ...fail, reason: 'old' },
      { ...fail, reason: 'late' },
    ] as unknown as Engine.ActionSpec[],
  });
  expect(trace.ticks.flatMap((tick) => tick.refused.map(({ code }) => code))).toEqual(['bad_request']);
  expect(trace.at(trace.length).runState(0)).toBe('failed');
  expect(engine.ACTIONS).toContain('fail_run');
});
