/** Looking names up that somebody else chose: `constructor` and `toString` are ids like any other. */

/** The record's own member; undefined where it has none, whatever every object has by nature. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}
