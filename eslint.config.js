import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The rooms of the house and what each may import. Imports run one way; from another room only its public
 * face (its index.ts) is imported. CONTRIBUTING.md has the map.
 */
const MAY_IMPORT = {
  engine: [],
  text: ['engine', 'lesson'],
  lesson: ['engine'],
  sources: ['engine', 'text', 'lesson'],
  studio: ['engine', 'lesson', 'sources'],
  player: ['engine', 'text', 'lesson', 'sources'],
  reporters: ['engine', 'lesson', 'player'],
  ui: ['engine', 'text'],
  asking: ['engine', 'text', 'lesson', 'player', 'ui'],
  panels: ['engine', 'text', 'lesson', 'sources', 'studio', 'player', 'ui', 'asking'],
  modes: ['engine', 'text', 'lesson', 'player', 'ui', 'asking', 'panels'],
  pages: ['engine', 'text', 'lesson', 'sources', 'studio', 'player', 'ui', 'asking', 'panels', 'modes'],
  embed: ['engine', 'text', 'lesson', 'sources', 'player', 'reporters', 'ui', 'asking', 'panels', 'modes'],
  cli: ['engine', 'lesson', 'text', 'sources', 'studio'],
};
const ROOMS = Object.keys(MAY_IMPORT);

const roomRules = ROOMS.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${ROOMS.filter((other) => other !== room).join('|')})/(?!(check|activities/project|python|python/browser|python/node|ActivityPanel\\.module\\.css|render-first-picture)$)`,
            message:
              'Import another room through its index.ts (the lesson room has others for what is loaded apart: check/ and activities/project/, the sources room python/, python/browser/ and python/node/).',
          },
          {
            regex: `^(\\.\\./)+(${ROOMS.filter((other) => other !== room && !MAY_IMPORT[room].includes(other)).join('|')})$`,
            message: `The room "${room}" may import only: ${MAY_IMPORT[room].join(', ') || 'nothing of ours'}.`,
          },
        ].filter((pattern) => !pattern.regex.includes('()')),
      },
    ],
  },
}));

/** Rooms with a screen take their words from the context, in the page's language; the console's English is not theirs. */
const SCREEN_ROOMS = ['ui', 'asking', 'panels', 'modes', 'pages', 'embed'];

/** What is worked out once is kept by the engine's memo(), which is right about `null`, `undefined` and several keys. */
const NO_MEMORY_BY_HAND = {
  selector: 'NewExpression[callee.name="WeakMap"]',
  message: 'Keep what is worked out once with memo() of the engine.',
};

/** What comes later than the page comes by late(): whatever becomes of it, it takes nothing else of the page with it. */
const LATE_BY_LATE = {
  selector: 'ImportDeclaration[source.value="react"] > ImportSpecifier[imported.name=/^(lazy|Suspense)$/]',
  message: 'A part of a page that is loaded later is made by late() of the ui room.',
};
const LOADED_PATIENTLY = {
  selector: 'ImportExpression:not(CallExpression[callee.name=/^(late|loadPatiently)$/] ImportExpression)',
  message: 'Load it by late(), or by loadPatiently() where it is no component: a script may fail to come.',
};
/** Whoever loads these says that they cannot be had, and has something else in their place. */
const LOADS_WITH_A_WORD = [
  'src/pages/main.tsx',
  'src/pages/own-dag/OwnDagPage.tsx',
  'src/pages/recall/RecallPage.tsx',
  'src/panels/edit-run/EditRunForm.tsx',
  'src/panels/own-dag/DagEditor.tsx',
  'src/panels/studio/LessonText.tsx',
  'src/panels/studio/PartForm.tsx',
  'src/panels/studio/PasteDag.tsx',
];
const WORDS_FROM_CONTEXT = {
  selector:
    'ImportDeclaration[importKind!="type"][source.value=/(^|\\u002F)text$/] > ImportSpecifier[imported.name=/^(describe|format|say)/]',
  message: 'Words come from the context: useWords() in a component, an argument of a pure function.',
};

/** What React and preact/compat, which what is built runs on, do not do alike has a hook of ours (docs/decisions/preact.md). */
const HOOKS_OF_OURS = [
  {
    selector: 'ImportDeclaration[source.value="react"] > ImportSpecifier[imported.name="useId"]',
    message: "Take useElementId() of the ui room: Preact's useId gives an id twice.",
  },
  {
    selector: 'CallExpression[callee.name="useSyncExternalStore"][arguments.length>2]',
    message: 'Take useOutside() of the ui room: preact/compat knows no snapshot for the prerendered page.',
  },
];

const ON_SCREEN = [NO_MEMORY_BY_HAND, WORDS_FROM_CONTEXT, LATE_BY_LATE, ...HOOKS_OF_OURS];

/** The engine, the lesson rules and what the studio does to a text run in a console: no DOM, no clock, no chance. */
const PURE = ['src/engine/**/*.ts', 'src/lesson/**/*.ts', 'src/studio/**/*.ts', 'src/text/**/*.ts'];

export default tseslint.config(
  { ignores: ['dist/', 'library/', 'node_modules/', 'test-results/', '.cache/', 'playwright-report/'] },
  js.configs.recommended,
  { files: ['**/*.{ts,tsx}'], extends: [...tseslint.configs.recommended] },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    // A bench measures time.
    ignores: ['test/bench/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.name="setTimeout"][arguments.length>1], CallExpression[callee.object.name=/^(window|globalThis)$/][callee.property.name="setTimeout"][arguments.length>1], CallExpression[callee.property.name="waitForTimeout"]',
          message: 'No test sleeps: wait for what is to come (expect, expect.poll, vi.waitFor, a frame).',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['timers/promises', 'node:timers/promises'].map((name) => ({
            name,
            message: 'No test sleeps.',
          })),
        },
      ],
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'navigator',
        'performance',
        'setTimeout',
        'setInterval',
        'fetch',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance comes in as a seed.' },
        { object: 'Date', property: 'now', message: 'Time comes in as data.' },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.config.ts', 'eslint.config.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['scripts/vite/offline-worker.js'],
    languageOptions: {
      globals: {
        self: 'readonly',
        caches: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        URL: 'readonly',
        Response: 'readonly',
      },
    },
  },
  ...roomRules,
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', NO_MEMORY_BY_HAND] } },
  { files: ['src/engine/memo.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: SCREEN_ROOMS.map((room) => `src/${room}/**/*.{ts,tsx}`),
    rules: { 'no-restricted-syntax': ['error', ...ON_SCREEN, LOADED_PATIENTLY] },
  },
  { files: LOADS_WITH_A_WORD, rules: { 'no-restricted-syntax': ['error', ...ON_SCREEN] } },
  {
    files: ['src/ui/late.tsx'],
    rules: { 'no-restricted-syntax': ['error', NO_MEMORY_BY_HAND, WORDS_FROM_CONTEXT, ...HOOKS_OF_OURS] },
  },
);
