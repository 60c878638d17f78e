/**
 * Edits of JSON text that touch nothing but what changes: all else stays as its author set it. Each gives the new text,
 * or null where the text cannot be read or has no such place. Nothing here throws.
 */
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Json } from '../engine';
import { writeJson } from '../lesson';

/** From the root to a value: names of members, and places in lists. */
export type JsonPath = readonly (string | number)[];

/** As wide as the lessons are set. */
const WIDTH = 100;
/** What is so short stands with the others, however long their line is. */
const SHORT = 40;

/**
 * The text with a value at a path; what lies above it is made where it is missing. `undefined` takes it out.
 * @param order names of the members of the object around it, in the order in which they are best read
 */
export function setJson(
  text: string,
  path: JsonPath,
  value: Json | undefined,
  order: readonly string[] = [],
): string | null {
  if (value === undefined) return removeJson(text, path);
  const root = read(text);
  if (!root) return null;
  const node = findNodeAtLocation(root, [...path]);
  if (node) return replaced(text, node, value);
  const [name, parentPath] = [path.at(-1), path.slice(0, -1)];
  if (name === undefined) return null;
  const parent = findNodeAtLocation(root, [...parentPath]);
  if (!parent) {
    const around: Json = typeof name === 'number' ? [value] : { [name]: value };
    return parentPath.length === 0 ? null : setJson(text, parentPath, around, order);
  }
  if (parent.type === 'object' && typeof name === 'string') {
    const names = (parent.children ?? []).map(keyOf);
    return inserted(text, parent, placeFor(name, names, order), value, name);
  }
  if (parent.type === 'array' && typeof name === 'number')
    return inserted(text, parent, parent.children?.length ?? 0, value);
  return null;
}

/** The text with one more entry in a list, which is made where it is missing. */
export function insertJson(text: string, list: JsonPath, index: number, value: Json): string | null {
  const root = read(text);
  if (!root) return null;
  const node = findNodeAtLocation(root, [...list]);
  if (!node) return setJson(text, list, [value]);
  if (node.type !== 'array') return null;
  return inserted(text, node, Math.min(Math.max(index, 0), node.children?.length ?? 0), value);
}

/** The text without the member, or the entry, at a path. */
export function removeJson(text: string, path: JsonPath): string | null {
  const root = read(text);
  const value = root && findNodeAtLocation(root, [...path]);
  const node = value?.parent?.type === 'property' ? value.parent : value;
  const parent = node?.parent;
  if (!node || !parent?.children) return null;
  const place = parent.children.indexOf(node);
  const [before, after] = [parent.children[place - 1], parent.children[place + 1]];
  if (before) return cut(text, endOf(before), endOf(node));
  if (after) return cut(text, node.offset, after.offset);
  return cut(text, parent.offset + 1, endOf(parent) - 1);
}

/** The text with an entry of a list at another place of it; the lines between entries stay where they are. */
export function moveJson(text: string, list: JsonPath, from: number, to: number): string | null {
  const root = read(text);
  const node = root && findNodeAtLocation(root, [...list]);
  const entries = node?.type === 'array' ? (node.children ?? []) : [];
  if (!entries[from] || !entries[to]) return null;
  const texts = entries.map((entry) => text.slice(entry.offset, endOf(entry)));
  texts.splice(to, 0, ...texts.splice(from, 1));
  return entries.reduceRight(
    (now, entry, index) => now.slice(0, entry.offset) + texts[index] + now.slice(endOf(entry)),
    text,
  );
}

/** The text with a member called otherwise, at the same place. */
export function renameJson(text: string, path: JsonPath, name: string): string | null {
  const root = read(text);
  const key = root && findNodeAtLocation(root, [...path])?.parent?.children?.[0];
  if (!key || typeof path.at(-1) !== 'string') return null;
  return text.slice(0, key.offset) + JSON.stringify(name) + text.slice(endOf(key));
}

