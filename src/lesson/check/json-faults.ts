/** What is wrong with JSON before it is asked what it says. */
import { printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Fault, Path } from './problem';

/** Deeper than any lesson, and far from what makes a reader of nested values run out of stack. */
const MOST_DEPTH = 100;
/** Airflow's ids have 250 letters at most; a label may be a little longer. */
const MOST_NAME = 300;
/** An object that gets such a member loses it, or becomes another kind of object. */
const RESERVED = '__proto__';

/** The first bracket that opens one level too many; null if there is none. */
export function firstTooDeep(text: string): { offset: number; fault: Fault } | null {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (isInString) {
      if (sign === '\\') at++;
      else if (sign === '"' || sign === '\n') isInString = false;
    } else if (sign === '"') isInString = true;
    else if (sign === '[' || sign === '{') {
      depth++;
      if (depth > MOST_DEPTH)
        return { offset: at, fault: { code: 'json.deep', values: { most: MOST_DEPTH } } };
    } else if (sign === ']' || sign === '}') depth--;
  }
  return null;
}

/** Words of Python and JavaScript that stand where JSON has its own. */
const FOREIGN: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  undefined: 'null',
  nil: 'null',
};

/** What the parser stumbled over, in the terms of somebody who wrote it. */
export function syntaxFault(text: string, error: ParseError | undefined): Fault {
  const fault = (name: string, values = {}): Fault => ({
    code: 'json.syntax',
    values: { fault: name, ...values },
  });
  if (!error) return fault('ValueExpected');
  const rest = text.slice(error.offset, error.offset + 200);
  const before = text.slice(0, error.offset).trimEnd();
  if (/^(<{7}|={7}|>{7})/.test(rest)) return fault('Conflict');
  const [word = ''] = /^[\w$]+/.exec(rest) ?? [];
  if (Object.hasOwn(FOREIGN, word)) return fault('ForeignWord', { found: word, near: FOREIGN[word] });
  if (rest.startsWith("'")) return fault('SingleQuotes');
  const isClosing = /^[\]}]/.test(rest);
  const name = printParseErrorCode(error.error);
  if (/^(Value|PropertyName)Expected$/.test(name) && isClosing && before.endsWith(','))
    return fault('TrailingComma');
  return fault(name, { found: word });
}

interface Found {
  readonly node: Node;
  readonly path: Path;
  readonly fault: Fault;
}

/** Names and numbers that would not be in the value as they are in the text. */
export function namesAndNumbers(root: Node, text: string): Found[] {
  const found: Found[] = [];
  const visit = (node: Node, path: Path): void => {
    if (node.type === 'array') node.children?.forEach((child, index) => visit(child, [...path, index]));
    else if (node.type === 'object') members(node, path);
    else if (node.type === 'number') {
      const written = text.slice(node.offset, node.offset + node.length);
      if (!isHeld(node.value as number, written))
        found.push({ node, path, fault: { code: 'json.number', values: { text: written.slice(0, 40) } } });
    }
  };
  const members = (node: Node, path: Path): void => {
    const seen = new Set<string>();
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key) continue;
      const name = key.value as string;
      const add = (fault: Fault, at: Path) => found.push({ node: key, path: at, fault });
      if (name.length > MOST_NAME) {
        add({ code: 'json.name_long', values: { length: name.length, most: MOST_NAME } }, path);
        continue;
      }
      const here = [...path, name];
      if (name === RESERVED) add({ code: 'json.name_reserved', values: { name } }, here);
      if (seen.has(name)) add({ code: 'json.duplicate', values: { name } }, here);
      seen.add(name);
      if (value) visit(value, here);
    }
  };
  visit(root, []);
  return found;
}

/** Whether a number is held as written: not beyond all bounds, and a whole number to its last digit. */
function isHeld(value: number, written: string): boolean {
  if (!Number.isFinite(value)) return false;
  return Number.isSafeInteger(value) || !/^-?\d+$/.test(written);
}
