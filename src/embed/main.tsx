/**
 * A lesson in a frame of somebody else's page: `embed.html?lesson=<course>/<lesson>&mode=…&step=…&scenario=…&theme=…&lang=…`.
 * A small entry of its own, built on preact: no editor, no schema, no catalogue. The panels are those of the page.
 */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadLesson } from 'virtual:lessons';
import { createStore, readLink } from '../player';
import { directionOf, isLanguage, isMadeUp, loadWords } from '../text';
import type { PageLanguage, Words } from '../text';
import { loadFaces, WordsProvider } from '../ui';
import { EmbedMessage } from './EmbedMessage';
import { EmbedLesson } from './EmbedLesson';

const query = new URLSearchParams(location.search);
const wanted = query.get('lesson') ?? '';
const language = pageLanguage(query.get('lang'), document.documentElement.lang);

// Not awaited: what is loaded later may wait for this file to have run to its end.
void start();

async function start(): Promise<void> {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const words = await loadWords(language, ['page', 'run']);
  show(<WordsProvider words={words}>{await findContent(words)}</WordsProvider>);
}

/** What the script in embed.html has found, unless a made-up language is asked for. */
function pageLanguage(asked: string | null, found: string): PageLanguage {
  if (isMadeUp(asked)) return asked;
  return isLanguage(found) ? found : 'en';
}

/** In the place of the first view that embed.html may have put there. */
function show(content: ReactNode): void {
  const element = document.getElementById('root');
  if (!element) throw new Error('The page has no #root.');
  element.replaceChildren();
  element.inert = false;
  delete element.dataset['firstView'];
  createRoot(element).render(content);
  void loadFaces();
}

async function findContent({ words }: Words) {
  const [course = '', id = '', ...more] = wanted.split('/');
  if (wanted === '') return <EmbedMessage title={words.embed.noLesson} body={words.embed.noLessonBody} />;
  try {
    const checked = more.length === 0 ? await loadLesson(course, id, language) : null;
    if (!checked) return <EmbedMessage title={words.lesson.noSuch} body={words.lesson.noSuchBody(wanted)} />;
    if ('problems' in checked)
      return <EmbedMessage title={words.embed.broken} body={words.embed.brokenBody} />;
    const { lesson } = checked;
    const start = readLink(query, location.hash);
    const store = createStore();
    document.title = `${lesson.title} · ${words.product}`;
    return <EmbedLesson lesson={lesson} store={store} start={start} />;
  } catch (error) {
    console.error(error);
    return <EmbedMessage title={words.lesson.loadFailed} body={words.lesson.loadFailedBody} />;
  }
}
