/** What is worked out once and kept as long as what it was worked out from. */

/** What is known for the arguments so far, and where those with one argument more are kept. */
interface Known<R> {
  result?: { readonly value: R };
  /** By an argument that is an object: it is let go with that object. */
  byObject?: WeakMap<object, Known<R>>;
  /** By any other argument. */
  byValue?: Map<unknown, Known<R>>;
}

/**
 * The same function, but for each list of arguments it is called only once; what it answered, `undefined` and `null`
 * too, is answered again. Objects count as equal only if they are the same object, and must not change afterwards. The
 * first argument has to be an object: with it everything is forgotten that was worked out from it. A call that throws
 * is not remembered.
 */
export function memo<A extends readonly [object, ...unknown[]], R>(
  make: (...args: A) => R,
): (...args: A) => R {
  const root: Known<R> = {};
  return (...args) => {
    let known = root;
    for (const argument of args) known = nextOf(known, argument);
    known.result ??= { value: make(...args) };
    return known.result.value;
  };
}

function nextOf<R>(known: Known<R>, argument: unknown): Known<R> {
  if (typeof argument === 'object' && argument !== null) {
    known.byObject ??= new WeakMap();
    return placeIn(known.byObject, argument);
  }
  known.byValue ??= new Map();
  return placeIn(known.byValue, argument);
}

/** The place of a key, made where there is none yet. */
function placeIn<K, R>(
  places: { get(key: K): Known<R> | undefined; set(key: K, place: Known<R>): unknown },
  key: K,
): Known<R> {
  let place = places.get(key);
  if (!place) places.set(key, (place = {}));
  return place;
}
