/**
 * Whether the myths are settled: apart from what the panel shows, because the picker of modes asks for it, and without
 * working out which they are, because that takes more script than the picker.
 */
import type { Myth } from '../../lesson';
import type { Answered, Progress } from '../../player';

export const MYTHS_PREFIX = 'deep/';

/** Under which the panel keeps the ids of the myths that it asks. */
export const ASKED_KEY = `${MYTHS_PREFIX}asked`;

/** Under which the commitment to a myth is kept; it is settled once the run has been watched. */
export function mythKey({ id }: Pick<Myth, 'id'>): string {
  return `${MYTHS_PREFIX}belief/${id}`;
}

export const SURENESS = ['guess', 'likely', 'certain'] as const;
export type Sureness = (typeof SURENESS)[number];

/** What the learner said, before knowing. */
export interface Commitment {
  readonly says: boolean;
  readonly sure: Sureness;
}

/** The last commitment; null where there is none that makes sense. */
export function commitmentOf(answer: Answered | undefined): Commitment | null {
  const last = answer?.tries.at(-1);
  if (typeof last !== 'object' || last === null || Array.isArray(last)) return null;
  const { says, sure } = last as Record<string, unknown>;
  const known = SURENESS.find((one) => one === sure);
  return typeof says === 'boolean' && known ? { says, sure: known } : null;
}

/** Whether it was committed to and its run was watched. */
export function isSettled(myth: Pick<Myth, 'id'>, answers: Progress['answers']): boolean {
  const answer = answers[mythKey(myth)];
  return answer?.settled === true && commitmentOf(answer) !== null;
}

/** The ids of the myths that were asked; null as long as none was, or where the record makes no sense. */
export function askedIn(answers: Progress['answers']): readonly string[] | null {
  const asked = answers[ASKED_KEY]?.tries.at(-1);
  return Array.isArray(asked) && asked.every((id) => typeof id === 'string') ? asked : null;
}
