import type { EditorProps } from '@monaco-editor/react';
import { forwardRef, useEffect, useImperativeHandle, useState } from 'react';
import { useWords } from '../../ui';
import { toMarker } from './markers';
import { jsonDefaults, monaco } from './monaco';
import { MonacoEditor } from './MonacoEditor';
import type { CodeEditor } from './MonacoEditor';
import type { RunFieldHandle, RunFieldProps } from './run-field';

interface MonacoFieldProps extends RunFieldProps {
  /** For completion and explanations; null without. */
  readonly schema: object | null;
}

const MODEL = 'run.json';
const OWNER = 'dag-tutor';

const OPTIONS: EditorProps['options'] = {
  // All of JSON's names stand in strings.
  quickSuggestions: { strings: true, other: true, comments: false },
  tabSize: 2,
  wordWrap: 'on',
};

/**
 * The text of a run in Monaco, which completes and explains by the schema. What is wrong is marked by our own
 * checker, which knows more than the schema and says it better; Tab moves on, as everywhere else on the page.
 */
export const MonacoField = forwardRef<RunFieldHandle, MonacoFieldProps>(function MonacoField(
  { defaultValue, onChange, problems, label, schema },
  ref,
) {
  const dictionary = useWords();
  const { panelWords } = dictionary;
  const [editor, setEditor] = useState<CodeEditor | null>(null);

  useEffect(() => {
    jsonDefaults.setDiagnosticsOptions({
      validate: false,
      enableSchemaRequest: false,
      schemas: schema ? [{ uri: 'case.schema.json', fileMatch: ['*'], schema }] : [],
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
  useImperativeHandle(
    ref,
    () => ({
      show({ line, column, endLine, endColumn }) {
        editor?.setSelection(new monaco.Range(line, column, endLine, endColumn));
        editor?.revealPositionInCenterIfOutsideViewport({ lineNumber: line, column });
        editor?.focus();
      },
      replace(text) {
        const range = editor?.getModel()?.getFullModelRange();
        if (range) editor?.executeEdits(OWNER, [{ range, text }]);
        editor?.pushUndoStop();
      },
    }),
    [editor],
  );

  return (
    <MonacoEditor
      path={MODEL}
      language="json"
      text={defaultValue}
      onChange={onChange}
      onMade={(made) => {
        setEditor(made);
        made.focus();
      }}
      label={label}
      loading={panelWords.edit.loading}
      options={OPTIONS}
    />
  );
});
