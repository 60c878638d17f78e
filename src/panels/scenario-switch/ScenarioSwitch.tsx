import { RotateCcw } from 'lucide-react';
import { usePlayer, usePlayerState } from '../../player';
import { learningWords, words as interfaceWords } from '../../text';
import { Button, cx, Ids, Segmented, Select, useMediaQuery } from '../../ui';
import styles from './ScenarioSwitch.module.css';

const words = learningWords.scenario;

/** More runs than this are offered as a list instead of side by side. */
const MOST_IN_A_ROW = 4;

/** Which of the lesson's runs is on screen, with the sentence on what it shows. */
export function ScenarioSwitch({ className }: { readonly className?: string }) {
  const player = usePlayer();
  const scenarios = usePlayerState((state) => state.lesson.scenarios);
  const current = usePlayerState((state) => state.scenario);
  const isOwnRun = usePlayerState((state) => state.original !== null);
  const isNarrow = useMediaQuery('(max-width: 44rem)');
  if (scenarios.length < 2 && !isOwnRun) return null;
  const choice = {
    label: interfaceWords.lesson.scenario,
    value: current.id,
    options: scenarios.map(({ id, title }) => ({ value: id, label: title })),
    onChange: player.setScenario,
  };
  return (
    <div className={cx(styles.switch, className)}>
      {scenarios.length > MOST_IN_A_ROW || isNarrow ? <Select {...choice} /> : <Segmented {...choice} />}
      {isOwnRun ? (
        <p className={styles.own}>
          {words.ownRun}
          <Button icon={<RotateCcw size={14} aria-hidden />} onClick={player.reset}>
            {words.back}
          </Button>
        </p>
      ) : (
        current.summary !== null && (
          <p className={styles.summary}>
            <Ids text={current.summary} />
          </p>
        )
      )}
    </div>
  );
}
