import { useCallback, useEffect, useRef, useState } from 'react';
import { loadChecker } from '../../lesson';
import type { Problem } from '../../lesson';
import { filesOf, nameOf } from '../../studio';
import { Select, useRoomForEditor, useWords } from '../../ui';
import { TextField } from '../edit-run/TextField';
import { useLoaded } from '../edit-run/use-loaded';
import type { RunFieldHandle } from '../edit-run/run-field';
import * as onStudio from './select';
import styles from './Studio.module.css';
import { useDraft, useInStudio, useStudio } from './use-studio';

const loadMonaco = () => import('./LessonMonaco');
/** Only Monaco has use for it. */
const loadSchema = async () => (await loadChecker()).lessonJsonSchema();
const NO_PROBLEMS: readonly Problem[] = [];
/** What is typed without such a pause is undone at once. */
const PAUSE_MS = 800;

/** The files of the lesson as text: its JSON, with completion and the checker's marks, and its listings. */
export function LessonText() {
  const words = useWords().studioWords.text;
  const studio = useStudio();
  const draft = useDraft();
  const problems = useInStudio(onStudio.problems);
  const wanted = useInStudio((state) => state.wanted);
  const hasRoom = useRoomForEditor();
  const monaco = useLoaded(loadMonaco, hasRoom);
  const schema = useLoaded(loadSchema, hasRoom);
  const field = useRef<RunFieldHandle>(null);
  const lessonFile = `${nameOf(draft)}.json`;
  const names = Object.keys(filesOf(draft));
  const [chosen, setChosen] = useState<string | null>(null);
  const listing = chosen !== null && Object.hasOwn(draft.files, chosen) ? chosen : null;
  const text = listing === null ? draft.text : draft.files[listing]!;
  const typed = useRef(text);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  const edit = useCallback(
    (changed: string) => {
      typed.current = changed;
      const now = studio.store.getState().history?.present;
      if (!now) return;
      const next =
        listing === null
          ? { ...now, text: changed }
          : { ...now, files: { ...now.files, [listing]: changed } };
      studio.change(next, `text ${listing ?? ''}`);
      clearTimeout(pause.current);
      pause.current = setTimeout(studio.endBurst, PAUSE_MS);
    },
    [studio, listing],
  );
  // What was changed elsewhere (undone, say) comes into the field; what was typed is in it already.
  useEffect(() => {
    if (text !== typed.current) field.current?.replace(text);
    typed.current = text;
  }, [text]);
  const problem = wanted && 'problem' in wanted ? wanted.problem : null;
  const isThere = monaco !== 'loading' && schema !== 'loading';
  useEffect(() => {
    if (problem && isThere) field.current?.show(problem);
  }, [problem, isThere]);

  const fieldProps = {
    ref: field,
    defaultValue: text,
    onChange: edit,
    problems: listing === null ? problems : NO_PROBLEMS,
    label: listing === null ? words.field : words.code(listing),
  };
  return (
    <div className={styles.text}>
      {names.length > 1 && (
        <div className={styles.files}>
          <Select
            label={words.which}
            value={listing ?? lessonFile}
            onChange={(name) => setChosen(name === lessonFile ? null : name)}
            options={names.map((name) => ({ value: name, label: name }))}
          />
        </div>
      )}
      <div className={styles.editor} key={listing ?? ''}>
        {!hasRoom || monaco === 'failed' ? (
          <TextField {...fieldProps} />
        ) : monaco === 'loading' || schema === 'loading' ? (
          <p className={styles.none}>{words.loading}</p>
        ) : (
          <monaco.value.LessonMonaco
            {...fieldProps}
            file={listing ?? lessonFile}
            schema={schema === 'failed' ? null : schema.value}
            onUndo={studio.undo}
            onRedo={studio.redo}
          />
        )}
      </div>
    </div>
  );
}
