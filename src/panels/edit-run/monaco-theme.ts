import { monaco } from './monaco';

/** The faces of Monaco's text, and the token of ours each is drawn in. */
const RULES: readonly (readonly [scope: string, token: string])[] = [
  ['', '--ink'],
  ['string.key.json', '--code-name'],
  ['string.value.json', '--code-string'],
  ['number', '--code-number'],
  ['keyword', '--code-keyword'],
  ['string', '--code-string'],
  ['comment', '--code-comment'],
  ['delimiter', '--ink-2'],
];
const COLORS: Readonly<Record<string, string>> = {
  'editor.background': '--sheet',
  'editor.foreground': '--ink',
  'editor.lineHighlightBackground': '--sunk',
  'editor.selectionBackground': '--accent-line',
  'editorCursor.foreground': '--accent',
  'editorLineNumber.foreground': '--ink-3',
  'editorLineNumber.activeForeground': '--ink',
  'editorIndentGuide.background1': '--line',
  'editorBracketHighlight.foreground1': '--ink-2',
  'editorBracketHighlight.foreground2': '--ink-2',
  'editorBracketHighlight.foreground3': '--ink-2',
  'editorError.foreground': '--state-failed',
  'editorWidget.background': '--sheet',
  'editorWidget.foreground': '--ink',
  'editorWidget.border': '--line-strong',
  'editorSuggestWidget.selectedBackground': '--accent-soft',
  'editorSuggestWidget.selectedForeground': '--ink',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editorHoverWidget.background': '--sheet',
  'editorHoverWidget.border': '--line-strong',
  focusBorder: '--accent',
  'input.background': '--sheet',
  'input.foreground': '--ink',
  'input.border': '--line-strong',
};

export const THEME = 'dag-tutor';

/** Makes Monaco's theme out of our tokens as they are now, light or dark. Editors that have it change at once. */
export function defineTheme(): void {
  const hex = colorReader();
  // Dark is where the ground is darker than the ink.
  const isDark = hex('--sheet') < hex('--ink');
  monaco.editor.defineTheme(THEME, {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: RULES.map(([token, name]) => ({ token, foreground: hex(name).slice(1) })),
    colors: Object.fromEntries(Object.entries(COLORS).map(([key, name]) => [key, hex(name)])),
  });
}

/** Monaco takes only hexadecimal colours; ours are oklch, by theme. A pixel of a canvas is what both agree on. */
function colorReader(): (token: string) => string {
  const root = document.documentElement;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser cannot draw.');
  return (token) => {
    root.style.outlineColor = `var(${token})`;
    context.fillStyle = getComputedStyle(root).outlineColor;
    root.style.outlineColor = '';
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}
