import { expect, it } from 'vitest';
import { lessonsInFolder, saveToFolder } from '../../src/panels/studio/lesson-folder';
import type { FileHandle, FolderHandle } from '../../src/panels/studio/lesson-folder';
import { TEMPLATE_LESSON, TEMPLATE_PYTHON } from '../../src/studio';

const LESSON = JSON.stringify(TEMPLATE_LESSON, null, 2);

/** A folder as the File System Access API has it; its files can be changed from outside, as by an editor. */
class Folder implements FolderHandle {
  readonly kind = 'directory';
  readonly name: string;
  readonly files: Map<string, string>;
  readonly folders: readonly Folder[];
  constructor(name: string, files: Readonly<Record<string, string>>, folders: readonly Folder[] = []) {
    this.name = name;
    this.files = new Map(Object.entries(files));
    this.folders = folders;
  }
  async *values() {
    for (const name of this.files.keys()) yield await this.getFileHandle(name);
    yield* this.folders;
  }
  getFileHandle(name: string, { create = false } = {}): Promise<FileHandle> {
    if (!this.files.has(name) && !create) return Promise.reject(new DOMException('', 'NotFoundError'));
    return Promise.resolve({
      kind: 'file' as const,
      name,
      getFile: () => Promise.resolve(new Blob([this.files.get(name) ?? ''])),
      createWritable: () =>
        Promise.resolve({
          write: (text: string) => Promise.resolve(void this.files.set(name, text)),
          close: () => Promise.resolve(),
        }),
    });
  }
}

const course = () =>
  new Folder('sales', {
    'first-lesson.json': LESSON,
    'sales_report.py': TEMPLATE_PYTHON,
    'first-lesson.es.json': '{}',
    'notes.txt': 'mine',
  });

it('finds the lessons of a course, also from the folder around it, and looks into nobody else’s', async () => {
  const other = new Folder('node_modules', {}, [course()]);
  const found = await lessonsInFolder(
    new Folder('teaching', {}, [new Folder('lessons', {}, [course()]), other]),
  );
  expect(found.map(({ path, draft }) => [path, draft.course, Object.keys(draft.files)])).toEqual([
    ['teaching/lessons/sales/first-lesson.json', 'sales', ['sales_report.py']],
  ]);
});

it('saves into the folder that a lesson lies in, again and again, and touches no other file', async () => {
  const sales = course();
  const [{ draft, folder } = expect.fail()] = await lessonsInFolder(sales);
  const first = await saveToFolder(folder, {
    ...draft,
    text: LESSON.replace('"minutes": 5', '"minutes": 6'),
  });
  expect(sales.files.get('first-lesson.json')).toContain('"minutes": 6');
  if ('changed' in first) expect.fail();
  await saveToFolder(first.folder, { ...draft, text: LESSON.replace('"minutes": 5', '"minutes": 7') });
  expect(sales.files.get('first-lesson.json')).toContain('"minutes": 7');
  expect(sales.files.get('notes.txt')).toBe('mine');
});

it('overwrites nothing that somebody else has changed, until that is wanted', async () => {
  const sales = course();
  const [{ draft, folder } = expect.fail()] = await lessonsInFolder(sales);
  sales.files.set('sales_report.py', '# changed in an editor');
  const mine = { ...draft, files: { 'sales_report.py': '# changed in the studio' } };
  expect(await saveToFolder(folder, mine)).toEqual({ changed: ['sales_report.py'] });
  expect(sales.files.get('sales_report.py')).toBe('# changed in an editor');
  expect(await saveToFolder(folder, mine, true)).toMatchObject({
    names: ['first-lesson.json', 'sales_report.py'],
  });
  expect(sales.files.get('sales_report.py')).toBe('# changed in the studio');
});

it('asks before it writes over a lesson of the same name in another folder', async () => {
  const [{ draft } = expect.fail()] = await lessonsInFolder(course());
  const elsewhere = new Folder('other', { 'first-lesson.json': '{}' });
  const saved = await saveToFolder({ handle: elsewhere, seen: new Map() }, draft);
  expect(saved).toEqual({ changed: ['first-lesson.json'] });
  expect([...elsewhere.files.keys()]).toEqual(['first-lesson.json']);
});
