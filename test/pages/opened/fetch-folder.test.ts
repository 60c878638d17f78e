/** A folder of this host is read, and nothing of any other. */
import { afterEach, expect, test, vi } from 'vitest';
import { fetchFolder } from '../../../src/pages/opened/fetch-folder';
import { LIMITS } from '../../../src/pages/opened/find-courses';
import { keepOpened, keptOpened } from '../../../src/pages/opened/keep-opened';
import { openedFragment, readOpenedLink } from '../../../src/pages/opened/opened-link';
import { memoryStorage } from '../../../src/pages/memory-storage';

const PAGE = 'https://host.example/dags/opened';
const LESSON = '{"version":1,"dags":[],"code":[{"file":"one.py"},{"file":"../secret.py"}]}';

afterEach(() => void vi.unstubAllGlobals());

/** A host with these files; answers which were asked for. */
function host(files: Readonly<Record<string, string>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: URL) => {
    asked.push(address.href);
    const found = files[address.href];
    return Promise.resolve(new Response(found ?? 'none', { status: found === undefined ? 404 : 200 }));
  });
  return asked;
}
const read = (said: string) => fetchFolder(said, PAGE, new AbortController().signal);

test('a course’s folder: its lessons as course.json lists them, and the listings that they name', async () => {
  const asked = host({
    'https://host.example/my/course.json': '{"lessons":["one","two","../x","Three"]}',
    'https://host.example/my/one.json': LESSON,
    'https://host.example/my/one.py': 'x = 1',
  });
  const files = await read('/my');
  expect(files).toMatchObject([{ path: 'my/course.json' }, { path: 'my/one.json' }, { path: 'my/one.py' }]);
  expect(asked.every((address) => address.startsWith('https://host.example/my/'))).toBe(true);
});

test.each([
  'https://elsewhere.example/my',
  '//elsewhere.example/my',
  '\\\\elsewhere.example\\my',
  'http://host.example/my',
  'https://me:word@host.example/my',
  'data:application/json,{}',
  'javascript:alert(1)',
  'blob:https://elsewhere.example/x',
  'https://',
])('%s is refused, and nothing is asked for', async (said) => {
  const asked = host({});
  expect(await read(said)).toEqual({ kind: 'elsewhere', path: said });
  expect(asked).toEqual([]);
});

test('a folder without a list, and a file beyond the limit, are told', async () => {
  host({ 'https://host.example/a/course.json': '{}' });
  expect(await read('/a')).toEqual({ kind: 'no-list', path: '/a/' });
  expect(await read('/b/')).toEqual({ kind: 'no-list', path: '/b/' });
  expect(await read('/b.zip')).toEqual({ kind: 'not-there', path: '/b.zip' });
  host({ 'https://host.example/a/course.json': ' '.repeat(LIMITS.course + 1) });
  expect(await read('/a')).toEqual({ kind: 'too-large', path: '/a/course.json' });
  host({ 'https://host.example/a.zip': 'no zip' });
  expect(await read('/a.zip')).toMatchObject({ kind: 'zip', path: '/a.zip' });
});

test('what was opened is there again after a reload, and nothing is where nothing may be kept', () => {
  const storage = memoryStorage();
  const files = [
    { path: 'c/é.json', text: '{"title":"é"}' },
    { path: 'c/picture.png', bytes: new Uint8Array(9) },
  ];
  expect(keepOpened(files, () => storage)).toBe(true);
  const [kept, ...more] = keptOpened(() => storage)!;
  expect(more).toEqual([]);
  expect(kept!.path).toBe('c/é.json');
  expect(new TextDecoder().decode(kept!.bytes)).toBe('{"title":"é"}');
  const blocked = () => {
    throw new Error('blocked');
  };
  expect(keepOpened(files, blocked)).toBe(false);
  expect(keptOpened(blocked)).toBeNull();
  storage.setItem('dag-tutor:opened-lessons', 'no zip');
  expect(keptOpened(() => storage)).toBeNull();
});

test('an address leads to its lesson again', () => {
  const link = { lesson: 'a course/x', folder: '/my folder/' };
  expect(readOpenedLink({ hash: openedFragment(link), search: '' })).toEqual(link);
  expect(readOpenedLink({ hash: '', search: '?lessons=/a' })).toEqual({ lesson: null, folder: '/a' });
});
