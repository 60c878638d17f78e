/**
 * Whoever adds a panel writes its folder and a line in each of a few lists; whoever adds a field of "What if…", one line.
 * CONTRIBUTING says which: here that is done to a copy of the house, with a template of the panel.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Text from '../../src/text';
import type * as Ui from '../../src/ui';
import type * as View from '../../src/pages/LessonView';
import { loadLesson } from './few-lessons';

const ROOT = path.join(import.meta.dirname, '../..');
const TEMPLATES = path.join(import.meta.dirname, 'additions');
// Not in test-results: the browser tests empty that.
mkdirSync(path.join(ROOT, '.cache'), { recursive: true });
const house = mkdtempSync(path.join(ROOT, '.cache/house-'));
const copy = path.join(house, 'src');

/** Adds a line to a file of the copy, before one that is there, or after it. */
function add(file: string, anchor: string, line: string, where: 'before' | 'after' = 'before'): void {
  const place = path.join(copy, file);
  const text = readFileSync(place, 'utf8');
  expect(text, file).toContain(anchor);
  const lines = where === 'before' ? [line, anchor] : [anchor, line];
  writeFileSync(
    place,
    text.replace(anchor, () => lines.join('\n')),
  );
}

/** A room or a file of the copy. */
const load = async <T,>(file: string) => (await import(pathToFileURL(path.join(copy, file)).href)) as T;

beforeAll(() => {
  cpSync(path.join(ROOT, 'src'), copy, { recursive: true });
  for (const beside of ['package.json', 'scripts'])
    cpSync(path.join(ROOT, beside), path.join(house, beside), { recursive: true });
  // A panel: its folder, and its line in the lists.
  mkdirSync(path.join(copy, 'panels/tasks-done'));
  for (const file of ['derive.ts', 'TasksDonePanel.tsx'])
    cpSync(path.join(TEMPLATES, `${file}.template`), path.join(copy, 'panels/tasks-done', file));
  add(
    'panels/index.ts',
    'export { Transcript }',
    "export { TasksDonePanel } from './tasks-done/TasksDonePanel';",
  );
  add('modes/mode.ts', "  | 'transcript'", "  | 'tasksDone'");
  add('modes/learn.ts', 'panels: new Set([', "    'tasksDone',", 'after');
  add('pages/LessonBelow.tsx', '  Transcript,', '  TasksDonePanel,');
  add('pages/LessonBelow.tsx', "{has('transcript')", "{has('tasksDone') && <TasksDonePanel />}");
  // Its word, in every language.
  add('text/en/pictures.ts', '  code: {', "  tasksDone: 'Tasks done',");
  add('text/es/pictures.ts', '  code: {', "  tasksDone: 'Tareas hechas',");
  // A field of "What if…": its line. Its words are there, as are those of all that a lesson's knobs may turn.
  add(
    'lesson/changes/fields.ts',
    '    ...pools.map((pool) => field(',
    "    field({ type: 'setting', setting: 'scheduler.max_tis_per_query' }, whole(1, 1000)),",
  );
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test('the compiler asks for nothing else', () => {
  const config = path.join(copy, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ extends: path.join(ROOT, 'tsconfig.json'), include: ['.'] }));
  const compiler = path.join(ROOT, 'node_modules/typescript-7/bin/tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', config], { encoding: 'utf8' });
  expect(stdout).toBe('');
}, 120_000);

test('the panel is where its mode has it, and moves with the run; the field is in the form, and makes a run', async () => {
  const { LessonView } = await load<typeof View>('pages/LessonView.tsx');
  const { WordsProvider } = await load<typeof Ui>('ui/index.ts');
  const { ALL_PARTS, loadWords } = await load<typeof Text>('text/index.ts');
  const words = await loadWords('en', ALL_PARTS);
  const checked = (await loadLesson('mlops', 'airflow-ml-orchestration'))!;
  const user = userEvent.setup();
  history.replaceState(null, '', '?mode=learn&step=5');
  render(
    <WordsProvider words={words}>
      <LessonView root="./" courseTitle={{ text: 'MLOps', language: 'en' }} checked={checked} />
    </WordsProvider>,
  );

  const panel = await screen.findByRole('region', { name: 'Tasks done' });
  expect(panel).toHaveTextContent('2 / 2');
  await user.click(screen.getByRole('button', { name: 'First step' }));
  expect(panel).toHaveTextContent('0 / 2');

  await user.click(screen.getByRole('button', { name: 'What if…' }));
  const slow = { timeout: 20_000 };
  const dialog = await screen.findByRole('dialog', { name: 'What if…' });
  const part = await within(dialog).findByRole('combobox', { name: 'Part of the run' }, slow);
  await user.selectOptions(part, 'Pools and workers');
  const field = within(dialog).getByRole('textbox', { name: /Tasks started in one look/ });
  expect(field).toHaveValue('16');
  await user.clear(field);
  await user.type(field, '1');
  expect(within(dialog).getByText(/Tasks started in one look: 16 → 1/)).toBeVisible();
}, 120_000);
