import { Editor } from '@monaco-editor/react';
import type { EditorProps, OnMount } from '@monaco-editor/react';
import { forwardRef, useEffect, useImperativeHandle, useState } from 'react';
import 'monaco-editor/languages/definitions/python/register';
import { useMediaQuery, useTheme, useWords } from '../../ui';
import { toMarker } from '../edit-run/markers';
import { jsonDefaults, monaco, setUpMonaco } from '../edit-run/monaco';
import { EDITOR_OPTIONS } from '../edit-run/monaco-options';
import { defineTheme, THEME } from '../edit-run/monaco-theme';
import type { RunFieldHandle, RunFieldProps } from '../edit-run/run-field';
import { changedPart } from './changed-part';

setUpMonaco();

type CodeEditor = Parameters<OnMount>[0];

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
  ...EDITOR_OPTIONS,
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
  const [theme] = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isLesson = file.endsWith('.json');

  useEffect(() => defineTheme(), [theme, isSystemDark]);
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
    <Editor
      path={isLesson ? 'lesson.json' : `listing/${file}`}
      defaultLanguage={isLesson ? 'json' : 'python'}
      defaultValue={defaultValue}
      theme={THEME}
      beforeMount={defineTheme}
      onMount={(made) => {
        // The model outlives its editor: what was changed elsewhere meanwhile is put in.
        if (made.getValue() !== defaultValue) made.setValue(defaultValue);
        setEditor(made);
      }}
      onChange={(changed) => onChange(changed ?? '')}
      loading={dictionary.studioWords.text.loading}
      options={{ ...OPTIONS, ariaLabel: label }}
    />
  );
});
