import { memo } from 'react';
import type { Trace } from '../../engine';
import { instanceName } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { chosenTask, instanceOfStep, keyOfInstance } from './derive';
import styles from './TaskSelect.module.css';
import { useChosenTask } from './use-chosen-task';
import { useWords } from '../../ui';

const FOLLOW = '';

/** Which task to look at: the one of the step, or always the same. */
export function TaskSelect() {
  const { deepWords, say } = useWords();
  const words = deepWords.task;
  const player = usePlayer();
  const trace = usePlayerState((state) => state.track.trace);
  const ofStep = usePlayerState((state) => instanceOfStep(state.track, state.cursor));
  const { instance, follows } = useChosenTask();
  if (instance === null) return null;
  return (
    <select
      className={styles.task}
      aria-label={words.label}
      value={follows ? FOLLOW : keyOfInstance(trace, instance)}
      onChange={(event) => player.keepDraft(chosenTask, event.currentTarget.value)}
    >
      <option value={FOLLOW}>
        {words.follow(ofStep === null ? null : say(instanceName(trace, ofStep)))}
      </option>
      <Tasks trace={trace} />
    </select>
  );
}

/** Every task of the run; they may be thousands, and no step changes them. */
const Tasks = memo(function Tasks({ trace }: { readonly trace: Trace }) {
  const { say } = useWords();
  return trace.tasks.map(({ index }) => (
    <option key={index} value={keyOfInstance(trace, index)}>
      {say(instanceName(trace, index))}
    </option>
  ));
});
