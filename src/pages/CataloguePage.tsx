import { Compass, FileCode2, FolderOpen, ListChecks, PencilRuler, Play } from 'lucide-react';
import { useState } from 'react';
import { hasDocs, ownSite } from 'virtual:lessons';
import type { CatalogueCourse, CatalogueLesson } from 'virtual:lessons';
import { loadPart } from '../text';
import { late, useWords } from '../ui';
import styles from './CataloguePage.module.css';
import { HeroFigure } from './HeroFigure';
import { LessonCard } from './LessonCard';
import { DOCS, FINAL_CHECK, OPENED, OWN_DAG, START, STUDIO } from './address';
import { nextLesson } from './next-lesson';
import type { NextLesson } from './next-lesson';
import { PageFrame } from './PageFrame';
import { ProblemStrip } from './ProblemStrip';
import { useKept } from './use-kept';
import { Written } from './Written';

/** Only for those who were here before, or when all else is there; with the words of Recall. */
const without = () => null;
const DueCards = late(
  async () => {
    await loadPart('recall');
    return import('./DueCards');
  },
  { without },
);
const CourseProgress = late(
  async () => {
    await loadPart('recall');
    return import('./CourseProgress');
  },
  { without },
);
const ProgressFile = late(
  async () => {
    await loadPart('recall');
    return import('./ProgressFile');
  },
  { without },
);

const LessonFilter = late(
  async () => {
    await loadPart('course');
    return import('./LessonFilter');
  },
  { without },
);

/** A folder of lessons may be dropped on the page. */
const DropLessons = late(() => import('./opened/DropLessons'), { without });

interface CataloguePageProps {
  readonly root: string;
  readonly catalogue: readonly CatalogueCourse[];
}

/** The front page: what there is to learn, and where one left off. */
export function CataloguePage({ root, catalogue }: CataloguePageProps) {
  const { language, words, catalogueWords } = useWords();
  const site = ownSite(language);
  const [wanted, setWanted] = useState<ReadonlySet<CatalogueLesson> | null>(null);
  const { kept, isRead, readAgain } = useKept();
  const lessons = catalogue.flatMap((course) => course.lessons);
  const problems = catalogue.flatMap((course) => course.problems ?? []);
  const next = nextLesson(lessons, kept);
  const isDone = ({ path }: CatalogueLesson) => kept.get(path)?.isDone === true;

  return (
    <PageFrame root={root} className={styles.page}>
      {problems.length > 0 && (
        <ProblemStrip root={root} title={words.problems.courses(problems.length)} problems={problems} />
      )}
      <div className={styles.hero}>
        <div>
          <h1>{site ? <Written title={site.title} /> : catalogueWords.title}</h1>
          <p className={styles.lead}>{site?.lead ? <Written title={site.lead} /> : catalogueWords.lead}</p>
          {next && <WhereToGoOn root={root} next={next} />}
          {lessons.length > 0 && (
            <div>
              <a className={styles.own} href={root + START}>
                <Compass size={16} aria-hidden />
                {catalogueWords.placement}
              </a>
              <a className={styles.own} href={root + FINAL_CHECK}>
                <ListChecks size={16} aria-hidden />
                {catalogueWords.finalCheck}
              </a>
            </div>
          )}
          <a className={styles.own} href={root + OWN_DAG}>
            <FileCode2 size={16} aria-hidden />
            {catalogueWords.ownDag}
          </a>
          <a className={styles.own} href={root + STUDIO}>
            <PencilRuler size={16} aria-hidden />
            {catalogueWords.studio}
          </a>
          <a className={styles.own} href={root + OPENED}>
            <FolderOpen size={16} aria-hidden />
            {catalogueWords.opened}
          </a>
          <p className={styles.terms}>
            <a href={`${root}terms`}>{words.terms.link}</a>
            {hasDocs() && <a href={root + DOCS}>{catalogueWords.docs}</a>}
          </p>
        </div>
        <HeroFigure />
      </div>
      {[...kept.values()].some(({ due }) => due > 0) && (
        <DueCards root={root} lessons={lessons} kept={kept} />
      )}

      {lessons.length === 0 && <p>{catalogueWords.empty}</p>}
      {lessons.length > MANY && (
        <div className={styles.filter}>
          <LessonFilter catalogue={catalogue} onFound={setWanted} />
        </div>
      )}

      {catalogue.map((course) => {
        const placed = course.lessons.map((lesson, index) => ({ lesson, number: index + 1 }));
        const byId = new Map(placed.map((one) => [one.lesson.id, one]));
        const shown = placed.filter(({ lesson }) => !wanted || wanted.has(lesson));
        if (shown.length === 0) return null;
        const minutes = shown.reduce((sum, { lesson }) => sum + lesson.minutes, 0);
        const done = shown.filter(({ lesson }) => isDone(lesson)).length;
        return (
          <section key={course.course} aria-labelledby={`course-${course.course}`} className={styles.course}>
            <header>
              <h2 id={`course-${course.course}`}>
                <Written title={course.courseTitle} />
              </h2>
              <span>{catalogueWords.lessons(shown.length, minutes)}</span>
              {done > 0 && <CourseProgress done={done} of={shown.length} />}
            </header>
            <ol>
              {shown.map(({ lesson, number }) => (
                <li key={lesson.path} value={number}>
                  <LessonCard
                    root={root}
                    lesson={lesson}
                    number={number}
                    needs={lesson.needs.flatMap((id) => byId.get(id) ?? [])}
                    mark={lesson === next?.lesson ? catalogueWords[next.why] : null}
                    kept={kept.get(lesson.path)}
                  />
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      {isRead && <ProgressFile root={root} onTakenIn={readAgain} />}
      {isRead && <DropLessons root={root} />}
    </PageFrame>
  );
}

/** So few lessons are seen at a glance, without a filter. */
const MANY = 8;

/** The one thing to do next, as a button. */
function WhereToGoOn({ root, next: { lesson, why } }: { readonly root: string; readonly next: NextLesson }) {
  const { catalogueWords } = useWords();
  return (
    <div className={styles.next}>
      <a className={styles.start} href={root + lesson.path}>
        <Play size={16} fill="currentColor" aria-hidden />
        {catalogueWords[why]}
      </a>
      <p>
        {why === 'start' ? (
          catalogueWords.startBody
        ) : (
          <b>
            <Written title={{ text: lesson.title, language: lesson.language }} />
          </b>
        )}
      </p>
    </div>
  );
}
