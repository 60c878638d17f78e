import { useState } from 'react';
import { usePlayerState } from '../../player';
import { openForesight } from './open-foresight';

export interface ForesightShown {
  /** Key of what is asked; null where nothing is. */
  readonly asked: string | null;
  readonly onAnswered: () => void;
  /** The learner goes on. */
  readonly onDone: () => void;
}

/** What is asked before the step that the lesson is about. Once answered it stays for as long as the learner stays. */
export function useForesight(): ForesightShown {
  const open = usePlayerState((state) => openForesight(state)?.key ?? null);
  const [answered, setAnswered] = useState<string | null>(null);
  const stays = usePlayerState(({ gates, cursor }) =>
    gates.some((gate) => gate.key === answered && (gate.step === cursor || gate.step === cursor + 1)),
  );
  const asked = open ?? (stays ? answered : null);
  return { asked, onAnswered: () => setAnswered(asked), onDone: () => setAnswered(null) };
}
