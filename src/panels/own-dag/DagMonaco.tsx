import { Editor } from '@monaco-editor/react';
import type { EditorProps, OnMount } from '@monaco-editor/react';
import { useEffect, useState } from 'react';
import 'monaco-editor/languages/definitions/python/register';
import type { DagProblem } from '../../sources/python';
import { useMediaQuery, useTheme, useWords } from '../../ui';
import { monaco, setUpMonaco } from '../edit-run/monaco';
import { EDITOR_OPTIONS } from '../edit-run/monaco-options';
import { defineTheme, THEME } from '../edit-run/monaco-theme';

setUpMonaco();

type CodeEditor = Parameters<OnMount>[0];

interface DagMonacoProps {
  /** What is in it at first. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** To be marked at their lines. */
  readonly faults: readonly DagProblem[];
}

const MODEL = 'dag.py';
const OWNER = 'dag-tutor';

const OPTIONS: EditorProps['options'] = {
  ...EDITOR_OPTIONS,
  // There is little room, and what it shows is a line away.
  stickyScroll: { enabled: false },
  tabSize: 4,
  unicodeHighlight: { ambiguousCharacters: false },
};

/** The DAG file in Monaco. What Python says of it stands at its line. */
export function DagMonaco({ text, onChange, faults }: DagMonacoProps) {
  const words = useWords().ownDagWords.edit;
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  const [theme] = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');

  useEffect(() => defineTheme(), [theme, isSystemDark]);
  useEffect(() => {
    const model = editor?.getModel();
    if (model) monaco.editor.setModelMarkers(model, OWNER, faults.map(toMarker));
  }, [editor, faults]);

  return (
    <Editor
      path={MODEL}
      defaultLanguage="python"
      defaultValue={text}
      theme={THEME}
      beforeMount={defineTheme}
      onMount={(made) => {
        // The model outlives its editor: what was changed elsewhere meanwhile is put in.
        if (made.getValue() !== text) made.setValue(text);
        setEditor(made);
        made.focus();
      }}
      onChange={(changed) => onChange(changed ?? '')}
      loading={words.loading}
      options={{ ...OPTIONS, ariaLabel: words.field }}
    />
  );
}

function toMarker({ line, column, endLine, endColumn, code, text }: DagProblem) {
  return {
    severity: monaco.MarkerSeverity.Error,
    message: text,
    code,
    startLineNumber: line,
    startColumn: column,
    endLineNumber: endLine,
    endColumn: Math.max(endColumn, column + 1),
  };
}
