import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/engine';
import { writeJson } from '../../src/lesson';

describe('a text for people', () => {
  it('parses to the same value, whatever it is, and fills no line that could be broken beyond its width', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(writeJson(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    const long = Array.from({ length: 30 }, (_, index) => ({ task_id: `task_${index}` }));
    expect(
      Math.max(
        ...writeJson(long)
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(72);
    expect(writeJson([['ingest', 'preprocess']])).toBe('[["ingest", "preprocess"]]');
  });
});
