/** JSON for people: what fits on a line stands on one, all else is broken up. Parsing it gives the same value. */
import type { Json } from '../engine';

/** How a value is set. */
export interface JsonLayout {
  /** One step inwards. */
  readonly indent?: string;
  /** So many letters fit on a line. */
  readonly width?: number;
  /** What stands before the lines that follow the first. */
  readonly margin?: string;
  /** So many letters stand before its first one, on the same line, without the margin. */
  readonly before?: number;
}

const INDENT = '  ';
const WIDTH = 72;

/** The text of a value, without an end of line behind it. */
export function writeJson(value: Json, layout: JsonLayout = {}): string {
  const { indent = INDENT, width = WIDTH, margin = '', before = 0 } = layout;
  return write(value, margin, before);

  function write(one: Json, here: string, taken: number): string {
    const flat = onOneLine(one);
    if (typeof one !== 'object' || one === null || here.length + taken + flat.length <= width) return flat;
    const inner = here + indent;
    const [open, close] = Array.isArray(one) ? '[]' : '{}';
    const members = Array.isArray(one)
      ? one.map((item) => inner + write(item, inner, 0))
      : Object.entries(one).map(([key, item]) => {
          const name = `${JSON.stringify(key)}: `;
          return inner + name + write(item, inner, name.length);
        });
    return members.length === 0 ? flat : `${open}\n${members.join(',\n')}\n${here}${close}`;
  }
}

function onOneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return members.length ? `{ ${members.join(', ')} }` : '{}';
}
