/**
 * Versions of the lesson format. A file of an earlier one is read as the present one has it, and `dag-tutor migrate`
 * writes it so, in its author's layout. A migration never changes once its version has been published: frozen files in
 * test/lesson/versions/ hold that each is still read.
 */
import { applyEdits, findNodeAtLocation, modify, parse, parseTree } from 'jsonc-parser';
import type { Edit } from 'jsonc-parser';
import { LESSON_VERSION } from '../schema/lesson';
import type { JsonSource } from './json-source';
import type { Problem } from './problem';

/** What stands at a path becomes a value; `undefined` takes it out. */
export interface FileChange {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** What changes in a lesson file from one version to the next, in this order; the number itself is raised besides. */
export type Migration = (lesson: Readonly<Record<string, unknown>>) => readonly FileChange[];

/** The versions that can be read: the present one, and those from which migrations lead to it. */
export interface Versions {
  readonly present: number;
  /** By the version that each starts from. */
  readonly migrations: Readonly<Record<number, Migration>>;
}

/** Version 1 is the first that was published. */
export const VERSIONS: Versions = { present: LESSON_VERSION, migrations: {} };

/**
 * The text of a lesson in the present version, with all else as its author set it; and of which version it was. Null
 * where that is not said, or no way leads from there. The text is JSON that `readJson` takes.
 */
export function migrateLesson(
  text: string,
  versions: Versions = VERSIONS,
): { readonly text: string; readonly from: number } | null {
  let now = text.replace(/^\uFEFF/, '');
  const from = versionOf(parse(now) as unknown);
  if (from === null || from > versions.present) return null;
  for (let version = from; version < versions.present; version += 1) {
    const migration = versions.migrations[version];
    if (!migration) return null;
    const lesson = parse(now) as Readonly<Record<string, unknown>>;
    for (const change of [...migration(lesson), { path: ['version'], value: version + 1 }])
      now = applyEdits(now, editsFor(now, change));
  }
  return { text: now, from };
}

/**
 * A lesson's source as the present version has it, with the places of the file as it is; or that it is of a version
 * that only a newer DAG Tutor knows.
 */
export function atPresentVersion(
  source: JsonSource,
  text: string,
  versions: Versions = VERSIONS,
): { readonly source: JsonSource } | { readonly problems: readonly Problem[] } {
  const version = versionOf(source.value);
  if (version === null || version === versions.present) return { source };
  if (version > versions.present) {
    const values = { version, present: versions.present };
    return { problems: [source.problem(['version'], 'version.newer', values)] };
  }
  const migrated = migrateLesson(text, versions);
  if (migrated === null) return { source };
  return { source: { ...source, value: parse(migrated.text) as unknown } };
}

function versionOf(lesson: unknown): number | null {
  if (typeof lesson !== 'object' || lesson === null || !('version' in lesson)) return null;
  const { version } = lesson;
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}

/** Edits that touch nothing but what changes: given a layout, the library sets the lines around it anew, too. */
function editsFor(text: string, { path, value }: FileChange): Edit[] {
  const edits = modify(text, [...path], value, {});
  if (value === undefined) return edits;
  const [, indent = '  '] = /\n([ \t]+)\S/.exec(text) ?? [];
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const start = (depth: number) => end + indent.repeat(depth);
  const written = JSON.stringify(value, null, indent).replaceAll('\n', start(path.length));
  const root = parseTree(text);
  if (root && findNodeAtLocation(root, [...path]))
    return edits.map((edit) => ({ ...edit, content: written }));
  const name = path.at(-1);
  const entry = start(path.length) + (typeof name === 'string' ? `${JSON.stringify(name)}: ` : '') + written;
  // Behind others with a comma, or alone between two brackets.
  return edits.map(({ offset, length, content }) => ({
    offset,
    length,
    content: content.startsWith(',') ? `,${entry}` : entry + start(path.length - 1),
  }));
}
