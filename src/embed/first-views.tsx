/**
 * What a frame shows of each lesson before its script has come: its first step, rendered when the site is built
 * (src/cli/site/write-site.ts) and put in place by embed.html. Runs in Node.
 */
import { loadCatalogue, loadLesson, ownSite } from 'virtual:lessons';
import type { FirstView } from 'virtual:site';
import { loadExplainer } from '../engine';
import { createStore } from '../player';
import { ALL_PARTS, LANGUAGES, loadWords, withProduct } from '../text';
import type { Language } from '../text';
import { WordsProvider } from '../ui';
import { renderWhole } from '../ui/render-first-picture';
import { EmbedLesson } from './EmbedLesson';
import { readOptions } from './options';

const OPTIONS = readOptions(new URLSearchParams());
const START = { mode: null, scenario: null, step: null };

export async function renderFirstViews(): Promise<FirstView[]> {
  const views: FirstView[] = [];
  const offered = ownSite('')?.languages ?? (Object.keys(LANGUAGES) as Language[]);
  for (const language of offered) views.push(...(await renderIn(language)));
  return views;
}

async function renderIn(language: Language): Promise<FirstView[]> {
  const [loaded] = await Promise.all([loadWords(language, ALL_PARTS), loadExplainer()]);
  const words = withProduct(loaded, ownSite(language)?.title.text);
  const folder = language === 'en' ? 'first-view' : `first-view/${language}`;
  const views: FirstView[] = [];
  for (const { course, lessons } of await loadCatalogue(language)) {
    for (const { id } of lessons) {
      const checked = await loadLesson(course, id, language);
      if (!checked || 'problems' in checked) continue;
      const { lesson } = checked;
      const view = (
        <WordsProvider words={words}>
          <EmbedLesson
            lesson={lesson}
            store={createStore()}
            start={START}
            options={OPTIONS}
            told={Promise.resolve()}
          />
        </WordsProvider>
      );
      views.push({ file: `${folder}/${course}/${id}.html`, html: await renderWhole(view) });
    }
  }
  return views;
}
