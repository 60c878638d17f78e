import { useMemo } from 'react';
import { instanceName } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { deepWords } from '../../text';
import { Select } from '../../ui';
import { CHOSEN_KEY, instanceOfStep, keyOfInstance } from './derive';
import styles from './TaskSelect.module.css';
import { useChosenTask } from './use-chosen-task';

const words = deepWords.task;
const FOLLOW = '';

/** Which task to look at: the one of the step, or always the same. */
export function TaskSelect() {
  const player = usePlayer();
  const trace = usePlayerState((state) => state.track.trace);
  const ofStep = usePlayerState((state) => instanceOfStep(state.track, state.cursor));
  const { instance, follows } = useChosenTask();
  const tasks = useMemo(
    () =>
      trace.tasks.map(({ index }) => ({
        value: keyOfInstance(trace, index),
        label: instanceName(trace, index),
      })),
    [trace],
  );
  if (instance === null) return null;
  const follow = { value: FOLLOW, label: words.follow(ofStep === null ? null : instanceName(trace, ofStep)) };
  return (
    <span className={styles.task}>
      <Select
        label={words.label}
        labelHidden
        value={follows ? FOLLOW : keyOfInstance(trace, instance)}
        options={[follow, ...tasks]}
        onChange={(key) => player.note(CHOSEN_KEY, key)}
      />
    </span>
  );
}
