import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { loadChecker } from '../../lesson';
import type { Problem } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { jsonCase, RunTooLarge } from '../../sources';
import type { RunSource } from '../../sources';
import { Button, Kbd, useRoomForEditor, useWords } from '../../ui';
import { WorkingNote } from '../notice/WorkingNote';
import { useOutcomeWords } from '../run-outcome';
import { draftOf, dropDraft, keepDraft, textOf } from './drafts';
import styles from './EditRun.module.css';
import { ProblemList } from './ProblemList';
import type { RunFieldHandle } from './run-field';
import { TextField } from './TextField';
import { useLoaded } from './use-loaded';

const loadMonaco = () => import('./MonacoField');
const NO_PROBLEMS: readonly Problem[] = [];
/** Only Monaco has use for it. */
const loadSchema = async () => (await loadChecker()).caseJsonSchema();

/** Named in messages of the checker, which speak of files. */
const FILE = 'run.json';
/** Typing is not interrupted by looking for problems at every letter. */
const CHECK_AFTER_MS = 250;

/** The run as text: checked while one types, run only when it holds together. */
export default function EditRunForm({ onDone }: { readonly onDone: () => void }) {
  const words = useWords().panelWords.edit;
  const player = usePlayer();
  const input = usePlayerState((state) => state.track.input);
  const [text, setText] = useState(() => draftOf(input));
  const [fault, setFault] = useState<string | null>(null);
  const describeOutcome = useOutcomeWords();
  const problems = useProblems(text, player.runs);
  const hasRoom = useRoomForEditor();
  const schema = useLoaded(loadSchema, hasRoom);
  const monaco = useLoaded(loadMonaco, hasRoom);
  const field = useRef<RunFieldHandle>(null);

  const edit = useCallback(
    (changed: string) => {
      setText(changed);
      setFault(null);
      keepDraft(input, changed);
    },
    [input],
  );
  const run = async () => {
    // What was typed last, also when it has not been drawn yet.
    const typed = draftOf(input);
    const outcome = await player.openCase(jsonCase(player.runs, typed, FILE));
    if (!outcome.isDone) {
      if (outcome.why === 'problems') field.current?.show(outcome.problems[0]!);
      else setFault(describeOutcome(outcome).join(' ') || null);
      return;
    }
    dropDraft(input);
    keepDraft(player.store.getState().track.input, typed);
    onDone();
  };
  const reset = () => {
    player.reset();
    const lessons = player.store.getState().track.input;
    field.current?.replace(textOf(lessons));
    dropDraft(lessons);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void run();
  };

  const fieldProps = {
    ref: field,
    defaultValue: text,
    onChange: edit,
    label: words.field,
    problems: typeof problems === 'string' ? NO_PROBLEMS : problems,
  };
  return (
    <div className={styles.form} onKeyDownCapture={onKeyDown}>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.field}>
        {!hasRoom || monaco === 'failed' ? (
          <TextField {...fieldProps} />
        ) : monaco === 'loading' || schema === 'loading' ? (
          <p className={styles.loading}>{words.loading}</p>
        ) : (
          <monaco.value.MonacoField {...fieldProps} schema={schema === 'failed' ? null : schema.value} />
        )}
      </div>
      {hasRoom && <p className={styles.help}>{monaco === 'failed' ? words.failed : words.fieldHelp}</p>}
      <WorkingNote />
      {problems === 'failed' ? (
        <p role="alert">{words.checkerFailed}</p>
      ) : (
        <ProblemList
          problems={problems === 'unknown' ? null : problems}
          onShow={(problem) => field.current?.show(problem)}
        />
      )}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {words.stopped} {fault}
        </p>
      )}
      <div className={styles.buttons}>
        <span className={styles.unsaved}>{text !== textOf(input) && words.unsaved}</span>
        <Button onClick={reset}>{words.reset}</Button>
        <Button look="loud" onClick={() => void run()}>
          {words.run} <Kbd>{words.runKey}</Kbd>
        </Button>
      </div>
    </div>
  );
}

/** What is wrong with the text, a moment after it was typed; unknown before that, failed where it cannot be found out. */
function useProblems(text: string, runs: RunSource): readonly Problem[] | 'unknown' | 'failed' {
  const [found, setFound] = useState<readonly Problem[] | 'unknown' | 'failed'>('unknown');
  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      try {
        const read = await jsonCase(runs, text, FILE).read({ signal: controller.signal });
        setFound('problems' in read ? read.problems : []);
      } catch (error) {
        // A text that is too large to be shown is told of when it is run.
        if (!controller.signal.aborted) setFound(error instanceof RunTooLarge ? [] : 'failed');
      }
    };
    const timer = setTimeout(() => void look(), CHECK_AFTER_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text, runs]);
  return found;
}
