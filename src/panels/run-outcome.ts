/** What is said where a run did not come on screen. */
import type { RunOutcome } from '../player';
import { useWords } from '../ui';

/** Says why a run did not come on screen: one line for each reason, none where it did or somebody gave it up. */
export function useOutcomeWords(): (outcome: RunOutcome) => readonly string[] {
  const { describeCaseProblem, describeProblem, workingWords } = useWords();
  return (outcome) => {
    if (outcome.isDone) return [];
    switch (outcome.why) {
      case 'refused':
        return outcome.problems.map(describeCaseProblem);
      case 'problems':
        return outcome.problems.map(describeProblem);
      case 'too-large':
        return [workingWords.tooLarge[outcome.error.what](outcome.error.count, outcome.error.most)];
      case 'failed':
        return [workingWords.failed];
      case 'cannot-act':
      case 'cancelled':
      case 'unknown':
        return [];
    }
  };
}
