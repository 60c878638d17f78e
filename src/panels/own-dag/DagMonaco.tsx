import { Editor } from '@monaco-editor/react';
import type { EditorProps, OnMount } from '@monaco-editor/react';
import { useEffect, useState } from 'react';
import 'monaco-editor/languages/definitions/python/register';
import type { DagProblem } from '../../sources/python';
import { useMediaQuery, useTheme, useWords } from '../../ui';
import { monaco, setUpMonaco } from '../edit-run/monaco';
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
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontSize: 13,
  lineHeight: 21,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  padding: { top: 8, bottom: 8 },
  // There is little room, and what it shows is a line away.
  stickyScroll: { enabled: false },
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false },
  // Tab moves on, as everywhere else on the page.
  tabFocusMode: true,
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
