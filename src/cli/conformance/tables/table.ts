/** A case of Airflow's own tables: `kind` says what it asks, and each kind has a runner. */
import type { Verdict } from '../result';

/** What differs by kind is read by its runner; test-tables.md and the README beside the tables have the fields. */
export interface TableCase {
  readonly id: string;
  readonly kind: string;
  readonly input?: unknown;
  readonly expect?: unknown;
  readonly steps?: unknown;
}

export type Runner = (row: TableCase) => Verdict;
