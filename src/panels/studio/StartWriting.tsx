import { FileJson2, History, PencilRuler, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { writeJson } from '../../lesson';
import type { Json } from '../../engine';
import { nameOf, TEMPLATE_LESSON, TEMPLATE_PYTHON, titleOf } from '../../studio';
import type { LessonDraft } from '../../studio';
import { Button, IconButton, Select, useWords } from '../../ui';
import { keptDrafts } from './kept-drafts';
import { lessonInFragment } from './lesson-link';
import { OpenLesson } from './OpenLesson';
import { PasteDag } from './PasteDag';
import styles from './StartWriting.module.css';
import { useStudio } from './use-studio';

/** A lesson of this site that one may start from. */
export interface LessonToStartFrom {
  /** Its address. */
  readonly path: string;
  readonly title: string;
  readonly language: string;
}

interface StartWritingProps {
  /** Whether scripts run here: what this browser keeps is known only then. */
  readonly isAlive: boolean;
  readonly lessons: readonly LessonToStartFrom[];
  /** The files of one of them. Rejects where they cannot be had; null if they are not there. */
  readonly loadSource: (path: string) => Promise<LessonDraft | null>;
}

/** Where nothing is open yet: the ways to begin. */
export function StartWriting({ isAlive, lessons, loadSource }: StartWritingProps) {
  const { studioWords, formats } = useWords();
  const words = studioWords.start;
  const studio = useStudio();
  const [chosen, setChosen] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [, setForgotten] = useState(0);
  const kept = isAlive ? keptDrafts(studio.storage) : [];
  const path = lessons.some((one) => one.path === chosen) ? chosen : (lessons[0]?.path ?? '');
  const startFrom = async () => {
    setFault(null);
    try {
      const source = await loadSource(path);
      if (source) studio.open(source);
      else setFault(words.notThere);
    } catch {
      setFault(words.notThere);
    }
  };
  return (
    <div className={styles.begin}>
      <h1>{studioWords.title}</h1>
      <p className={styles.lead}>{studioWords.lead}</p>
      {fault !== null && <p role="alert">{fault}</p>}
      <LinkedLesson />
      {kept.length > 0 && (
        <section className={styles.kept} aria-labelledby="kept-drafts">
          <h2 id="kept-drafts">{words.again}</h2>
          <ul>
            {kept.map(({ id, title, at }) => (
              <li key={id}>
                <Button
                  icon={<History size={15} aria-hidden />}
                  aria-label={words.goOn(title)}
                  onClick={() => studio.openKept(id)}
                >
                  {title}
                </Button>
                <small>{words.changed(formats.date(new Date(at).toISOString()))}</small>
                <IconButton
                  look="quiet"
                  size="s"
                  label={words.forget(title)}
                  icon={<Trash2 size={14} aria-hidden />}
                  onClick={() => {
                    studio.forget(id);
                    setForgotten((count) => count + 1);
                  }}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.ways}>
        <section aria-labelledby="start-new">
          <h2 id="start-new">{words.new}</h2>
          <Button
            look="loud"
            icon={<PencilRuler size={15} aria-hidden />}
            onClick={() => studio.open(smallLesson())}
          >
            {words.template}
          </Button>
          <p>{words.templateHelp}</p>
        </section>
        <PasteDag />
        <OpenLesson isAlive={isAlive} />
        {lessons.length > 0 && (
          <section aria-labelledby="start-from">
            <h2 id="start-from">{words.from}</h2>
            <Select
              label={words.choose}
              labelHidden
              value={path}
              onChange={setChosen}
              options={lessons.map((one) => ({
                value: one.path,
                label: one.title,
                language: { lang: one.language },
              }))}
            />
            <Button icon={<FileJson2 size={15} aria-hidden />} onClick={() => void startFrom()}>
              {words.take}
            </Button>
            <p>{words.fromHelp}</p>
          </section>
        )}
      </div>
      <p className={styles.promise}>{studioWords.promise}</p>
    </div>
  );
}

function smallLesson(): LessonDraft {
  const text = `${writeJson(TEMPLATE_LESSON as unknown as Json, { width: 100 })}\n`;
  return { course: 'my-course', text, files: { 'sales_report.py': TEMPLATE_PYTHON } };
}

/** What the address holds, to be opened by whoever wants it: somebody else may have written it. */
function LinkedLesson() {
  const words = useWords().studioWords.start;
  const studio = useStudio();
  const [linked, setLinked] = useState<LessonDraft | null>(null);
  useEffect(() => {
    const read = () => void lessonInFragment(location.hash).then(setLinked);
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  if (!linked) return null;
  return (
    <section className={styles.kept} aria-labelledby="linked-lesson">
      <h2 id="linked-lesson">{words.linked}</h2>
      <Button look="loud" onClick={() => studio.open(linked)}>
        {words.openLink}: {titleOf(linked) ?? nameOf(linked)}
      </Button>
    </section>
  );
}
