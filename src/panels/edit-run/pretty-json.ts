import type { Json } from '../../engine';

const INDENT = '  ';
const WIDTH = 72;

/** JSON for people: what fits on a line stands on one, all else is broken up. Parsing it gives the same value. */
export function prettyJson(value: Json): string {
  return write(value, '');
}

function write(value: Json, indent: string, before = 0): string {
  const flat = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + before + flat.length <= WIDTH) {
    return flat;
  }
  const inner = indent + INDENT;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const members = Array.isArray(value)
    ? value.map((item) => inner + write(item, inner))
    : Object.entries(value).map(([key, item]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + write(item, inner, name.length);
      });
  return `${open}\n${members.join(',\n')}\n${indent}${close}`;
}

function onOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}
