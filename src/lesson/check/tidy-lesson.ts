/**
 * Takes out of a lesson's file what follows from the rest of it (fill-lesson.ts) or is the default anyway, in its
 * author's layout. What the lesson means stays the same: that is held before the text is given back.
 */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { isChain } from '../chains';
import { LessonSchema } from '../schema/lesson';
import type { Beside } from './check-lesson';
import { filledSource, ID_FROM, LANGUAGE_OF_CODE, marksIn, tasksOf, withIds } from './fill-lesson';
import { lessonJsonSchema } from './json-schema';
import { readJson } from './json-source';
import { atPresentVersion } from './lesson-versions';
import type { Path } from './problem';
import { schemasAt } from './schema-walk';

type Members = Readonly<Record<string, unknown>>;
type ReadBeside = (name: string) => Beside;
/** Null where there is nothing more of its kind to take out. */
type Tidying = (text: string, root: Node, lesson: Members, readBeside: ReadBeside) => string | null;

/** The text without what follows from the rest; as it is where nothing does, or where it is no sound lesson. */
export function tidyLesson(text: string, readBeside: ReadBeside): string {
  const meaning = meaningOf(text, readBeside);
  if (meaning === null) return text;
  return [withoutDefaults, withoutMarks, withoutIds, withChains].reduce((before, tidying) => {
    let now = before;
    for (;;) {
      const root = parseTree(now);
      const next = root && tidying(now, root, JSON.parse(now.replace(/^\uFEFF/, ' ')) as Members, readBeside);
      if (!next) return meaningOf(now, readBeside) === meaning ? now : before;
      now = next;
    }
  }, text);
}

/** The lesson as the checker takes it, as text; null where its form has faults. */
function meaningOf(text: string, readBeside: ReadBeside): string | null {
  const read = readJson(text, '');
  if ('problems' in read) return null;
  const present = atPresentVersion(read.source, text);
  if ('problems' in present) return null;
  const parsed = LessonSchema.safeParse(filledSource(present.source, readBeside).value);
  return parsed.success ? JSON.stringify(parsed.data) : null;
}

/** Without every member that has its schema's default for a value. */
const withoutDefaults: Tidying = (text, root, lesson) => {
  let now = text;
  let removed = false;
  // From the end, so that what is found stays where it is.
  for (const { path, node } of membersOf(root).reverse()) {
    // Where a listing has neither of them, they follow from its file.
    if (path[0] === 'code' && (path[2] === 'labels' || path[2] === 'marks') && path.length === 3) continue;
    const isLanguage = path[0] === 'code' && path.length === 3 && path[2] === 'language';
    if (!isLanguage && !namesWithDefaults().has(String(path.at(-1)))) continue;
    const value: unknown = JSON.parse(text.slice(node.offset, node.offset + node.length));
    const isDefault = isLanguage
      ? value === LANGUAGE_OF_CODE
      : schemasAt(LessonSchema, path, lesson).some(({ def }) => hasDefault(def, value));
    if (!isDefault) continue;
    const entry = findNodeAtLocation(parseTree(now)!, [...path]);
    if (entry?.parent) now = withoutMember(now, entry.parent);
    removed = true;
  }
  return removed ? now : null;
};

/** Names of fields that have a default somewhere: only of these it is asked what the schema says at their place. */
const namesWithDefaults = once((): ReadonlySet<string> => {
  const names = new Set<string>();
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [name, field] of Object.entries((schema as Members)['properties'] ?? {}))
      if (typeof field === 'object' && field !== null && 'default' in field) names.add(name);
    Object.values(schema).forEach(visit);
  };
  visit(lessonJsonSchema());
  return names;
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function hasDefault(def: unknown, value: unknown): boolean {
  const { type, defaultValue } = (def ?? {}) as { type?: string; defaultValue?: unknown };
  return type === 'default' && JSON.stringify(defaultValue) === JSON.stringify(value);
}

