/** Figures and names in a cause, a reason or a problem. Lists are task ids or the like. */
export type Values = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
