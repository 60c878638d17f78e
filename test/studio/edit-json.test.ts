import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/engine';
import { insertJson, moveJson, removeJson, renameJson, setJson } from '../../src/studio';
import type { JsonPath } from '../../src/studio';
import { lessonTexts } from './lesson-texts';

/** Every place of a value, with what stands there. */
function placesIn(value: unknown, path: JsonPath = []): { path: JsonPath; value: unknown }[] {
  const inner = Array.isArray(value)
    ? value.flatMap((one, index) => placesIn(one, [...path, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))
      : [];
  return [{ path, value }, ...inner];
}

const LESSONS = lessonTexts();
const aLesson = fc.constantFrom(...LESSONS.map(({ text }) => text));

describe("an edit of a lesson's text", () => {
  it('puts a value where it was asked to, and changes nothing else', () => {
    fc.assert(
      fc.property(aLesson, fc.nat(), fc.jsonValue(), (text, at, given) => {
        const places = placesIn(JSON.parse(text)).slice(1);
        const { path } = places[at % places.length]!;
        const wanted = JSON.parse(text) as Record<string, Json>;
        const value = JSON.parse(JSON.stringify(given)) as Json;
        const holder = path.slice(0, -1).reduce<never>((one, key) => one[key as never], wanted as never);
        (holder as Record<string | number, Json>)[path.at(-1)!] = value;
        const next = setJson(text, path, value);
        expect(JSON.parse(next!)).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('gives back the very same text when what was added is taken away again, in whatever layout', () => {
    fc.assert(
      fc.property(aLesson, fc.nat(), (text, at) => {
        const lists = placesIn(JSON.parse(text)).filter(
          ({ value }) => Array.isArray(value) && value.length > 0,
        );
        const { path, value } = lists[at % lists.length]!;
        const index = at % ((value as unknown[]).length + 1);
        const added = insertJson(text, path, index, 'x')!;
        expect(removeJson(added, [...path, index])).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('moves an entry of a list and back, to the letter', () => {
    fc.assert(
      fc.property(aLesson, fc.nat(), fc.nat(), (text, from, to) => {
        const { dags } = JSON.parse(text) as { dags: { tasks: unknown[] }[] };
        const { length } = dags[0]!.tasks;
        const path = ['dags', 0, 'tasks'];
        const moved = moveJson(text, path, from % length, to % length)!;
        expect(moveJson(moved, path, to % length, from % length)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps lines that somebody set, and sets new ones like those around them', () => {
    const text = '{\n    "b": [1,   2],\n    "d": { "e": true }\n}\n';
    expect(setJson(text, ['c'], 3, ['b', 'c', 'd'])).toBe(
      '{\n    "b": [1,   2],\n    "c": 3,\n    "d": { "e": true }\n}\n',
    );
    expect(insertJson(text, ['b'], 2, 4)).toBe('{\n    "b": [1,   2, 4],\n    "d": { "e": true }\n}\n');
    expect(setJson(text, ['d', 'f'], 'x'.repeat(100))).toContain('\n        "e": true,\n        "f": "xxx');
    expect(renameJson(text, ['d', 'e'], 'ee')).toContain('"d": { "ee": true }');
    expect(removeJson(text, ['b'])).toBe('{\n    "d": { "e": true }\n}\n');
    expect(setJson(text.replaceAll('\n', '\r\n'), ['a'], { x: 'y'.repeat(120) })).not.toMatch(/[^\r]\n/);
  });

  it('makes what lies above it, and leaves a text alone that cannot be read', () => {
    expect(setJson('{}', ['a', 'b'], 1)).toBe('{ "a": { "b": 1 } }');
    expect(insertJson('{}', ['quiz'], 0, 'x')).toBe('{ "quiz": ["x"] }');
    expect(setJson('{ "a": ', ['b'], 1)).toBeNull();
    expect(setJson('{ "a": 1 }', ['a', 'b'], 1)).toBeNull();
    expect(removeJson('{ "a": 1 }', ['b'])).toBeNull();
  });
});
