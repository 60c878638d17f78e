import type { EditorProps } from '@monaco-editor/react';

/** How every editor of the site behaves. */
export const EDITOR_OPTIONS: EditorProps['options'] = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontSize: 13,
  lineHeight: 21,
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  padding: { top: 8, bottom: 8 },
  scrollBeyondLastLine: false,
  scrollbar: { alwaysConsumeMouseWheel: false },
  // Tab moves on, as everywhere else on the page.
  tabFocusMode: true,
};
