import { Editor } from '@monaco-editor/react';
import type { EditorProps, OnMount } from '@monaco-editor/react';
import { useEffect } from 'react';
import { useMediaQuery, useTheme } from '../../ui';
import { setUpMonaco } from './monaco';
import { EDITOR_OPTIONS } from './monaco-options';
import { defineTheme, THEME } from './monaco-theme';

setUpMonaco();

export type CodeEditor = Parameters<OnMount>[0];

interface MonacoEditorProps {
  /** Name of the text among all that Monaco has. */
  readonly path: string;
  readonly language: 'json' | 'python';
  /** What is in it at first. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Called once, when it can be used; it has no focus yet. */
  readonly onMade: (editor: CodeEditor) => void;
  /** Its name for screen readers. */
  readonly label: string;
  /** What is said until it is there. */
  readonly loading: string;
  /** Besides those of all our editors. */
  readonly options: EditorProps['options'];
}

/** Monaco in the theme of the page. Its text is gone with it. */
export function MonacoEditor({
  path,
  language,
  text,
  onChange,
  onMade,
  label,
  loading,
  options,
}: MonacoEditorProps) {
  const [theme] = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  useEffect(() => defineTheme(), [theme, isSystemDark]);
  return (
    <Editor
      // Each has a text of its own, which goes with it.
      key={path}
      path={path}
      defaultLanguage={language}
      defaultValue={text}
      theme={THEME}
      beforeMount={defineTheme}
      // By itself it would dispose of the text before the editor, which then still has the focus in it, and asks for it.
      keepCurrentModel
      onMount={(made) => {
        const model = made.getModel();
        made.onDidDispose(() => model?.dispose());
        onMade(made);
      }}
      onChange={(changed) => onChange(changed ?? '')}
      loading={loading}
      options={{ ...EDITOR_OPTIONS, ...options, ariaLabel: label }}
    />
  );
}
