import { lazy, Suspense, useState } from 'react';
import { usePlayerState } from '../../player';
import { CodePanel } from '../code/CodePanel';
import type { CodePanelProps } from '../code/CodePanel';
import { withWords } from '../with-words';
import { openForesight } from './open-foresight';

const Foresight = lazy(() => withWords(import('./Foresight'), 'asking'));

/**
 * The code; before the step that the lesson is about, a question in its place, so that nothing else on the page moves.
 * Once it is answered it stays for as long as the learner stays.
 */
export function CodeOrQuestion(props: CodePanelProps) {
  const open = usePlayerState((state) => openForesight(state)?.key ?? null);
  const [answered, setAnswered] = useState<string | null>(null);
  const stays = usePlayerState(({ gates, cursor }) =>
    gates.some((gate) => gate.key === answered && (gate.step === cursor || gate.step === cursor + 1)),
  );
  const asked = open ?? (stays ? answered : null);
  if (asked === null) return <CodePanel {...props} />;
  return (
    <Suspense fallback={<CodePanel {...props} />}>
      <Foresight asked={asked} onAnswered={() => setAnswered(asked)} onDone={() => setAnswered(null)} />
    </Suspense>
  );
}