/** Without labels and marks that follow from the `def`s of a listing. */
const withoutMarks: Tidying = (text, root, lesson, readBeside) => {
  for (const [index, listing] of listOf(lesson, 'code').entries()) {
    const { file, labels, marks } = listing;
    const beside = typeof file === 'string' ? readBeside(file) : null;
    if (labels === undefined || marks === undefined || !beside || !('text' in beside)) continue;
    const found = marksIn(beside.text, tasksOf(lesson));
    if (JSON.stringify({ labels, marks }) !== JSON.stringify(found)) continue;
    const without = withoutMember(text, findNodeAtLocation(root, ['code', index, 'marks'])!.parent!);
    return withoutMember(
      without,
      findNodeAtLocation(parseTree(without)!, ['code', index, 'labels'])!.parent!,
    );
  }
  return null;
};

/** Without ids that follow from the words of their entry, and that nothing else in the lesson names. */
const withoutIds: Tidying = (text, root, lesson) => {
  const names = new Map<string, number>();
  const count = (node: Node) => {
    if (node.type === 'string') names.set(String(node.value), (names.get(String(node.value)) ?? 0) + 1);
    node.children?.forEach(count);
  };
  count(root);
  for (const list of Object.keys(ID_FROM)) {
    for (const [index, { id, ...entry }] of listOf(lesson, list).entries()) {
      if (typeof id !== 'string' || names.get(id) !== 1) continue;
      const others = listOf(lesson, list).map((one, at) => (at === index ? entry : one));
      const filled = withIds({ [list]: others }) as Record<string, readonly Members[]>;
      if (filled[list]?.[index]?.['id'] !== id) continue;
      return withoutMember(text, findNodeAtLocation(root, [list, index, 'id'])!.parent!);
    }
  }
  return null;
};

/** With pairs of edges in a row, each beginning where the one before ends, as a chain. */
const withChains: Tidying = (text, root) => {
  for (const { path, node } of membersOf(root)) {
    if (!path.includes('edges') || node.type !== 'array') continue;
    const edges = node.children ?? [];
    const ends = edges.map((edge) => endsOf(edge));
    const first = ends.findIndex((one, at) => one !== null && ends[at + 1]?.[0] === one.at(-1));
    if (first < 0) continue;
    const chain = [...ends[first]!];
    let last = first;
    while (ends[last + 1]?.[0] === chain.at(-1)) chain.push(...ends[(last += 1)]!.slice(1));
    if (!isChain(chain)) continue;
    const written = `[${chain.map((end) => JSON.stringify(end)).join(', ')}]`;
    return (
      text.slice(0, edges[first]!.offset) + written + text.slice(edges[last]!.offset + edges[last]!.length)
    );
  }
  return null;
};

/** The ends of an edge; null where it is none. */
function endsOf({ children }: Node): string[] | null {
  if (!children || children.length < 2 || !children.every(({ type }) => type === 'string')) return null;
  return children.map(({ value }) => String(value));
}

/** Every member of every object, in the order of the text. */
function membersOf(root: Node): { readonly path: Path; readonly node: Node }[] {
  const found: { path: Path; node: Node }[] = [];
  const visit = (node: Node, path: Path) => {
    node.children?.forEach((child, index) => {
      const [name, value] = child.type === 'property' ? (child.children ?? []) : [];
      if (!name || !value) return visit(child, [...path, index]);
      const here = [...path, String(name.value)];
      found.push({ path: here, node: value });
      visit(value, here);
    });
  };
  visit(root, []);
  return found;
}

/** The text without a member, and with nothing else changed: the next one takes its place. */
function withoutMember(text: string, member: Node): string {
  const all = member.parent?.children ?? [];
  const at = all.findIndex(({ offset }) => offset === member.offset);
  const [before, after] = [all[at - 1], all[at + 1]];
  const end = member.offset + member.length;
  if (after) return text.slice(0, member.offset) + text.slice(after.offset);
  if (before) return text.slice(0, before.offset + before.length) + text.slice(end);
  return text.slice(0, member.offset) + text.slice(end);
}

function listOf(lesson: Members, list: string): readonly Members[] {
  const found = lesson[list];
  return Array.isArray(found) ? (found as Members[]) : [];
}
