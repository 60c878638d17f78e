/** The text of a run as it is being edited. It outlives the window it is edited in, so that closing that loses nothing. */
import type { Case, Json } from '../../engine';
import { writeJson } from '../../lesson';

// No memory of something worked out, so nothing for memo(): what was typed is put in, replaced and dropped.
// eslint-disable-next-line no-restricted-syntax
const drafts = new WeakMap<Case, string>();

/** What was typed for this run, or else the run itself. */
export function draftOf(input: Case): string {
  return drafts.get(input) ?? textOf(input);
}

/** The text of the run as it is. */
export function textOf(input: Case): string {
  return writeJson(input as unknown as Json);
}

export function keepDraft(input: Case, text: string): void {
  drafts.set(input, text);
}

export function dropDraft(input: Case): void {
  drafts.delete(input);
}
