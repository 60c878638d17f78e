/** Drafts: what a learner writes, chooses or puts together without being graded, kept as it is at each change. */
import type { Json } from '../engine';
import { own, without } from './records/entries';
import type { Progress } from './records/progress';

/** One kind of draft. Whoever shows it declares it. */
export interface Draft<T> {
  /** What keeps it apart from other drafts in the record. */
  readonly id: string;
  /** As it is read from the record; null for anything that makes no sense. */
  readonly read: (kept: Json) => T | null;
}

/** As it was kept, of what it belongs to; undefined if nothing was. */
export function keptDraft(
  { drafts }: Pick<Progress, 'drafts'>,
  { id }: Pick<Draft<unknown>, 'id'>,
  of = '',
): Json | undefined {
  return own(own(drafts, id) ?? {}, of);
}

/** The draft of something; null if there is none that makes sense. A draft that is an object is read anew each time. */
export function readDraft<T>(progress: Pick<Progress, 'drafts'>, draft: Draft<T>, of = ''): T | null {
  const kept = keptDraft(progress, draft, of);
  return kept === undefined ? null : draft.read(kept);
}

/** The record with a draft as it is now; null forgets it. */
export function withDraft(
  { drafts }: Pick<Progress, 'drafts'>,
  { id }: Pick<Draft<unknown>, 'id'>,
  of: string,
  value: Json,
): Pick<Progress, 'drafts'> {
  const others = without(own(drafts, id) ?? {}, of);
  return { drafts: { ...drafts, [id]: value === null ? others : { ...others, [of]: value } } };
}

/** A draft that is text; empty text is none. */
export function textDraft(id: string): Draft<string> {
  return { id, read: (kept) => (typeof kept === 'string' ? kept : null) };
}
