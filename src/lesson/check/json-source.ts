/** JSON text with a memory of where everything stands. */
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { placer } from './placer';
import type { Fault, FaultValues, Path, Place, Problem } from './problem';
import { FILE_START, MOST_FAULTS, toPointer } from './problem';
import { valueAt } from './schema-walk';
import { firstTooDeep, namesAndNumbers, syntaxFault } from './json-faults';

export interface JsonSource {
  readonly file: string;
  /** The parsed value. */
  readonly value: unknown;
  /** Where the value at a path stands; if there is none, its nearest parent. */
  place(path: Path): Place;
  /** Where the key of an object's member stands. */
  placeOfKey(path: Path): Place;
  problem(path: Path, code: Fault['code'], values?: FaultValues, at?: Place): Problem;
}

/**
 * Strict JSON: no comments, no trailing commas, no duplicate keys, no names or numbers that would become others. Gives
 * the value, or what is wrong and where; never throws.
 */
export function readJson(given: string, file: string): { source: JsonSource } | { problems: Problem[] } {
  const text = given.replace(/^\uFEFF/, '');
  const placeOf = placer(text);
  const problem = (offset: number, length: number, fault: Fault, path: Path = []): Problem => ({
    file,
    ...placeOf(offset, length),
    pointer: toPointer(path),
    ...fault,
  });
  if (text.trim() === '') return { problems: [problem(0, 0, { code: 'json.empty', values: {} })] };
  const deep = firstTooDeep(text);
  if (deep) return { problems: [problem(deep.offset, 1, deep.fault)] };

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  // Only the first: what follows is mostly its consequence.
  const [error] = errors;
  if (error || !root) {
    const offset = error?.offset ?? 0;
    return { problems: [problem(offset, error?.length ?? 0, syntaxFault(text, error))] };
  }
  const faults = namesAndNumbers(root, text);
  if (faults.length > 0) {
    const problems = faults
      .slice(0, MOST_FAULTS)
      .map(({ node, path, fault }) => problem(node.offset, node.length, fault, path));
    const values = { count: faults.length - problems.length, most: MOST_FAULTS };
    const more: Problem = { file, ...FILE_START, pointer: '', code: 'faults.more', values };
    return { problems: values.count > 0 ? [more, ...problems] : problems };
  }

  const nodeAt = (path: Path): Node => {
    for (let length = path.length; length > 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
      if (node) return node;
    }
    return root;
  };
  const place = (path: Path) => {
    const node = nodeAt(path);
    return placeOf(node.offset, node.length);
  };
  const source: JsonSource = {
    file,
    value: getNodeValue(root) as unknown,
    place,
    placeOfKey(path) {
      const node = findNodeAtLocation(root, [...path] as (string | number)[]);
      const key = node?.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
      return key ? placeOf(key.offset, key.length) : place(path);
    },
    problem: (path, code, values = {}, at = place(path)) => ({
      file,
      ...at,
      pointer: toPointer(path),
      code,
      values,
    }),
  };
  return { source };
}

/** The part of a source at a path, with places in the whole file. */
export function within(source: JsonSource, inner: Path): JsonSource {
  return {
    file: source.file,
    value: valueAt(source.value, inner),
    place: (path) => source.place([...inner, ...path]),
    placeOfKey: (path) => source.placeOfKey([...inner, ...path]),
    problem: (path, code, values, at) => source.problem([...inner, ...path], code, values, at),
  };
}
