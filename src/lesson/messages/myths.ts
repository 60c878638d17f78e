/** Well-known misconceptions, made from a run. */

/** The kinds, with what each is about. */
interface MythFacts {
  'failed-run': { readonly task: string };
  'skipped-run': { readonly task: string };
  straight: { readonly task: string };
  'empty-worker': { readonly task: string };
  'code-order': { readonly first: string; readonly second: string };
  'at-once': { readonly upstream: string; readonly task: string };
  /** Two tasks that run at the same time; none where no two do. */
  'one-at-a-time': { readonly tasks: readonly string[] };
  'waits-queued': { readonly task: string };
  'first-failure': { readonly task: string };
  'retries-total': { readonly task: string; readonly retries: number };
  'upstream-failed-ran': { readonly task: string };
  /** `many`: how many tasks stand right before it. */
  'waits-for-all': { readonly task: string; readonly rule: string; readonly many: number };
  'given-up-late': { readonly task: string; readonly rule: string; readonly many: number };
  'run-first': { readonly task: string };
  'run-last': { readonly task: string };
  'between-pokes': { readonly task: string };
  prints: { readonly task: string };
  'runs-share-limit': { readonly dag: string; readonly limit: number };
  /** The logical date, ISO 8601. */
  'day-late': { readonly date: string };
  'every-task-ran': { readonly task: string };
  spread: { readonly task: string; readonly below: string; readonly rule: string };
  'mapped-in-turn': { readonly task: string };
}

export type MythId = keyof MythFacts;

/** A misconception about this run. */
export type MadeMyth<M extends MythId = MythId> = {
  readonly [K in M]: { readonly id: K } & MythFacts[K];
}[M];

export interface MythMessages {
  /** What many think. */
  'myth.claim': { readonly myth: MadeMyth };
  /** What the run shows: where it bears the claim out, and where it does not. */
  'myth.why': { readonly myth: MadeMyth; readonly truth: boolean };
}
