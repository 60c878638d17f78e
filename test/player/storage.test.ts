import { describe, expect, test } from 'vitest';
import { createStore } from '../../src/player';

/** A Storage as browsers have it, that may refuse to write. */
function fakeStorage({ full = false } = {}): Storage {
  const values = new Map<string, string>([['someone-elses', 'x']]);
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

describe('progress is kept where it can be', () => {
  test('in storage, under our own prefix', () => {
    const storage = fakeStorage();
    const store = createStore(() => storage);
    store.set('a', '1');
    expect(storage.getItem('dag-tutor:a')).toBe('1');
    expect(store.keys()).toEqual(['a']);
    store.remove('a');
    expect(store.get('a')).toBeNull();
    expect(storage.getItem('someone-elses')).toBe('x');
  });

  test('where storage is blocked, the page goes on with what it remembers', () => {
    const store = createStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    store.set('a', '1');
    expect(store.lasting).toBe(false);
    expect(store.get('a')).toBe('1');
    expect(store.keys()).toEqual(['a']);
  });

  test('where storage is full, the newest value is the one that counts', () => {
    const storage = fakeStorage({ full: true });
    const store = createStore(() => storage);
    store.set('a', '1');
    store.set('a', '2');
    expect(store.get('a')).toBe('2');
  });
});
