/**
 * The pages: the catalogue, a lesson, and what is said when something is missing. They arrange panels and decide
 * nothing. Every address is its own HTML file; this is the script of all of them, `prerender.tsx` fills them.
 */
import type { ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { courseTitle, loadLesson, ownSite } from 'virtual:lessons';
import { loadExplainer } from '../engine';
import { directionOf, isMadeUp, loadWords, withProduct } from '../text';
import type { Words } from '../text';
import { afterPaint, beginFirstPicture, endFirstPicture, WordsProvider } from '../ui';
import { WithEarlyPresses } from './early-presses';
import { Message } from './Message';
import { readAddress, rootFrom, splitLanguage } from './address';
import { keepLanguage, pageLanguage } from './page-language';

/** For the first paint. */
const LONGEST_WAIT_MS = 3000;
/** The app's base: this script lies one folder below it when built, two in development. */
const base = new URL(import.meta.env.DEV ? '../../' : '../', import.meta.url);
const { language: folder, path } = splitLanguage(
  decodeURIComponent(location.pathname.slice(base.pathname.length)),
);
/** The way from here to the pages of this language. */
const root = rootFrom(path);
const element = document.getElementById('root');
const asked = new URLSearchParams(location.search).get('lang');
const language = pageLanguage(folder, asked, element?.hasChildNodes() ?? false, navigator.languages);

// Not awaited: what is loaded later may wait for this file to have run to its end.
void start();

async function start(): Promise<void> {
  await firstPaint();
  if (!isMadeUp(language) && asked === language) keepLanguage(language);
  const words = withProduct(await loadWords(language), ownSite(language)?.title.text);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const page = await findPage(words);
  show(
    <WordsProvider words={words}>
      <WithEarlyPresses>{page}</WithEarlyPresses>
    </WordsProvider>,
  );
}

async function findPage({ words }: Words): Promise<ReactNode> {
  const address = readAddress(path);
  try {
    if (address.page === 'catalogue')
      return await (await import('./show-catalogue')).showCatalogue(root, language);
    if (address.page === 'terms' || address.page === 'docs')
      return await (await import('./show-reference')).showReference(address.page, root, language);
    if (address.page === 'recall')
      return await (await import('./recall/show-recall')).showRecall(root, language);
    if (address.page === 'start' || address.page === 'final-check' || address.page === 'summary')
      return await (await import('./course/show-course')).showCourse(root, language, address.page);
    if (address.page === 'own' || address.page === 'opened') {
      const [{ showOwn }] = await Promise.all([
        import('./own-dag/show-own'),
        loadWords(language, ['ownDag']),
        loadExplainer(),
      ]);
      return showOwn(address.page, root, language);
    }
    if (address.page === 'studio') {
      const [{ showStudio }] = await Promise.all([
        import('./studio/show-studio'),
        loadWords(language, ['studio']),
        loadExplainer(),
      ]);
      return showStudio(root, language);
    }
    if (address.page === 'shown') {
      const [{ showShown }] = await Promise.all([
        import('./studio/show-shown'),
        loadWords(language, ['studio', 'run', 'causes']),
        loadExplainer(),
      ]);
      return showShown(root);
    }
    if (address.page === 'print') {
      const { course, id } = address;
      const [{ showPrint }, checked] = await Promise.all([
        import('./print/show-print'),
        loadLesson(course, id, language),
      ]);
      const page = checked && (await showPrint(root, language, course, checked));
      if (page) return page;
    }
    if (address.page === 'lesson') {
      const { course, id } = address;
      const [{ showLesson }, checked] = await Promise.all([
        import('./show-lesson'),
        loadLesson(course, id, language),
        loadWords(language, ['run']),
      ]);
      const title = courseTitle(course, language);
      if (checked) return await showLesson(root, language, `${course}/${id}`, title, checked);
    }
  } catch (error) {
    console.error(error);
    return <Message root={root} title={words.lesson.loadFailed} body={words.lesson.loadFailedBody} retry />;
  }
  return <Message root={root} title={words.lesson.noSuch} body={words.lesson.noSuchBody(path)} />;
}

/** A prerendered page comes alive as it stands, in one go; without one (in development) the page is drawn here. */
function show(page: ReactNode): void {
  if (!element) throw new Error('The page has no #root.');
  if (isMadeUp(language)) element.replaceChildren();
  if (!element.hasChildNodes()) return createRoot(element).render(page);
  beginFirstPicture();
  hydrateRoot(element, page);
  endFirstPicture();
}

/** What was sent is to be seen before scripts need the processor. Out of sight nothing is painted. */
function firstPaint(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    afterPaint(resolve);
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
}
