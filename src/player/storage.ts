/** Keeping things in this browser, where that is allowed; in memory where it is not. Nothing here ever throws. */

export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
  /** Whether what is set will still be there after a reload. */
  readonly lasting: boolean;
}

const PREFIX = 'dag-tutor:';

/**
 * localStorage under our prefix. Merely touching it throws where third-party storage is blocked (an embed), in a
 * sandbox, or when the person forbids it; then values live as long as the page.
 */
export function createStore(open: () => Storage = () => globalThis.localStorage): KeyValueStore {
  const memory = new Map<string, string>();
  let storage: Storage | null = null;
  try {
    storage = open();
    storage.getItem(PREFIX);
  } catch {
    storage = null;
  }
  return {
    lasting: storage !== null,
    get(key) {
      const kept = memory.get(key);
      if (kept !== undefined) return kept;
      try {
        return storage?.getItem(PREFIX + key) ?? null;
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        if (!storage) throw new Error('no storage');
        storage.setItem(PREFIX + key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
    remove(key) {
      memory.delete(key);
      try {
        storage?.removeItem(PREFIX + key);
      } catch {
        // It could not have been kept there either.
      }
    },
    keys() {
      const names = new Set(memory.keys());
      try {
        for (let index = 0; storage && index < storage.length; index++) {
          const name = storage.key(index);
          if (name?.startsWith(PREFIX)) names.add(name.slice(PREFIX.length));
        }
      } catch {
        // What is in memory is all there is.
      }
      return [...names];
    },
  };
}
