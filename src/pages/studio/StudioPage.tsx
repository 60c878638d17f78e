import { useEffect, useState } from 'react';
import { loadCatalogue, loadSource } from 'virtual:lessons';
import {
  createStudio,
  onStudio,
  readListings,
  StartWriting,
  StudioProvider,
  StudioWork,
  useInStudio,
} from '../../panels';
import type { LessonToStartFrom } from '../../panels';
import { createStore, onLeaving } from '../../player';
import { createBrowserRuns } from '../../sources';
import { useWords } from '../../ui';
import { SHOWN } from '../address';
import { PageFrame } from '../PageFrame';
import { useAlive } from '../use-alive';
import styles from './StudioPage.module.css';

interface StudioPageProps {
  readonly root: string;
  readonly language: string;
}

/** Where lessons are written: the draft at one side, the page that learners will see at the other. */
export function StudioPage({ root, language }: StudioPageProps) {
  const [studio] = useState(() => createStudio(createBrowserRuns(), createStore(), readListings));
  useEffect(() => {
    const stop = onLeaving(studio.flush);
    return () => {
      stop();
      studio.dispose();
    };
  }, [studio]);
  return (
    <StudioProvider studio={studio}>
      <Frame root={root} language={language} />
    </StudioProvider>
  );
}

function Frame({ root, language }: StudioPageProps) {
  const { studioWords } = useWords();
  const isOpen = useInStudio((state) => state.history !== null);
  const title = useInStudio(onStudio.title);
  return (
    <PageFrame
      root={root}
      crumbs={[{ text: studioWords.title, language }]}
      {...(isOpen && { title: <h1 className={styles.title}>{title}</h1> })}
      className={isOpen ? styles.whole : styles.page}
      runsPython
    >
      {isOpen ? <StudioWork root={root} shown={root + SHOWN} /> : <Start language={language} />}
    </PageFrame>
  );
}

function Start({ language }: Pick<StudioPageProps, 'language'>) {
  const isAlive = useAlive();
  const [lessons, setLessons] = useState<readonly LessonToStartFrom[]>([]);
  useEffect(() => {
    let isOver = false;
    loadCatalogue(language).then(
      (courses) => {
        const all = courses.flatMap((course) => course.lessons.filter(({ broken }) => !broken));
        if (!isOver)
          setLessons(all.map((one) => ({ path: one.path, title: one.title, language: one.language })));
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [language]);
  return <StartWriting isAlive={isAlive} lessons={lessons} loadSource={sourceOf} />;
}

/** The files of a lesson, by its address: `lesson/<course>/<lesson>`. */
async function sourceOf(path: string) {
  const [, course = '', id = ''] = path.split('/');
  const source = await loadSource(course, id);
  return source && { course, ...source };
}
