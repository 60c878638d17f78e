/**
 * Takes from a worker all ways to the network, to storage, to other workers, and to running text as script. Python code
 * has no way to JavaScript in the first place (dag_reader/sandbox.py); this is the second wall.
 */

const DOORS = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'importScripts',
  'indexedDB',
  'caches',
  'localStorage',
  'sessionStorage',
  'cookieStore',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'Notification',
  'navigator',
  'eval',
  'process',
  'require',
  'Bun',
  'Deno',
];

/** To be called once Python is loaded. */
export function closeDoors(scope: typeof globalThis): void {
  // A prototype may carry them too: what is closed stays closed for whoever looks further up.
  for (const name of DOORS) {
    for (let holder: unknown = scope; holder; holder = Object.getPrototypeOf(holder)) {
      if (Object.prototype.hasOwnProperty.call(holder, name)) close(holder as object, name);
    }
  }
  for (const made of [function () {}, async function () {}, function* () {}, async function* () {}]) {
    const prototype = Object.getPrototypeOf(made) as object;
    const maker = noMaker(prototype);
    set(prototype, 'constructor', maker);
    if (prototype === Function.prototype) set(scope, 'Function', maker);
  }
  for (const name of ['setTimeout', 'setInterval'] as const) refuseText(scope, name);
}

/** Stands for what makes functions from text: things can still be asked whether they are functions. */
function noMaker(prototype: object): () => never {
  const maker = () => {
    throw new TypeError('No text becomes a function here.');
  };
  Object.defineProperty(maker, 'prototype', { value: prototype });
  return maker;
}

function close(holder: object, name: string): void {
  set(holder, name, undefined);
}

function set(holder: object, name: string, value: unknown): void {
  try {
    Object.defineProperty(holder, name, { value, writable: false, configurable: false });
  } catch {
    // What cannot be redefined is not there to be used: these are the platform's own fixed parts.
  }
}

/** A timer takes a function; a text would be run as a script. */
function refuseText(scope: typeof globalThis, name: 'setTimeout' | 'setInterval'): void {
  const plain = scope[name] as (handler: () => void, ...rest: unknown[]) => unknown;
  const guarded = (handler: unknown, ...rest: unknown[]) => {
    if (typeof handler !== 'function') throw new TypeError('A timer takes a function.');
    return plain(handler as () => void, ...rest);
  };
  Object.defineProperty(scope, name, { value: guarded, writable: false, configurable: false });
}
