import { memo } from 'react';
import { shortRunName } from '../../lesson';
import { usePlayerState } from '../../player';
import { StateIcon, stateWord, useWords } from '../../ui';
import { momentAt } from '../dag-graph/task-at';
import { timesOfRun } from '../times';
import styles from './RunGrid.module.css';

interface RunHeadProps {
  /** Index into `trace.runs`. */
  readonly run: number;
  /** How long the longest run takes, in seconds. */
  readonly longest: number;
  readonly isShown: boolean;
  readonly onChoose: (run: number) => void;
}

/** The head of a run's column: how long it takes, as a bar, and its state. A press shows it in the other views, too. */
export const RunHead = memo(function RunHead({ run, longest, isShown, onChoose }: RunHeadProps) {
  const { panelWords, steppingWords, say } = useWords();
  const words = panelWords.grid;
  const trace = usePlayerState((state) => state.track.trace);
  const state = usePlayerState(({ track, cursor }) => momentAt(track, cursor).runState(run));
  const seconds = usePlayerState(({ track, cursor }) => timesOfRun(track, cursor, run).seconds);
  const short = shortRunName(trace, run);
  const { runId } = trace.runs[run]!;
  const took = seconds === null ? words.notBegun : steppingWords.duration(seconds);
  return (
    <th scope="col" className={styles.run}>
      <button
        type="button"
        title={runId}
        aria-label={words.runName(short === null ? runId : say(short), stateWord(state), took)}
        aria-pressed={isShown}
        data-state={stateWord(state)}
        onClick={() => onChoose(run)}
      >
        <span className={styles.bar} aria-hidden>
          <span style={{ blockSize: `${(100 * (seconds ?? 0)) / Math.max(longest, 1e-9)}%` }} />
        </span>
        <span className={styles.took}>
          <StateIcon state={state} size={12} />
          <small>{took}</small>
        </span>
      </button>
    </th>
  );
});