/** Where a value stands in the text, as offsets; null where there is none. */
export function spanOf(
  text: string,
  path: JsonPath,
): { readonly start: number; readonly end: number } | null {
  const root = read(text);
  const node = root && findNodeAtLocation(root, [...path]);
  return node ? { start: node.offset, end: endOf(node) } : null;
}

function read(text: string): Node | null {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  return errors.length === 0 ? (root ?? null) : null;
}

const endOf = ({ offset, length }: Node) => offset + length;
const cut = (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to);

function keyOf(property: Node): string {
  return String(property.children?.[0]?.value);
}

/** Behind the last of the members that are read before it; behind all where nothing is said of it. */
function placeFor(name: string, names: readonly string[], order: readonly string[]): number {
  const rank = order.indexOf(name);
  if (rank < 0) return names.length;
  return names.findLastIndex((one) => order.includes(one) && order.indexOf(one) < rank) + 1;
}

function replaced(text: string, node: Node, value: Json): string {
  const { margin, before } = lineOf(text, node.offset);
  return text.slice(0, node.offset) + written(text, value, margin, before) + text.slice(endOf(node));
}

function inserted(text: string, parent: Node, index: number, value: Json, name?: string): string {
  const children = parent.children ?? [];
  const own = lineOf(text, parent.offset);
  const start = name === undefined ? '' : `${JSON.stringify(name)}: `;
  const [first] = children;
  if (!first) {
    const whole: Json = name === undefined ? [value] : { [name]: value };
    return replaced(text, parent, whole);
  }
  const isFlat = !text.slice(parent.offset, endOf(parent)).includes('\n');
  if (isFlat) {
    const flat = `${start}${writeJson(value, { width: Infinity })}`;
    const lineEnd = text.indexOf('\n', parent.offset);
    const line = (lineEnd < 0 ? text.length : lineEnd) - text.lastIndexOf('\n', parent.offset) - 1;
    if (line + flat.length + 2 <= WIDTH || flat.length <= SHORT)
      return spliced(text, children, index, flat, ', ');
    return broken(text, parent, index, start, value);
  }
  const { margin } = lineOf(text, first.offset);
  const indent = margin.length > own.margin.length ? margin : own.margin + unitOf(text);
  const entry = start + written(text, value, indent, start.length);
  return spliced(text, children, index, entry, `,${eolOf(text)}${indent}`);
}

/** Puts an entry between those that there are, none of which is set anew. */
function spliced(
  text: string,
  children: readonly Node[],
  index: number,
  entry: string,
  between: string,
): string {
  const before = children[index - 1];
  if (before) return text.slice(0, endOf(before)) + between + entry + text.slice(endOf(before));
  const { offset } = children[0]!;
  return text.slice(0, offset) + entry + between + text.slice(offset);
}

/** What stood on one line and is too long for it now: each entry, as it was, on a line of its own. */
function broken(text: string, parent: Node, index: number, start: string, value: Json): string {
  const { margin } = lineOf(text, parent.offset);
  const [unit, eol] = [unitOf(text), eolOf(text)];
  const entries = (parent.children ?? []).map((child) => text.slice(child.offset, endOf(child)));
  entries.splice(index, 0, start + written(text, value, margin + unit, start.length));
  const [open, close] = parent.type === 'array' ? '[]' : '{}';
  const lines = entries.map((entry) => margin + unit + entry).join(`,${eol}`);
  return `${text.slice(0, parent.offset)}${open}${eol}${lines}${eol}${margin}${close}${text.slice(endOf(parent))}`;
}

function written(text: string, value: Json, margin: string, before: number): string {
  const set = writeJson(value, { indent: unitOf(text), width: WIDTH, margin, before });
  return eolOf(text) === '\n' ? set : set.replaceAll('\n', eolOf(text));
}

/** The blanks with which the line of a place begins, and how many letters stand between them and the place. */
function lineOf(text: string, offset: number): { readonly margin: string; readonly before: number } {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const [margin = ''] = /^[ \t]*/.exec(line) ?? [];
  return { margin, before: line.length - margin.length };
}

function unitOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
