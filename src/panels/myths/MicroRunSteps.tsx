import { lessonTrack, usePlayer, usePlayerState } from '../../player';
import { StateIcon, stateWord, useWords } from '../../ui';
import { eventsOf, stepName, waiterOf } from '../step-events';
import type { MicroRun } from './derive';
import styles from './Myths.module.css';

interface MicroRunStepsProps {
  readonly run: MicroRun;
  /** While it plays, what is still to come is not shown. */
  readonly isWatching: boolean;
}

/** The few steps that decide a myth, the one on screen lit; each leads to itself. */
export function MicroRunSteps({ run: { scenario, from, to }, isWatching }: MicroRunStepsProps) {
  const dictionary = useWords();
  const words = dictionary.deepWords.myths;
  const player = usePlayer();
  const track = usePlayerState(({ lesson, track: { detail } }) => lessonTrack(lesson, scenario, detail));
  const onScreen = usePlayerState((state) =>
    state.scenario.id === scenario && !state.original ? state.cursor : null,
  );
  const goTo = (step: number) => {
    if (player.store.getState().scenario.id === scenario) player.showTrack('lessons');
    else player.setScenario(scenario);
    player.goTo(step);
  };
  return (
    <ol className={styles.steps} aria-label={words.run}>
      {track.steps.slice(from, to + 1).map((step) => {
        const isToCome = isWatching && (onScreen === null || step.number > onScreen);
        const event = waiterOf(track, step) ?? eventsOf(track, step)[0];
        return (
          <li
            key={step.number}
            data-decides={step.number === to ? '' : undefined}
            aria-current={step.number === onScreen ? 'step' : undefined}
          >
            <button type="button" disabled={isToCome} onClick={() => goTo(step.number)}>
              {!isToCome && event && (
                <span data-state={stateWord(event.state)} className={styles.icon}>
                  <StateIcon state={event.state} />
                </span>
              )}
              {words.step(step.number, isToCome ? words.toCome : stepName(track, step, dictionary))}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
