/**
 * Statements on their way to a store of them (an LRS). What could not be sent is kept, in this browser where that is
 * allowed, and sent again later. A statement keeps its id, so that one that arrives twice counts once.
 */
import type { KeyValueStore } from '../../player';
import type { Statement } from './statements';

/** A statement with what makes it one of its own. */
export interface Dated extends Statement {
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
}

/** How a delivery came out: it is there; it will never be taken; or it may be taken later. */
export type Delivery = 'taken' | 'refused' | 'later';

export interface Queue {
  add(statement: Dated): void;
  /** Sends what waits, now. Whether nothing waits any more. */
  flush(): Promise<boolean>;
  /** The page may be gone next: sends what is not under way yet, without waiting for what is. */
  leave(): void;
  stop(): void;
}

interface Way {
  readonly send: (statements: readonly Dated[]) => Promise<Delivery>;
  readonly store: KeyValueStore;
  /** Under which what waits is kept. */
  readonly key: string;
}

const MOST_AT_ONCE = 50;
/** More than a learner makes in a week; of older ones the newest are kept. */
const MOST_KEPT = 1000;
const FIRST_WAIT_MILLISECONDS = 2000;
const MOST_WAIT_MILLISECONDS = 300_000;

export function createQueue({ send, store, key }: Way): Queue {
  let waiting: readonly Dated[] = readKept(store.get(key));
  /** Under way; null between two deliveries. */
  let sending: Promise<void> | null = null;
  /** Of what waits, what is under way. */
  let underWay: readonly Dated[] = [];
  let wait = FIRST_WAIT_MILLISECONDS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** After one was refused, each is sent alone, so that it takes no other with it. */
  let alone = 0;

  const keep = () => {
    if (waiting.length > 0) store.set(key, JSON.stringify(waiting));
    else store.remove(key);
  };
  const drop = (sent: readonly Dated[]) => {
    waiting = waiting.filter((one) => !sent.includes(one));
    keep();
  };
  const deliver = async (): Promise<void> => {
    clearTimeout(timer);
    while (waiting.length > 0) {
      const batch = waiting.slice(0, alone > 0 ? 1 : MOST_AT_ONCE);
      underWay = batch;
      const delivery = await send(batch).catch((): Delivery => 'later');
      underWay = [];
      if (delivery === 'later') {
        timer = setTimeout(() => void flush(), wait);
        wait = Math.min(wait * 2, MOST_WAIT_MILLISECONDS);
        break;
      }
      wait = FIRST_WAIT_MILLISECONDS;
      if (delivery === 'refused' && batch.length > 1) alone = batch.length;
      else {
        if (delivery === 'refused') console.warn('DAG Tutor: the LRS refused a statement.', batch[0]);
        alone = Math.max(0, alone - 1);
        drop(batch);
      }
    }
    sending = null;
  };
  const flush = async (): Promise<boolean> => {
    if (waiting.length > 0) await (sending ??= deliver());
    return waiting.length === 0;
  };
  const onOnline = () => void flush();
  globalThis.addEventListener?.('online', onOnline);
  void flush();
  return {
    add(statement) {
      waiting = [...waiting, statement].slice(-MOST_KEPT);
      keep();
      void flush();
    },
    flush,
    leave() {
      const rest = waiting.filter((one) => !underWay.includes(one)).slice(0, MOST_AT_ONCE);
      if (underWay.length === 0) void flush();
      else if (rest.length > 0)
        void send(rest).then(
          (delivery) => delivery === 'taken' && drop(rest),
          () => {},
        );
    },
    stop() {
      globalThis.removeEventListener?.('online', onOnline);
      clearTimeout(timer);
      keep();
    },
  };
}

/** What an earlier visit could not send; nothing where it cannot be read. */
function readKept(text: string | null): readonly Dated[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    const isOne = (one: unknown): one is Dated =>
      typeof one === 'object' && one !== null && typeof (one as { id?: unknown }).id === 'string';
    return Array.isArray(kept) ? kept.filter(isOne) : [];
  } catch {
    return [];
  }
}
