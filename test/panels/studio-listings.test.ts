import { expect, it, vi } from 'vitest';
import type { Problem } from '../../src/lesson';
import { checkLesson } from '../../src/lesson/check';
import { checkListings } from '../../src/panels/studio/check-listings';
import { problems } from '../../src/panels/studio/select';
import { createStudio } from '../../src/panels/studio/studio';
import { createStore } from '../../src/player';
import { createInProcessRuns } from '../../src/sources/in-process';
import type { PythonSource } from '../../src/sources/python';
import { TEMPLATE_LESSON, TEMPLATE_PYTHON } from '../../src/studio';

const DRAFT = {
  course: 'c',
  text: JSON.stringify(TEMPLATE_LESSON, null, 2),
  files: { 'sales_report.py': TEMPLATE_PYTHON },
};
const NAME = 'first-lesson';

it('names what a listing says otherwise than its run, at the place where the lesson names the file', async () => {
  const checked = checkLesson({
    file: `${NAME}.json`,
    course: 'c',
    name: NAME,
    text: DRAFT.text,
    readBeside: () => ({ text: TEMPLATE_PYTHON }),
  });
  if (!('lesson' in checked)) expect.fail('The template is sound.');
  // As Python answers where the file makes no DAG.
  const read = { problems: [], dags: {}, facts: {} };
  const python = { read: () => Promise.resolve({ files: { 'sales_report.py': read } }) };
  const found = await checkListings(python as unknown as PythonSource, DRAFT, checked.lesson);
  expect(found).toMatchObject([
    { code: 'listing.lacks', pointer: '/code/0/file', file: 'first-lesson.json' },
  ]);
  expect(DRAFT.text.split('\n')[found[0]!.line - 1]).toContain('"file": "sales_report.py"');
});

it('marks it once its author has stopped, with the page live all the while, and no longer once the text is another', async () => {
  const said = [{ code: 'listing.lacks', pointer: '/code/0/file' } as Problem];
  const reads = vi.fn(() => Promise.resolve(said));
  const studio = createStudio(createInProcessRuns(), createStore(), reads);
  const state = () => studio.store.getState();
  studio.open(DRAFT);
  await vi.waitFor(() => expect(problems(state())).toEqual(said), { timeout: 60_000 });
  expect(state().lesson?.id).toBe(NAME);
  expect(reads).toHaveBeenCalledOnce();
  studio.edit((text) => text.replace('"minutes": 5', '"minute": 5'));
  await vi.waitFor(() => expect(state().verdict?.kind).toBe('problems'), { timeout: 60_000 });
  expect(problems(state()).map(({ code }) => code)).not.toContain('listing.lacks');
  studio.dispose();
}, 150_000);
