import { Eye } from 'lucide-react';
import { usePlayerState } from '../player';
import { Button, useWords } from '../ui';
import { numberOnScreen, useShowStep } from './use-show-step';

interface ShowStepProps {
  /** The scenario it is in; default the lesson's first. */
  readonly scenario?: string | undefined;
  /** Its number, as the lesson counts. */
  readonly step: number;
}

/** "Show me step 3": goes to the step that shows what is said, in whichever scenario it is. */
export function ShowStep({ scenario, step }: ShowStepProps) {
  const { learningWords, say } = useWords();
  const lesson = usePlayerState((state) => state.lesson);
  const onScreen = usePlayerState((state) => state.scenario);
  const detail = usePlayerState((state) => state.track.detail);
  const show = useShowStep();
  const target = lesson.scenarios.find((one) => one.id === scenario) ?? lesson.scenarios[0];
  const number = numberOnScreen(lesson, target.id, step, detail);
  return (
    <Button data-print="no" icon={<Eye size={15} aria-hidden />} onClick={() => show(target.id, step)}>
      {target === onScreen
        ? learningWords.showStep(number)
        : learningWords.showStepIn(number, say(target.title))}
    </Button>
  );
}
