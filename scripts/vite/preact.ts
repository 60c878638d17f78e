/** What is built runs on Preact: 12 kB instead of 70 (docs/decisions/preact.md). */
export const PREACT = [
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: /^react\/(jsx|jsx-dev)-runtime$/, replacement: 'preact/jsx-runtime' },
];
