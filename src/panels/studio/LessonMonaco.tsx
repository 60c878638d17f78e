import type { EditorProps } from '@monaco-editor/react';
import { forwardRef, useEffect, useImperativeHandle, useState } from 'react';
import 'monaco-editor/languages/definitions/python/register';
import { useWords } from '../../ui';
import { toMarker } from '../edit-run/markers';
import { jsonDefaults, monaco } from '../edit-run/monaco';
import { MonacoEditor } from '../edit-run/MonacoEditor';
import type { CodeEditor } from '../edit-run/MonacoEditor';
import type { RunFieldHandle, RunFieldProps } from '../edit-run/run-field';
import { changedPart } from './changed-part';

interface LessonMonacoProps extends RunFieldProps {
  /** Its name, which says what it is written in. */
  readonly file: string;
  /** For completion and explanations; null without. */
  readonly schema: object | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

const OWNER = 'dag-tutor';

const OPTIONS: EditorProps['options'] = {
  quickSuggestions: { strings: true, other: true, comments: false },
  tabSize: 2,
  wordWrap: 'on',
};

/** A file of the lesson in Monaco. Undo is the studio's own: there is one for the text and all forms. */
export const LessonMonaco = forwardRef<RunFieldHandle, LessonMonacoProps>(function LessonMonaco(
  { defaultValue, onChange, problems, label, file, schema, onUndo, onRedo },
  ref,
) {
  const dictionary = useWords();
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const isLesson = file.endsWith('.json');

  useEffect(() => {
    jsonDefaults.setDiagnosticsOptions({
      validate: false,
      enableSchemaRequest: false,
      schemas: schema ? [{ uri: 'lesson.schema.json', fileMatch: ['*'], schema }] : [],
    });
  }, [schema]);
  useEffect(() => {
    const model = editor?.getModel();
    if (model)
      monaco.editor.setModelMarkers(
        model,
        OWNER,
        problems.map((problem) => toMarker(problem, dictionary)),
      );
  }, [editor, problems, dictionary]);
  useEffect(() => {
    if (!editor) return;
    const { KeyCode, KeyMod } = monaco;
    editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, onUndo);
    editor.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, onRedo);
    editor.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, onRedo);
  }, [editor, onUndo, onRedo]);
  useImperativeHandle(
    ref,
    () => ({
      show({ line, column, endLine, endColumn }) {
        editor?.setSelection(new monaco.Range(line, column, endLine, endColumn));
        editor?.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
        editor?.focus();
      },
      replace(text) {
        const model = editor?.getModel();
        if (!model) return;
        const { start, end, put } = changedPart(model.getValue(), text);
        const range = monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
        model.pushEditOperations(null, [{ range, text: put }], () => null);
      },
    }),
    [editor],
  );

  return (
    <MonacoEditor
      path={isLesson ? 'lesson.json' : `listing/${file}`}
      language={isLesson ? 'json' : 'python'}
      text={defaultValue}
      onChange={onChange}
      onMade={setEditor}
      label={label}
      loading={dictionary.studioWords.text.loading}
      options={OPTIONS}
    />
  );
});
