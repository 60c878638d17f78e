/** What values a cause comes with: by name, and how the log keeps them (`int` as it is, all others once). */
export type CauseFields = Readonly<Record<string, Readonly<Record<string, 'int' | 'any'>>>>;

/** The values of one cause, given what it comes with. */
export type ValuesOf<Fields extends Readonly<Record<string, 'int' | 'any'>>> = {
  readonly [K in keyof Fields]: Fields[K] extends 'int' ? number : string | number | null | readonly string[];
};

/** One of some causes with its values. */
export type Note<Causes extends CauseFields> = {
  readonly [C in keyof Causes]: { readonly code: C; readonly values: ValuesOf<Causes[C]> };
}[keyof Causes];

/** The figures of a trigger rule, as a cause keeps them. */
export const RULE_FIGURES = {
  rule: 'any',
  total: 'int',
  success: 'int',
  skipped: 'int',
  failed: 'int',
  upstream_failed: 'int',
  removed: 'int',
} as const;

/** Of a check's state: the states that it could be instead, because Airflow leaves open which of two checks wins. */
export const INSTEAD = { instead: 'any' } as const;
