/** JSON text with a memory of where everything stands. */
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Path, Place, Problem } from './problem';
import { toPointer } from './problem';

export interface JsonSource {
  readonly file: string;
  /** The parsed value. */
  readonly value: unknown;
  /** Where the value at a path stands; if there is none, its nearest parent. */
  place(path: Path): Place;
  /** Where the key of an object's member stands. */
  placeOfKey(path: Path): Place;
  problem(path: Path, code: string, message: string, at?: Place): Problem;
}

/** Strict JSON: no comments, no trailing commas, no duplicate keys. Gives the value, or what is wrong and where. */
export function readJson(text: string, file: string): { source: JsonSource } | { problems: Problem[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const placeOf = placer(text);
  // Only the first: what follows is mostly its consequence.
  const problems = errors.slice(0, 1).map((error): Problem => ({
    file,
    ...placeOf(error.offset, error.length),
    pointer: '',
    code: 'json',
    message: `This is not JSON: ${wordsFor(printParseErrorCode(error.error))}.`,
  }));
  if (root) problems.push(...duplicateKeys(root, file, placeOf));
  if (problems.length || !root) {
    if (!problems.length)
      problems.push({ file, ...placeOf(0, 0), pointer: '', code: 'json', message: 'The file is empty.' });
    return { problems };
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
    problem: (path, code, message, at = place(path)) => ({
      file,
      ...at,
      pointer: toPointer(path),
      code,
      message,
    }),
  };
  return { source };
}

function placer(text: string): (offset: number, length: number) => Place {
  const starts = [0];
  for (let index = 0; index < text.length; index++) if (text[index] === '\n') starts.push(index + 1);
  const locate = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return (offset, length) => {
    const start = locate(offset);
    const end = locate(offset + length);
    return { ...start, endLine: end.line, endColumn: end.column };
  };
}

/** `JSON.parse` keeps the last of two members with the same name and says nothing. */
function duplicateKeys(
  node: Node,
  file: string,
  placeOf: (offset: number, length: number) => Place,
  path: Path = [],
): Problem[] {
  if (node.type === 'array') {
    return (node.children ?? []).flatMap((child, index) =>
      duplicateKeys(child, file, placeOf, [...path, index]),
    );
  }
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property) => {
    const [key, value] = property.children ?? [];
    if (!key) return [];
    const name = key.value as string;
    const here = [...path, name];
    const twice: Problem[] = seen.has(name)
      ? [
          {
            file,
            ...placeOf(key.offset, key.length),
            pointer: toPointer(here),
            code: 'duplicate-key',
            message: `"${name}" is there twice.`,
          },
        ]
      : [];
    seen.add(name);
    return [...twice, ...(value ? duplicateKeys(value, file, placeOf, here) : [])];
  });
}

const JSON_WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'there is a word or sign that JSON does not know',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a name in double quotes belongs here',
  ValueExpected: 'a value belongs here',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'the file should end here',
  InvalidCommentToken: 'comments are not allowed',
  UnexpectedEndOfComment: 'comments are not allowed',
  UnexpectedEndOfString: 'a string is not closed',
  UnexpectedEndOfNumber: 'a number is not complete',
  InvalidUnicode: 'a \\u escape is not complete',
  InvalidEscapeCharacter: 'this escape is not known',
  InvalidCharacter: 'a character stands here that JSON does not allow, such as a bare line break',
};

function wordsFor(code: string): string {
  return JSON_WORDS[code] ?? code;
}
