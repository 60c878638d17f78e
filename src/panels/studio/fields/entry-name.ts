/** What an entry of a list is called in it: by what its author called it. */
const NAMES = [
  'title',
  'prompt',
  'question',
  'claim',
  'front',
  'label',
  'text',
  'task_id',
  'dag_id',
  'group_id',
  'task',
  'id',
  'is',
];
const LONGEST = 90;

/** Null where it has no name of its own. */
export function entryName(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const members = entry as Readonly<Record<string, unknown>>;
  const found = NAMES.map((name) => members[name]).find(
    (one) => typeof one === 'string' && one.trim() !== '',
  );
  if (typeof found !== 'string') return null;
  const plain = found.replaceAll(/[`*]/g, '');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
