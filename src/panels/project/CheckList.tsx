import { Check, Circle, X } from 'lucide-react';
import { useMessageLanguage } from '../../asking';
import type { CheckResult, ProjectPlan } from '../../lesson/activities/project';
import { usePlayer } from '../../player';
import { Ids, Markdown, VisuallyHidden, useWords } from '../../ui';
import { ownTrack, sameStep } from '../../lesson';
import styles from './Project.module.css';

interface CheckListProps {
  readonly plan: ProjectPlan;
  /** Of the run on screen; null while these arrows were not run. */
  readonly results: readonly CheckResult[] | null;
  /** After the run has gone to the step that shows it. */
  readonly onShow?: () => void;
}

/** What must be true of the run; and once there is one, whether it is, how it is instead, and the step that shows it. */
export function CheckList({ plan, results, onShow }: CheckListProps) {
  const { projectWords, say } = useWords();
  const words = projectWords.wire;
  const languageOf = useMessageLanguage();
  const player = usePlayer();
  const show = (step: number) => {
    const { lesson, scenario, track } = player.store.getState();
    const counted = ownTrack(scenario, lesson.detail);
    player.showTrack('lessons');
    player.goTo(sameStep(counted.steps[step]!, track));
    onShow?.();
  };
  return (
    <ul className={styles.checkList}>
      {plan.checks.map(({ text }, at) => {
        const result = results?.[at];
        const state = result === undefined ? 'isOpen' : result.holds ? 'isTrue' : 'isNotTrue';
        return (
          <li key={at} data-state-of={state}>
            {result === undefined ? (
              <Circle size={15} aria-hidden />
            ) : result.holds ? (
              <Check size={15} strokeWidth={3} aria-hidden />
            ) : (
              <X size={15} strokeWidth={3} aria-hidden />
            )}
            <div>
              <VisuallyHidden>{words[state]}: </VisuallyHidden>
              <Markdown text={say(text)} language={languageOf(text)} />
              {result?.found != null && (
                <p className={styles.found}>
                  <Ids text={words.but(say(result.found))} />
                </p>
              )}
              {result?.step != null && onShow && (
                <button type="button" className={styles.showStep} onClick={() => show(result.step!)}>
                  {words.show(result.step)}
                </button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
