/** Renders every page to HTML, in every language, for the build (src/cli/site/write-site.ts). Runs in Node. */
import type { ReactElement } from 'react';
import { docPages } from 'virtual:docs';
import { loadCatalogue, loadLesson, ownSite } from 'virtual:lessons';
import { loadExplainer } from '../engine';
import type { PrerenderedLesson, PrerenderedPage } from 'virtual:site';
import { loadTerms } from 'virtual:terms';
import { LANGUAGES, loadWords, withProduct } from '../text';
import type { Language } from '../text';
import { RunViews, stillPicture } from '../panels';
import { MarkdownTree, WordsProvider } from '../ui';
import { renderFirstPicture } from '../ui/render-first-picture';
import { CataloguePage } from './CataloguePage';
import {
  DOCS,
  FINAL_CHECK,
  folderOf,
  OPENED,
  OWN_DAG,
  PRINT,
  rootFrom,
  SHOWN,
  START,
  STUDIO,
  SUMMARY,
} from './address';
import { COURSE_PAGES } from './course/course-pages';
import { siteLanguages } from './site-languages';
import { LessonBelow } from './LessonPage';
import { LessonView } from './LessonView';
import { PrintPage } from './print/PrintPage';
import { TermsPage } from './TermsPage';
import { DocsPage } from './docs/DocsPage';
import { withRoot } from './docs/doc-links';
import { OpenedPage } from './opened/OpenedPage';
import { OwnDagPage } from './own-dag/OwnDagPage';
import { RecallPage } from './recall/RecallPage';
import { ShownPage } from './studio/ShownPage';
import { StudioPage } from './studio/StudioPage';

export async function renderAllPages(): Promise<PrerenderedPage[]> {
  const pages: PrerenderedPage[] = [];
  for (const language of siteLanguages()) pages.push(...(await renderPagesIn(language)));
  return pages;
}

/** A page as it is written here; what all pages have is added by `put`. */
interface Written {
  /** Its address, from the folder of the language. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** @param root the way from the page to the folder of the language */
  readonly draw: (root: string) => ReactElement;
  /** What makes it alive. */
  readonly shownBy: readonly string[];
  /** Parts of the words it is written in, beside those of every page. */
  readonly parts?: readonly string[];
  /** What else it needs at once. */
  readonly needs?: readonly string[];
  readonly soon?: readonly string[];
  readonly sent?: readonly string[];
  readonly lesson?: PrerenderedLesson | null;
}

