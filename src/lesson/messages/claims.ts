/** What a claim asks of a run, and how the run is instead: clauses, not sentences. */
import type { Message } from '../message';
import type { None } from './names';

/** A run as claims name it: its DAG and its number, where it matters which. */
export interface ClaimRun {
  readonly dag: string | null;
  readonly nth: number | null;
}

/** A moment of a run, as lessons name them. */
export type ClaimMoment =
  | { readonly kind: 'start' | 'final' }
  | { readonly kind: 'step'; readonly step: number }
  | {
      readonly kind: 'task';
      readonly task: string;
      readonly state: string;
      readonly run: ClaimRun | null;
    }
  | { readonly kind: 'run'; readonly state: string; readonly run: ClaimRun | null };

/** A figure to keep to. */
export type ClaimBound =
  number | { readonly at_least?: number | undefined; readonly at_most?: number | undefined };

/** The dates of a run, ISO 8601: those that are asked for. */
export interface ClaimDates {
  readonly logical?: string;
  readonly interval?: readonly [string, string];
  readonly after?: string;
}

interface OfTask {
  readonly task: string;
}
interface OfRun {
  readonly run: ClaimRun;
}
interface At {
  readonly at: ClaimMoment;
}
/** Another claim. */
type Part = Message<keyof ClaimMessages>;

export interface ClaimMessages {
  'claim.all': { readonly parts: readonly Part[] };
  'claim.any': { readonly parts: readonly Part[] };
  'claim.not': { readonly part: Part };
  'claim.in_scenario': { readonly scenario: string; readonly part: Part };
  'claim.task_is': OfTask & At & { readonly is: readonly string[] };
  /** How often; null for at any time. */
  'claim.task_reaches': OfTask & { readonly state: string; readonly times: ClaimBound | null };
  'claim.task_never': OfTask & { readonly state: string };
  'claim.task_tries': OfTask & { readonly tries: ClaimBound };
  /** Null: it waits, though no check holds it back. */
  'claim.task_blocked': OfTask & At & { readonly check: string | null };
  'claim.task_before': OfTask & { readonly before: string };
  'claim.run_is': OfRun & At & { readonly is: string };
  'claim.run_takes': OfRun & { readonly seconds: ClaimBound };
  'claim.seconds_between': {
    readonly from: ClaimMoment;
    readonly to: ClaimMoment;
    readonly seconds: ClaimBound;
  };
  'claim.run_dates': OfRun & { readonly dates: ClaimDates };
  'claim.runs': At & {
    readonly dag: string | null;
    readonly count: ClaimBound;
    readonly state: string | null;
  };
  /** The value as JSON. */
  'claim.xcom_is': OfTask & At & { readonly key: string; readonly value: string };
  'claim.pool_peak': { readonly pool: string; readonly slots: ClaimBound };
  'claim.pool_used': At & { readonly pool: string; readonly slots: ClaimBound };

  'found.is': { readonly states: readonly string[] };
  'found.times': { readonly count: number };
  'found.once': { readonly step: number };
  'found.tries': { readonly tries: readonly number[] };
  'found.not_blocked': None;
  'found.blocked_by': { readonly checks: readonly string[] };
  /** In seconds; null where the first one never ends. */
  'found.before': OfTask & {
    readonly endAt: number | null;
    readonly before: string;
    readonly startAt: number;
  };
  'found.takes': { readonly seconds: number | null };
  'found.between': { readonly seconds: number | null };
  'found.amount': { readonly count: number };
  /** Null where there is no such run. */
  'found.dates': { readonly dates: ClaimDates | null };
  /** The value as JSON; null where there is none. */
  'found.value': { readonly value: string | null };
  'found.no_step': None;
  'found.so': None;
  /** An order that holds only because a task is quick. */
  'found.luck': OfTask & { readonly before: string };
}
