import { Download, Link2 } from 'lucide-react';
import { useState } from 'react';
import { lessonFileOf, toPython } from '../../lesson/activities/project';
import type { DagSpec } from '../../engine';
import { usePlayerState, writeLink } from '../../player';
import { Button, saveFile, useAnnounce, useWords } from '../../ui';
import { Python } from './Python';
import styles from './Show.module.css';
import type { Talk } from './use-talk';

/** What was built, as files for elsewhere and as a link. */
export function TakeAlong({ talk }: { readonly talk: Talk }) {
  const { projectWords, say } = useWords();
  const words = projectWords.show;
  const announce = useAnnounce();
  const lesson = usePlayerState((state) => state.lesson);
  const [link, setLink] = useState<string | null>(null);
  const { plan, input, moments } = talk;
  const dag = input.dags[0] as DagSpec;
  const python = toPython(dag, say({ code: 'project.python_note' }));
  const save = (name: string, type: string, text: string) => {
    saveFile(name, type, text);
    announce(words.saved(name));
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const copy = async () => {
    const query = writeLink({
      mode: 'project',
      lesson,
      scenario: { ...lesson.scenarios[0], id: talk.id },
      track: talk.track,
      cursor: 0,
    });
    // From a frame it leads to the lesson's own page.
    const isFrame = /\/embed(\.html)?$/.test(location.pathname);
    const page = new URL(isFrame ? `./lesson/${lesson.course}/${lesson.id}` : '', location.href);
    page.search = String(query);
    page.hash = '';
    try {
      await navigator.clipboard.writeText(page.href);
      announce(words.copied);
      setLink('');
    } catch {
      setLink(page.href);
    }
  };
  return (
    <div className={styles.take}>
      <p className={styles.lead}>{words.takeLead}</p>
      <div className={styles.files} data-print="no">
        <Button
          icon={<Download size={15} aria-hidden />}
          onClick={() => save(`${dag.dag_id}.py`, 'text/x-python', python)}
        >
          {words.python}
        </Button>
        <Button
          icon={<Download size={15} aria-hidden />}
          onClick={() => save('run.json', 'application/json', json(input))}
        >
          {words.run}
        </Button>
        <Button
          icon={<Download size={15} aria-hidden />}
          onClick={() => {
            const file = lessonFileOf(lesson, plan, input, moments, say);
            save(`${file.id}.json`, 'application/json', json(file));
          }}
        >
          {words.lesson}
        </Button>
        <Button icon={<Link2 size={15} aria-hidden />} onClick={() => void copy()}>
          {link === '' ? words.copied : words.link}
        </Button>
      </div>
      {link && (
        <label className={styles.link}>
          {words.linkShown}
          <input type="text" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
      <details className={styles.preview}>
        <summary>{words.preview}</summary>
        <pre tabIndex={0} role="region" aria-label={`${dag.dag_id}.py`}>
          <Python text={python} />
        </pre>
      </details>
    </div>
  );
}