async function renderPagesIn(language: Language): Promise<PrerenderedPage[]> {
  // Only what the script of a page has too when that comes alive: a picture that needs more would not be the same.
  const site = ownSite(language);
  const all = withProduct(await loadWords(language, ['page', 'catalogue']), site?.title.text);
  const { words } = all;
  const catalogue = await loadCatalogue(language);
  const pages: PrerenderedPage[] = [];
  /** With and without a slash at the end of its address; the first page of all has none. */
  const put = (page: Written) => {
    const { path } = page;
    for (const name of path === '' ? ['index.html'] : [`${path}.html`, `${path}/index.html`]) {
      const file = folderOf(language) + name;
      pages.push({
        file,
        language,
        direction: LANGUAGES[language].direction,
        addresses: siteLanguages().map((other): [Language, string] => [other, folderOf(other) + path]),
        withoutScripts: words.general.withoutScripts,
        root: rootFrom(file),
        lesson: page.lesson ?? null,
        title: path === '' ? page.title : `${page.title} · ${words.product}`,
        description: page.description,
        html: renderFirstPicture(<WordsProvider words={all}>{page.draw(rootFrom(name))}</WordsProvider>),
        modules: [
          ...page.shownBy.map((module) => `/pages/${module}.tsx`),
          ...['page', ...(page.parts ?? [])].map((part) => `/text/${language}/parts/${part}.ts`),
          ...(page.needs ?? []),
        ],
        modulesSoon: page.soon ?? [],
        modulesSent: page.sent ?? [],
      });
    }
  };

  put({
    path: '',
    title: words.product,
    description: site?.lead?.text ?? words.tagline,
    draw: (root) => <CataloguePage root={root} catalogue={catalogue} />,
    shownBy: ['show-catalogue'],
    parts: ['catalogue'],
  });
  const terms = await loadTerms(language);
  put({
    path: 'terms',
    title: words.terms.title,
    description: words.terms.lead,
    draw: (root) => <TermsPage root={root} terms={terms} />,
    shownBy: ['show-reference'],
    needs: [`virtual:terms/${terms.language}`],
  });

  const late = [RunViews.come(), LessonBelow.come(), MarkdownTree.come(), loadExplainer()];
  await Promise.all([loadWords(language, ['run', 'causes', 'handOut']), ...late]);
  for (const { course, courseTitle, lessons } of catalogue) {
    for (const { id, title, summary, path, language: written } of lessons) {
      const checked = await loadLesson(course, id, language);
      if (!checked) continue;
      const lesson = 'lesson' in checked ? checked.lesson : null;
      put({
        path,
        title: lesson?.fullTitle || title,
        description: summary.replaceAll('`', '') || words.tagline,
        lesson: lesson && {
          path: `${course}/${id}`,
          picture: {
            ...stillPicture(lesson, all),
            file: `preview/${folderOf(language)}${course}/${id}.png`,
          },
        },
        draw: (root) => <LessonView root={root} courseTitle={courseTitle} checked={checked} />,
        shownBy: ['show-lesson'],
        parts: ['run'],
        needs: [
          `virtual:lesson/${course}/${id}${written === language && language !== 'en' ? `.${language}` : ''}`,
        ],
        soon: ['/run-views/RunViews.tsx'],
        sent: ['/pages/LessonBelow.tsx'],
      });
      if (!lesson) continue;
      put({
        path: `${path}/${PRINT}`,
        title,
        description: all.handOutWords.description(title),
        draw: (root) => <PrintPage root={root} courseTitle={courseTitle} lesson={lesson} />,
        shownBy: ['print/show-print'],
        parts: ['run', 'causes', 'hand-out'],
      });
    }
  }

  await loadWords(language, ['recall', 'ownDag', 'studio', 'course']);
  for (const [path, { title, lead }] of [
    [START, all.courseWords.start],
    [FINAL_CHECK, all.courseWords.check],
    [SUMMARY, all.courseWords.summary],
  ] as const) {
    const Page = COURSE_PAGES[path];
    put({
      path,
      title,
      description: lead,
      draw: (root) => <Page root={root} language={language} />,
      shownBy: ['course/show-course'],
      parts: ['course', 'run', 'causes'],
    });
  }
  put({
    path: 'recall',
    title: all.recallWords.everywhere.title,
    description: all.recallWords.lead,
    draw: (root) => <RecallPage root={root} language={language} />,
    shownBy: ['recall/show-recall'],
    parts: ['recall'],
    soon: ['/pages/recall/open-sitting.ts', '/panels/recall/Sitting.tsx'],
  });
  put({
    path: OWN_DAG,
    title: all.ownDagWords.title,
    description: all.ownDagWords.description,
    draw: (root) => <OwnDagPage root={root} language={language} />,
    shownBy: ['own-dag/show-own'],
    parts: ['own-dag'],
  });
  put({
    path: OPENED,
    title: all.openedWords.title,
    description: all.openedWords.description,
    draw: (root) => <OpenedPage root={root} language={language} />,
    shownBy: ['own-dag/show-own'],
    parts: ['own-dag'],
  });
  put({
    path: STUDIO,
    title: all.studioWords.title,
    description: all.studioWords.description,
    draw: (root) => <StudioPage root={root} language={language} />,
    shownBy: ['studio/show-studio'],
    parts: ['studio'],
    soon: ['/panels/studio/StudioWork.tsx'],
  });
  put({
    path: SHOWN,
    title: all.studioWords.live.frame,
    description: all.studioWords.description,
    draw: (root) => <ShownPage root={root} />,
    shownBy: ['studio/show-shown'],
    parts: ['studio'],
  });
  for (const { name, title, lead, html } of docPages()) {
    put({
      path: name === '' ? DOCS : `${DOCS}/${name}`,
      title,
      description: lead,
      draw: (root) => <DocsPage root={root} title={title} html={withRoot(html, root)} />,
      shownBy: ['show-reference', 'docs/show-docs'],
      parts: ['own-dag'],
    });
  }
  return pages;
}
