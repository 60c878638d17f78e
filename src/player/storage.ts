/** Keeping things in this browser, where that is allowed; in memory where it is not. Nothing here ever throws. */

export interface KeyValueStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
  /** Calls back with what another page has set under a key; null where it has removed it. Returns how to stop that. */
  subscribe(key: string, listener: (value: string | null) => void): () => void;
  /** Whether what was set last will still be there after a reload; before that, whether it may be. */
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
  let lasting = storage !== null;
  return {
    get lasting() {
      return lasting;
    },
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
        lasting = true;
      } catch {
        // Blocked, or full.
        memory.set(key, value);
        lasting = false;
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
    subscribe(key, listener) {
      if (!storage || typeof window === 'undefined') return () => {};
      // Heard in every page of this site but the one that has set it.
      const onStorage = (event: StorageEvent) => {
        if (event.storageArea === storage && event.key === PREFIX + key) listener(event.newValue);
      };
      window.addEventListener('storage', onStorage);
      return () => window.removeEventListener('storage', onStorage);
    },
  };
}
