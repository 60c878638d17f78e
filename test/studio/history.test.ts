import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endBurst, newHistory, record, redo, undo } from '../../src/studio';

describe('undo', () => {
  it('takes back any change, and redo brings it again', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), (changes, last) => {
        const before = changes.reduce((history, next) => record(history, next), newHistory(''));
        const after = record(before, last);
        if (last !== before.present) expect(undo(after).present).toBe(before.present);
        expect(redo(undo(after)).present).toBe(last);
        expect(undo(after).past).toEqual(last === before.present ? before.past.slice(0, -1) : before.past);
      }),
    );
  });

  it('takes back what was typed in one go at once, and what was typed after a pause alone', () => {
    let history = record(newHistory(''), 'a', 'title');
    history = record(history, 'ab', 'title');
    history = record(endBurst(history), 'abc', 'title');
    history = record(history, 'other', 'summary');
    expect(undo(history).present).toBe('abc');
    expect(undo(undo(history)).present).toBe('ab');
    expect(undo(undo(undo(history))).present).toBe('');
    expect(undo(undo(undo(undo(history)))).present).toBe('');
  });
});
