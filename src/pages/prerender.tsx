/** Renders every page to HTML, in every language, for the build (src/cli/site/write-site.ts). Runs in Node. */
import type { ReactElement } from 'react';
import { docPages } from 'virtual:docs';
import { loadCatalogue, loadLesson, ownSite } from 'virtual:lessons';
import { loadExplainer } from '../engine';
import type { PrerenderedLesson, PrerenderedPage } from 'virtual:site';
import { loadTerms } from 'virtual:terms';
import { LANGUAGES, loadWords, withProduct } from '../text';
import type { Language, Words } from '../text';
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

async function renderPagesIn(language: Language): Promise<PrerenderedPage[]> {
  // Only what the script of a page has too when that comes alive: a picture that needs more would not be the same.
  const site = ownSite(language);
  const all = withProduct(await loadWords(language, ['page', 'catalogue']), site?.title.text);
  const { words } = all;
  const catalogue = await loadCatalogue(language);
  const common = (path: string, file: string) => ({
    file: folderOf(language) + file,
    language,
    direction: LANGUAGES[language].direction,
    addresses: siteLanguages().map((other): [Language, string] => [other, folderOf(other) + path]),
    withoutScripts: words.general.withoutScripts,
    root: rootFrom(folderOf(language) + file),
    lesson: null,
  });
  const pages: PrerenderedPage[] = [
    {
      ...common('', 'index.html'),
      title: words.product,
      description: site?.lead?.text ?? words.tagline,
      html: render(<CataloguePage root="./" catalogue={catalogue} />, all),
      modules: [
        '/pages/show-catalogue.tsx',
        `/text/${language}/parts/page.ts`,
        `/text/${language}/parts/catalogue.ts`,
      ],
      modulesSoon: [],
      modulesSent: [],
    },
  ];
  const terms = await loadTerms(language);
  for (const file of ['terms.html', 'terms/index.html']) {
    pages.push({
      ...common('terms', file),
      title: `${words.terms.title} · ${words.product}`,
      description: words.terms.lead,
      html: render(<TermsPage root={rootFrom(file)} terms={terms} />, all),
      modules: [
        '/pages/show-reference.tsx',
        `/text/${language}/parts/page.ts`,
        `virtual:terms/${terms.language}`,
      ],
      modulesSoon: [],
      modulesSent: [],
    });
  }
  const parts = [RunViews.come(), LessonBelow.come(), MarkdownTree.come(), loadExplainer()];
  await Promise.all([loadWords(language, ['run', 'causes', 'handOut']), ...parts]);
  for (const { course, courseTitle, lessons } of catalogue) {
    for (const { id, title, summary, path, language: written } of lessons) {
      const checked = await loadLesson(course, id, language);
      if (!checked) continue;
      const lesson: PrerenderedLesson | null =
        'lesson' in checked
          ? {
              path: `${course}/${id}`,
              picture: {
                ...stillPicture(checked.lesson, all),
                file: `preview/${folderOf(language)}${course}/${id}.png`,
              },
            }
          : null;
      for (const file of [`${path}.html`, `${path}/index.html`]) {
        const root = rootFrom(file);
        pages.push({
          ...common(path, file),
          title: `${('lesson' in checked && checked.lesson.fullTitle) || title} · ${words.product}`,
          description: summary.replaceAll('`', '') || words.tagline,
          lesson,
          html: render(<LessonView root={root} courseTitle={courseTitle} checked={checked} />, all),
          modules: [
            '/pages/show-lesson.tsx',
            `/text/${language}/parts/page.ts`,
            `/text/${language}/parts/run.ts`,
            `virtual:lesson/${course}/${id}${written === language && language !== 'en' ? `.${language}` : ''}`,
          ],
          modulesSoon: ['/run-views/RunViews.tsx'],
          modulesSent: ['/pages/LessonBelow.tsx'],
        });
      }
      if (!('lesson' in checked)) continue;
      const printed = `${path}/${PRINT}`;
      for (const file of [`${printed}.html`, `${printed}/index.html`]) {
        pages.push({
          ...common(printed, file),
          title: `${title} · ${words.product}`,
          description: all.handOutWords.description(title),
          html: render(
            <PrintPage root={rootFrom(file)} courseTitle={courseTitle} lesson={checked.lesson} />,
            all,
          ),
          modules: [
            '/pages/print/show-print.tsx',
            `/text/${language}/parts/page.ts`,
            `/text/${language}/parts/run.ts`,
            `/text/${language}/parts/causes.ts`,
            `/text/${language}/parts/hand-out.ts`,
          ],
          modulesSent: [],
          modulesSoon: [],
        });
      }
    }
  }
  await loadWords(language, ['recall', 'ownDag', 'studio', 'course']);
  for (const [path, { title, lead }] of [
    [START, all.courseWords.start],
    [FINAL_CHECK, all.courseWords.check],
    [SUMMARY, all.courseWords.summary],
  ] as const) {
    const Page = COURSE_PAGES[path];
    for (const file of [`${path}.html`, `${path}/index.html`]) {
      pages.push({
        ...common(path, file),
        title: `${title} · ${words.product}`,
        description: lead,
        html: render(<Page root={rootFrom(file)} language={language} />, all),
        modules: [
          '/pages/course/show-course.tsx',
          `/text/${language}/parts/page.ts`,
          `/text/${language}/parts/course.ts`,
          `/text/${language}/parts/run.ts`,
          `/text/${language}/parts/causes.ts`,
        ],
        modulesSent: [],
        modulesSoon: [],
      });
    }
  }
  for (const file of ['recall.html', 'recall/index.html']) {
    pages.push({
      ...common('recall', file),
      title: `${all.recallWords.everywhere.title} · ${words.product}`,
      description: all.recallWords.lead,
      html: render(<RecallPage root={rootFrom(file)} language={language} />, all),
      modules: [
        '/pages/recall/show-recall.tsx',
        `/text/${language}/parts/page.ts`,
        `/text/${language}/parts/recall.ts`,
      ],
      modulesSoon: ['/pages/recall/open-sitting.ts', '/panels/recall/Sitting.tsx'],
      modulesSent: [],
    });
  }
  for (const file of [`${OWN_DAG}.html`, `${OWN_DAG}/index.html`]) {
    pages.push({
      ...common(OWN_DAG, file),
      title: `${all.ownDagWords.title} · ${words.product}`,
      description: all.ownDagWords.description,
      html: render(<OwnDagPage root={rootFrom(file)} language={language} />, all),
      modules: [
        '/pages/own-dag/show-own.tsx',
        `/text/${language}/parts/page.ts`,
        `/text/${language}/parts/own-dag.ts`,
      ],
      modulesSoon: [],
      modulesSent: [],
    });
  }
  for (const file of [`${OPENED}.html`, `${OPENED}/index.html`]) {
    pages.push({
      ...common(OPENED, file),
      title: `${all.openedWords.title} · ${words.product}`,
      description: all.openedWords.description,
      html: render(<OpenedPage root={rootFrom(file)} language={language} />, all),
      modules: [
        '/pages/own-dag/show-own.tsx',
        `/text/${language}/parts/page.ts`,
        `/text/${language}/parts/own-dag.ts`,
      ],
      modulesSoon: [],
      modulesSent: [],
    });
  }
  for (const [path, title, page, shows] of [
    [STUDIO, all.studioWords.title, StudioPage, 'show-studio'],
    [SHOWN, all.studioWords.live.frame, ShownPage, 'show-shown'],
  ] as const) {
    for (const file of [`${path}.html`, `${path}/index.html`]) {
      const Page = page;
      pages.push({
        ...common(path, file),
        title: `${title} · ${words.product}`,
        description: all.studioWords.description,
        html: render(<Page root={rootFrom(file)} language={language} />, all),
        modules: [
          `/pages/studio/${shows}.tsx`,
          `/text/${language}/parts/page.ts`,
          `/text/${language}/parts/studio.ts`,
        ],
        modulesSoon: path === STUDIO ? ['/panels/studio/StudioWork.tsx'] : [],
        modulesSent: [],
      });
    }
  }
  for (const { name, title, lead, html } of docPages()) {
    const path = name === '' ? DOCS : `${DOCS}/${name}`;
    for (const file of [`${path}.html`, `${path}/index.html`]) {
      const root = rootFrom(file);
      pages.push({
        ...common(path, file),
        title: `${title} · ${words.product}`,
        description: lead,
        html: render(<DocsPage root={root} title={title} html={withRoot(html, root)} />, all),
        modules: [
          '/pages/show-reference.tsx',
          '/pages/docs/show-docs.tsx',
          `/text/${language}/parts/page.ts`,
          `/text/${language}/parts/own-dag.ts`,
        ],
        modulesSoon: [],
        modulesSent: [],
      });
    }
  }
  return pages;
}

function render(page: ReactElement, words: Words): string {
  return renderFirstPicture(<WordsProvider words={words}>{page}</WordsProvider>);
}
