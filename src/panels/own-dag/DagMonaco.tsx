import type { EditorProps } from '@monaco-editor/react';
import { useEffect, useState } from 'react';
import 'monaco-editor/languages/definitions/python/register';
import type { DagProblem } from '../../sources/python';
import { useWords } from '../../ui';
import { monaco } from '../edit-run/monaco';
import { MonacoEditor } from '../edit-run/MonacoEditor';
import type { CodeEditor } from '../edit-run/MonacoEditor';

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
  // There is little room, and what it shows is a line away.
  stickyScroll: { enabled: false },
  tabSize: 4,
  unicodeHighlight: { ambiguousCharacters: false },
};

/** The DAG file in Monaco. What Python says of it stands at its line. */
export function DagMonaco({ text, onChange, faults }: DagMonacoProps) {
  const words = useWords().ownDagWords.edit;
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  useEffect(() => {
    const model = editor?.getModel();
    if (model) monaco.editor.setModelMarkers(model, OWNER, faults.map(toMarker));
  }, [editor, faults]);

  return (
    <MonacoEditor
      path={MODEL}
      language="python"
      text={text}
      onChange={onChange}
      onMade={(made) => {
        setEditor(made);
        made.focus();
      }}
      label={words.field}
      loading={words.loading}
      options={OPTIONS}
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
