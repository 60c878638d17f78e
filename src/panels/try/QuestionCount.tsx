import { gatesOnScreen, openGate, usePlayerState } from '../../player';
import { tryingWords } from '../../text';

/** "Question 2 of 5". */
export function QuestionCount() {
  const gates = usePlayerState(gatesOnScreen);
  const open = usePlayerState((state) => openGate(state, state.progress.answers));
  if (open === null) return null;
  return <>{tryingWords.tryIt.question(gates.indexOf(open) + 1, gates.length)}</>;
}
