/** Sentences are in the room `text` alone: the rooms below it answer in codes, so that each language says them. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { CHECK_NAMES } from '../../src/engine';

/** Two words side by side. */
const WORDS = /\p{L}{2,} \p{L}{2,}/u;

/** Texts that nobody reads as a sentence of ours, by file. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // Names and grammars of others.
  'src/engine/timetables/cron.ts': [
    'jan feb mar apr may jun jul aug sep oct nov dec',
    'sun mon tue wed thu fri sat',
  ],
  'src/lesson/activities/cards/export.ts': ['#guid column:1', '#tags column:4'],
  // Ids that are in kept answers.
  'src/lesson/activities/prompts/row-prompt.ts': ['DAG complete'],
  'src/lesson/runs/informative.ts': ['running first'],
  // For editors, beside the schema's descriptions.
  'src/lesson/check/json-schema.ts': [
    'Lesson of DAG Tutor, version 1',
    'Site of lessons of DAG Tutor, version 1',
    '["upstream", "downstream"], or a chain of more: each is upstream of the next.',
  ],
  // CSS.
  'src/lesson/accent.ts': ['@media not (forced-colors:active){:root{'],
};

/** What has words in it for other reasons: descriptions of fields for authors, rules for developers, Python and its names. */
const OTHER_WORDS =
  /^src\/((lesson\/schema|lesson\/python|engine\/invariants)\/|engine\/dag\/argument-names\.ts$)/;

/** Literal texts of a file; a template with … for its values. Not those of programming errors, nor of imports. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(source))) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push(
        [node.head, ...node.templateSpans.map((span) => span.literal)].map(({ text }) => text).join('…'),
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = ['src/engine', 'src/lesson']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !OTHER_WORDS.test(file));

test('engine and lesson hold no sentence of any language', { timeout: 60_000 }, () => {
  expect(files.length).toBeGreaterThan(150);
  const sentences = files.flatMap((file) =>
    textsOf(file)
      .filter((text) => WORDS.test(text) && !(CHECK_NAMES as readonly string[]).includes(text))
      .filter((text) => !EXCEPTIONS[file]?.includes(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(sentences).toEqual([]);
});

test('every exception is still there', () => {
  for (const [file, texts] of Object.entries(EXCEPTIONS))
    expect(textsOf(file)).toEqual(expect.arrayContaining([...texts]));
});
