/**
 * A lesson in a frame of somebody else's page: `embed.html?lesson=<course>/<lesson>&mode=…&step=…` and what else there
 * is in docs/embedding.md. A small entry of its own: no editor, no schema, no catalogue. The panels are those of the
 * page. What talks with the page around comes after the first view.
 */
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { loadLesson, ownSite } from 'virtual:lessons';
import { loadExplainer } from '../engine';
import { beginsAnew, createStore, readLink } from '../player';
import type { KeyValueStore, Player, StartAt } from '../player';
import { fromTheStart, REPORTS } from '../reporters';
import type { EndVisit } from '../reporters';
import { directionOf, isLanguage, isMadeUp, loadWords, withProduct } from '../text';
import type { Language, PageLanguage, Words } from '../text';
import { loadFaces, loadPatiently, WordsProvider } from '../ui';
import { EmbedMessage } from './EmbedMessage';
import { EmbedLesson } from './EmbedLesson';
import type { HostLink } from './host-link';
import { readOptions } from './options';
import { packedLesson } from './packed-lesson';

const query = new URLSearchParams(location.search);
const wanted = query.get('lesson') ?? '';
const language = pageLanguage(query.get('lang'), document.documentElement.lang);
const options = readOptions(query, language);
/** Where somebody else keeps the record, nothing of another learner may be left here. */
const isKeptElsewhere = options.reports.some((name) => REPORTS[name].keepsRecord);
const store = isKeptElsewhere ? passingStore() : createStore();
let root: Root | null = null;
let shown: Player | null = null;
let link: Promise<HostLink> | null = null;
/** When that has come which tells of every step, words and what works out why; before, nothing moves. */
let told: Promise<unknown> = Promise.resolve();

// Not awaited: what is loaded later may wait for this file to have run to its end.
void start(language, readLink(query, location.hash));

async function start(language: PageLanguage, at: StartAt): Promise<void> {
  const words = withProduct(await loadWords(language, ['page', 'run']), ownSite(language)?.title.text);
  const content = await findContent(words, at);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  show(
    <WordsProvider key={language} words={words}>
      {content}
    </WordsProvider>,
  );
}

/** What the script in embed.html has found, unless a made-up language is asked for. */
function pageLanguage(asked: string | null, found: string): PageLanguage {
  if (isMadeUp(asked)) return asked;
  return isLanguage(found) ? found : 'en';
}

/** In the place of the first view that embed.html may have put there. */
function show(content: ReactNode): void {
  if (!root) {
    const element = document.getElementById('root');
    if (!element) throw new Error('The page has no #root.');
    element.replaceChildren();
    element.inert = false;
    delete element.dataset['firstView'];
    root = createRoot(element);
    void loadFaces();
  }
  root.render(content);
}

/**
 * Lets the page around hear this player and drive it, as soon as what is needed for it has come: what is put back of a
 * record is a move, and nobody may be told of the record before.
 */
function onAlive(player: Player, offerEnd: (end: EndVisit) => void): () => void {
  let stop: (() => void) | null = null;
  let isGone = false;
  const lesson = fromTheStart(player);
  shown = player;
  link ??= loadPatiently(() => import('./host-link')).then(({ createHostLink }) =>
    createHostLink({ query, options, setLanguage }),
  );
  Promise.all([link, told]).then(([found]) => {
    if (!isGone) stop = found.attach(lesson, offerEnd);
  }, console.error);
  return () => {
    isGone = true;
    stop?.();
  };
}

/** What the button that ends a visit came with says it, so its words are there. */
function showEnded(words: Words): void {
  const { saved, savedBody } = words.frameWords;
  show(<EmbedMessage title={saved} body={savedBody} takesFocus />);
}

/** Everything in another language, at the same place. */
async function setLanguage(language: Language): Promise<void> {
  shown?.flush();
  const mode = shown?.store.getState().mode ?? null;
  await start(language, { mode, scenario: null, step: null });
}

async function findContent(dictionary: Words, at: StartAt) {
  const { words, language } = dictionary;
  const [course = '', id = '', ...more] = wanted.split('/');
  const failed = (error: unknown) => {
    console.error(error);
    return <EmbedMessage title={words.lesson.loadFailed} body={words.lesson.loadFailedBody} />;
  };
  if (wanted === '') return <EmbedMessage title={words.embed.noLesson} body={words.embed.noLessonBody} />;
  try {
    const packed = packedLesson();
    const checked = packed
      ? { lesson: packed }
      : more.length === 0
        ? await loadLesson(course, id, language)
        : null;
    if (!checked) return <EmbedMessage title={words.lesson.noSuch} body={words.lesson.noSuchBody(wanted)} />;
    if ('problems' in checked)
      return <EmbedMessage title={words.embed.broken} body={words.embed.brokenBody} />;
    const { lesson } = checked;
    document.title = `${lesson.title} · ${words.product}`;
    // Before its start nothing has happened, so nothing needs to be told: who begins there sees the lesson sooner.
    told = Promise.all([loadWords(language, ['causes']), loadExplainer()]);
    if (packed || !beginsAnew(lesson, store, at)) await told;
    told.catch((error: unknown) => show(<WordsProvider words={dictionary}>{failed(error)}</WordsProvider>));
    return (
      <EmbedLesson
        lesson={lesson}
        store={store}
        start={at}
        options={options}
        isPacked={packed !== null}
        told={told}
        onAlive={onAlive}
        onEnded={() => showEnded(dictionary)}
      />
    );
  } catch (error) {
    return failed(error);
  }
}

/** Keeps things as long as the frame is there; whoever is told of the record keeps it longer. */
function passingStore(): KeyValueStore {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
    subscribe: () => () => {},
    lasting: true,
  };
}
