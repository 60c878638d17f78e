import { conceals, usePlayer, usePlayerState } from '../../player';
import { cx, Ids, late, Select, useWords } from '../../ui';
import { WhatIf } from '../what-if/WhatIf';
import { useLessonLanguage, useMessageLanguage } from '../../asking';
import { withWords } from '../with-words';
import styles from './ScenarioSwitch.module.css';

/** What compares two runs comes when there are two. */
const TrackSwitch = late(() => withWords(import('../what-if/TrackSwitch'), 'whatIf'));

interface ScenarioSwitchProps {
  readonly className?: string;
  /** Whether the learner may change the run. */
  readonly hasWhatIf?: boolean;
}

/**
 * Which of the lesson's runs is on screen, and what the learner makes of it. A run that is none of the lesson's scenarios (a challenge's, one made to measure) is among them while it is on screen.
 */
export function ScenarioSwitch({ className, hasWhatIf = true }: ScenarioSwitchProps) {
  const { words, say } = useWords();
  const languageOf = useMessageLanguage();
  const player = usePlayer();
  const scenarios = usePlayerState((state) => state.lesson.scenarios);
  const current = usePlayerState((state) => state.scenario);
  const hasOwnRun = usePlayerState((state) => state.whatIf !== null);
  const shown = scenarios.includes(current) ? scenarios : [...scenarios, current];
  return (
    <div className={cx(styles.switch, className)}>
      {shown.length > 1 && (
        <Select
          label={words.lesson.scenario}
          labelHidden
          value={current.id}
          options={shown.map(({ id, title }) => ({
            value: id,
            label: say(title),
            language: languageOf(title),
          }))}
          onChange={player.setScenario}
        />
      )}
      {hasWhatIf && <WhatIf />}
      {hasOwnRun && <TrackSwitch />}
    </div>
  );
}

/** The sentence on what the run shows; none of a learner's own run, nor while something of it is asked. */
export function ScenarioSummary() {
  const language = useLessonLanguage();
  const summary = usePlayerState((state) =>
    state.whatIf !== null || conceals(state, 'summary') ? null : state.scenario.summary,
  );
  if (summary === null) return null;
  return (
    <p className={styles.summary} {...language}>
      <Ids text={summary} />
    </p>
  );
}
