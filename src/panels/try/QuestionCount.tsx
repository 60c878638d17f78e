import { answersOf, gatesOnScreen, usePlayerState } from '../../player';
import { useWords } from '../../ui';

/** "2 of 5 answered". */
export function QuestionCount() {
  const { tryingWords } = useWords();
  const gates = usePlayerState(gatesOnScreen);
  const answered = usePlayerState((state) => {
    const prefix = answersOf('try', state);
    return gatesOnScreen(state).filter((step) => state.progress.answers[prefix + step]?.settled).length;
  });
  return gates.length > 0 && <>{tryingWords.tryIt.answered(answered, gates.length)}</>;
}
