/** A page that was sent is looked at and pressed before its scripts come: they take it over, and put no other in its place. */
import type { ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { CataloguePage } from '../../src/pages/CataloguePage';
import { LessonBelow } from '../../src/pages/LessonPage';
import { FinalCheckPage } from '../../src/pages/course/FinalCheckPage';
import { StartPage } from '../../src/pages/course/StartPage';
import { SummaryPage } from '../../src/pages/course/SummaryPage';
import { LessonView } from '../../src/pages/LessonView';
import { PrintPage } from '../../src/pages/print/PrintPage';
import { RunViews } from '../../src/panels';
import { loadWords } from '../../src/text';
import { beginFirstPicture, endFirstPicture, MarkdownTree, WordsProvider } from '../../src/ui';
import { renderFirstPicture } from '../../src/ui/render-first-picture';
import { catalogue, loadLesson } from './few-lessons';

// What is built draws lucide's icons itself, too (scripts/vite/icons-plugin.ts); in Node they come bound to React.
vi.mock('lucide-react', async () => {
  const { default: createIcon } = await import('../../src/ui/create-icon');
  const icons = new Map<string | symbol, unknown>();
  const get = (_: object, name: string | symbol) => {
    if (name === 'then') return undefined;
    if (!icons.has(name)) icons.set(name, createIcon({ name: String(name), node: [] }));
    return icons.get(name);
  };
  return new Proxy({}, { get, has: (_, name) => name !== 'then' });
});

const words = await loadWords('en', ['page', 'run', 'causes', 'catalogue', 'course', 'handOut']);
const checked = await loadLesson('mlops', 'airflow-ml-orchestration');
if (!checked || 'problems' in checked) throw new Error('The lesson is not there.');
await Promise.all([RunViews.come(), LessonBelow.come()]);

const LESSON = <LessonView root="../../" courseTitle={{ text: 'MLOps', language: 'en' }} checked={checked} />;

let root: ReturnType<typeof hydrateRoot> | null = null;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  localStorage.clear();
  history.replaceState(null, '', '/');
});

/** As `dag-tutor build` writes it, and as `src/pages/main.tsx` takes it over. */
function comeAlive(page: ReactElement) {
  const whole = <WordsProvider words={words}>{page}</WordsProvider>;
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderFirstPicture(whole);
  const sent = container.innerHTML;
  const elements = [...container.querySelectorAll('*')];
  beginFirstPicture();
  root = hydrateRoot(container, whole);
  endFirstPicture();
  return { container, sent, elements, asTakenOver: container.innerHTML };
}

test.each([
  ['the front page', <CataloguePage root="./" catalogue={catalogue} />],
  ['a lesson', LESSON],
  ['where to start', <StartPage root="./" language="en" />],
  ['the final check', <FinalCheckPage root="./" language="en" />],
  ['the summary', <SummaryPage root="./" language="en" />],
  [
    'a lesson to print',
    <PrintPage root="../../../" courseTitle={{ text: 'MLOps', language: 'en' }} lesson={checked.lesson} />,
  ],
])('%s is taken over as it was sent, element by element', (_, page) => {
  const { container, sent, elements, asTakenOver } = comeAlive(page);
  expect(asTakenOver).toBe(sent);
  expect([...container.querySelectorAll('*')]).toEqual(elements);
});

test('then every id is there once, and what is named by an id is there', async () => {
  const { container } = comeAlive(LESSON);
  await vi.waitFor(() => expect(container.innerHTML).not.toContain('first-'));
  const ids = Array.from(container.querySelectorAll('[id]'), ({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const named = ['for', 'aria-labelledby', 'aria-controls', 'popovertarget'].flatMap((attribute) =>
    Array.from(container.querySelectorAll(`[${attribute}]:not(dialog)`), (one) =>
      one.getAttribute(attribute)!,
    ),
  );
  expect(named.flatMap((text) => text.split(' ')).filter((id) => !ids.includes(id))).toEqual([]);
});

test('then it takes up what the link says', async () => {
  history.replaceState(null, '', '?step=2');
  const { container, sent } = comeAlive(LESSON);
  expect(sent).toContain('Step 0 of 5');
  await vi.waitFor(() => expect(container.textContent).toContain('Step 2 of 5'));
});

test('prose stays as it was sent until what reads it has come', async () => {
  await MarkdownTree.come();
  const isThere = vi.spyOn(MarkdownTree, 'isThere');
  const whole = <WordsProvider words={words}>{LESSON}</WordsProvider>;
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderFirstPicture(whole);
  const sent = container.innerHTML;
  isThere.mockReturnValue(false);
  beginFirstPicture();
  root = hydrateRoot(container, whole);
  endFirstPicture();
  expect(container.innerHTML).toBe(sent);
});

test('what lies below stays as it was sent until its script has come, and what was pressed in it is done then', async () => {
  await MarkdownTree.come();
  // In Node it is there, and here it is not.
  const isThere = vi.spyOn(LessonBelow, 'isThere').mockReturnValueOnce(true).mockReturnValueOnce(false);
  const { container, sent, asTakenOver } = comeAlive(LESSON);
  isThere.mockRestore();
  expect(asTakenOver).toBe(sent);
  const folds = () =>
    [...container.querySelectorAll('[data-beside]')].at(-1)!.querySelector('button[aria-expanded]')!;
  const asSent = folds() as HTMLButtonElement;
  expect(asSent.getAttribute('aria-expanded')).toBe('true');
  asSent.click();
  await vi.waitFor(() => expect(asSent.isConnected).toBe(false));
  await vi.waitFor(() => expect(folds().getAttribute('aria-expanded')).toBe('false'));
});
