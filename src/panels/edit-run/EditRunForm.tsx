import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { loadChecker } from '../../lesson';
import type { Problem } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Button, Kbd, useRoomForEditor, useWords } from '../../ui';
import { draftOf, dropDraft, keepDraft, textOf } from './drafts';
import styles from './EditRun.module.css';
import { ProblemList } from './ProblemList';
import type { RunFieldHandle } from './run-field';
import { TextField } from './TextField';
import { useLoaded } from './use-loaded';
import type { Loaded } from './use-loaded';

const loadMonaco = () => import('./MonacoField');
const NO_PROBLEMS: readonly Problem[] = [];
type Checker = Awaited<ReturnType<typeof loadChecker>>;

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
  const checker = useLoaded(loadChecker);
  const schema = useMemo(
    () => (typeof checker === 'string' ? null : checker.value.caseJsonSchema()),
    [checker],
  );
  const problems = useProblems(text, checker);
  const hasRoom = useRoomForEditor();
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
  const run = () => {
    if (typeof checker === 'string') return;
    // What was typed last, also when it has not been drawn yet.
    const typed = draftOf(input);
    const parsed = checker.value.parseCase(typed, FILE);
    if ('problems' in parsed) {
      field.current?.show(parsed.problems[0]!);
      return;
    }
    try {
      player.runWhatIf(parsed.case);
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
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
    run();
  };

  const fieldProps = { ref: field, defaultValue: text, onChange: edit, problems: problems ?? NO_PROBLEMS };
  return (
    <div className={styles.form} onKeyDownCapture={onKeyDown}>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.field}>
        {!hasRoom || monaco === 'failed' ? (
          <TextField {...fieldProps} />
        ) : monaco === 'loading' || checker === 'loading' ? (
          <p className={styles.loading}>{words.loading}</p>
        ) : (
          <monaco.value.MonacoField {...fieldProps} schema={schema} />
        )}
      </div>
      {hasRoom && <p className={styles.help}>{monaco === 'failed' ? words.failed : words.fieldHelp}</p>}
      {checker === 'failed' ? (
        <p role="alert">{words.checkerFailed}</p>
      ) : (
        <ProblemList problems={problems} onShow={(problem) => field.current?.show(problem)} />
      )}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {words.stopped} {fault}
        </p>
      )}
      <div className={styles.buttons}>
        <span className={styles.unsaved}>{text !== textOf(input) && words.unsaved}</span>
        <Button onClick={reset}>{words.reset}</Button>
        <Button look="loud" disabled={typeof checker === 'string'} onClick={run}>
          {words.run} <Kbd>{words.runKey}</Kbd>
        </Button>
      </div>
    </div>
  );
}

/** What is wrong with the text, a moment after it was typed; null while that is not known. */
function useProblems(text: string, checker: Loaded<Checker>): readonly Problem[] | null {
  const [found, setFound] = useState<{ readonly text: string; readonly problems: readonly Problem[] } | null>(
    null,
  );
  useEffect(() => {
    if (typeof checker === 'string') return;
    const timer = setTimeout(() => {
      const parsed = checker.value.parseCase(text, FILE);
      setFound({ text, problems: 'problems' in parsed ? parsed.problems : [] });
    }, CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, checker]);
  return found && found.problems;
}
