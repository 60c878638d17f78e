/** Whether the learner stands right before the step that the lesson is about, and has not yet said what comes. */
import { isSettled } from '../../player';
import type { PlayerState } from '../../player';

type Gate = PlayerState['gates'][number];

/** The question that is open at the step looked at; null where there is none. */
export function openForesight({
  gates,
  cursor,
  progress,
}: Pick<PlayerState, 'gates' | 'cursor' | 'progress'>): Gate | null {
  const gate = gates.find(({ conceals, step }) => conceals === 'next' && step === cursor + 1);
  return gate && !isSettled(progress, gate, gate) ? gate : null;
}
