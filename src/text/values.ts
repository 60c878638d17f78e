/** Reading the values that come with a code. */
export interface Read {
  text(name: string): string;
  number(name: string): number;
  /** Null where there is none. */
  optional(name: string): number | null;
  list(name: string): readonly string[];
  isTrue(name: string): boolean;
}

export function read(values: Readonly<Record<string, unknown>>): Read {
  return {
    text: (name) => String(values[name] ?? ''),
    number: (name) => Number(values[name] ?? 0),
    optional(name) {
      const value = values[name];
      return typeof value === 'number' ? value : null;
    },
    list(name) {
      const value = values[name];
      if (typeof value === 'string') return [value];
      return Array.isArray(value) ? (value as string[]) : [];
    },
    isTrue: (name) => values[name] === true,
  };
}
