/**
 * Whoever reads a file can read what it needs first: no files of src need each other in a circle, in which what runs
 * first depends on who is asked first. Types need nobody while running, and `import()` waits; neither counts.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

type Graph = ReadonlyMap<string, readonly string[]>;

/** What a file imports of ours and needs when it is loaded, as it is written there. */
function importsIn(text: string): readonly string[] {
  const { statements } = ts.createSourceFile('a.tsx', text, ts.ScriptTarget.Latest);
  return statements.flatMap((one) => {
    const isOnlyType =
      (ts.isImportDeclaration(one) && one.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(one) && one.isTypeOnly);
    if (isOnlyType || !(ts.isImportDeclaration(one) || ts.isExportDeclaration(one))) return [];
    const from = one.moduleSpecifier;
    return from && ts.isStringLiteral(from) && from.text.startsWith('.') ? [from.text] : [];
  });
}

/** The file of src that is meant; null for what is no code (styles, data, the address of a worker). */
function fileOf(importer: string, specifier: string): string | null {
  const place = path.posix.join(path.posix.dirname(importer), specifier);
  const files = [place, `${place}.ts`, `${place}.tsx`, `${place}/index.ts`];
  return files.find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null;
}

/** Each circle that is met on the way through, as the files on it: the last imports the first. */
function circlesIn(graph: Graph): readonly (readonly string[])[] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  const way: string[] = [];
  const visit = (file: string) => {
    const from = way.indexOf(file);
    if (from >= 0) circles.push(way.slice(from));
    if (seen.has(file)) return;
    seen.add(file);
    way.push(file);
    graph.get(file)?.forEach(visit);
    way.pop();
  };
  [...graph.keys()].forEach(visit);
  return circles;
}

test('no files import each other in a circle', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('src', name.replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file));
  const graph = new Map(
    files.map((file) => [
      file,
      importsIn(readFileSync(file, 'utf8'))
        .map((specifier) => fileOf(file, specifier))
        .filter((found) => found !== null),
    ]),
  );
  // Files that are not found would be no part of any circle.
  expect([...graph.values()].flat().length).toBeGreaterThan(files.length);
  expect(circlesIn(graph).map((circle) => [...circle, circle[0]].join(' → '))).toEqual([]);
});

test('a circle is named by all files on it, wherever the way into it begins', () => {
  const graph = new Map([
    ['start', ['a', 'leaf']],
    ['a', ['b']],
    ['b', ['leaf', 'c']],
    ['c', ['a']],
    ['leaf', []],
    ['itself', ['itself']],
  ]);
  expect(circlesIn(graph)).toEqual([['a', 'b', 'c'], ['itself']]);
});

test('what is needed when a file is loaded is told from types and from what is loaded later', () => {
  const text = `
    import a, { b } from './value';
    import './effect';
    import { type C } from './emptied-but-loaded';
    import {
      d,
    } from '../lines';
    export { e } from './passed-on';
    export * from './all';
    import type { F } from './type';
    export type { G } from './passed-on-type';
    import react from 'react';
    const later = () => import('./later');
    export const words = "import h from './no-import'";`;
  expect(importsIn(text)).toEqual([
    './value',
    './effect',
    './emptied-but-loaded',
    '../lines',
    './passed-on',
    './all',
  ]);
});
