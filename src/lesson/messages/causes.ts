/** What has happened in a run, and why. */
import type { ToldLine, ToldWhy } from '../../engine';

export interface CauseMessages {
  /** What happened. */
  'cause.line': { readonly told: ToldLine };
  /** Why it happened. */
  'cause.why': { readonly told: ToldWhy };
}
