/** Lessons as slips, merges and malice would leave them: seeded, so that what fails fails again. */
import { createRandom } from '../../../src/lesson';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Holder = Json[] | { [key: string]: Json };

/** Values that stand where others belong. */
const STRANGERS: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  1.5,
  50,
  1e6,
  1e9,
  1e15,
  '',
  'x',
  'constructor',
  'toString',
  'default_pool',
  '@continuous',
  '* * * * *',
  '2024-02-30T00:00:00Z',
  '9999-12-31T23:59:59Z',
  'a'.repeat(5000),
  [],
  {},
  [[]],
  [null],
  { type: 'all', claims: [] },
  { xcom: 'x' },
  Array.from({ length: 1000 }, (_, index) => index),
];

/** A mutant of a lesson's text: one to three changes, by a seed. */
export function mutantOf(text: string, seed: number): string {
  const below = createRandom(String(seed));
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  if (below(10) === 0) return brokenText(text, below, one);

  const root = JSON.parse(text) as Holder;
  const changes = 1 + below(3);
  for (let change = 0; change < changes; change++) {
    const places = placesIn(root);
    if (places.length === 0) break;
    const { holder, key } = one(places);
    const value = get(holder, key);
    const mutations: (() => void)[] = [
      () => remove(holder, key),
      () => set(holder, key, structuredClone(one(STRANGERS))),
      () => {
        const other = one(places);
        set(holder, key, structuredClone(get(other.holder, other.key)));
      },
    ];
    if (typeof value === 'string') mutations.push(() => set(holder, key, typo(value, below)));
    if (typeof value === 'number')
      mutations.push(() => set(holder, key, one([-value, value + 1, value * 1000, value * 1e7, value / 3])));
    if (typeof value === 'boolean') mutations.push(() => set(holder, key, !value));
    if (Array.isArray(value) && value.length > 0)
      mutations.push(
        () => value.push(structuredClone(one(value))),
        () => value.reverse(),
        () =>
          set(
            holder,
            key,
            Array.from({ length: 60 }, () => structuredClone(value[0]!)),
          ),
      );
    if (!Array.isArray(holder)) {
      mutations.push(() => {
        remove(holder, key);
        set(holder, typo(String(key), below), value);
      });
    }
    one(mutations)();
  }
  return JSON.stringify(root, null, 2);
}

function brokenText(text: string, below: (n: number) => number, one: <T>(list: readonly T[]) => T): string {
  const at = below(text.length);
  const put = one([
    '',
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\0',
    '\n',
    '//',
    "'",
    '1e999',
    '[[[[',
    '\uFEFF',
    '😀',
  ]);
  return one([
    text.slice(0, at),
    text.slice(0, at) + put + text.slice(at),
    text.slice(0, at) + text.slice(at + 1 + below(20)),
    text + put,
  ]);
}

interface PlaceIn {
  readonly holder: Holder;
  readonly key: string | number;
}

function placesIn(holder: Holder): PlaceIn[] {
  const keys = Array.isArray(holder) ? holder.map((_, index) => index) : Object.keys(holder);
  return keys.flatMap((key) => {
    const inner = get(holder, key);
    const here = { holder, key };
    return typeof inner === 'object' && inner !== null ? [here, ...placesIn(inner)] : [here];
  });
}

function get(holder: Holder, key: string | number): Json {
  return (holder as { [key: string]: Json })[String(key)] ?? null;
}

function set(holder: Holder, key: string | number, value: Json): void {
  (holder as { [key: string]: Json })[String(key)] = value;
}

function remove(holder: Holder, key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[String(key)];
}

/** Two letters swapped, one left out, or one twice. */
function typo(text: string, below: (n: number) => number): string {
  const at = below(Math.max(text.length, 1));
  const [before, letter = 'x', after] = [text.slice(0, at), text[at], text.slice(at + 1)];
  return [
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ][below(3)]!;
}
