import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Dag } from '../../engine';
import { shortRunName } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { cx, StateIcon, stateWord, useWords } from '../../ui';
import { chosenTask, keyOfInstance } from '../chosen-task/derive';
import { instanceShown } from '../chosen-task/use-chosen-task';
import { currentAt, taskAt } from '../dag-graph/task-at';
import { instanceOfCell, stateOfIndex } from './derive';
import type { GridRow } from './derive';
import styles from './RunGrid.module.css';

interface GridRowProps extends GridRow {
  readonly dag: Dag;
  readonly runs: readonly number[];
  readonly isOpen: boolean;
  readonly onToggle: (taskId: string) => void;
  /** Whether Tab comes to it. */
  readonly isFirst: boolean;
  readonly rowIndex: number | undefined;
}

/** A task in all runs, or one instance of a mapped task. */
export const GridRowOf = memo(function GridRowOf(props: GridRowProps) {
  const { dag, task, mapIndex, isMapped, runs, isOpen, onToggle, isFirst, rowIndex } = props;
  const words = useWords().panelWords.grid;
  const { taskId } = dag.tasks[task]!;
  return (
    <tr aria-rowindex={rowIndex} className={styles.row}>
      <th scope="row" className={cx(mapIndex !== null && styles.instance)}>
        {isMapped && mapIndex === null ? (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-label={isOpen ? words.close(taskId) : words.open(taskId)}
            onClick={() => onToggle(taskId)}
          >
            <ChevronRight size={13} aria-hidden />
            {taskId} [ ]
          </button>
        ) : mapIndex === null ? (
          taskId
        ) : (
          `[${mapIndex}]`
        )}
      </th>
      {runs.map((run, column) => (
        <Cell
          key={run}
          dag={dag}
          run={run}
          task={task}
          mapIndex={mapIndex}
          isMapped={isMapped}
          isTabStop={isFirst && column === 0}
        />
      ))}
      <td className={styles.rest} />
    </tr>
  );
});

interface CellProps extends GridRow {
  readonly dag: Dag;
  readonly run: number;
  readonly isTabStop: boolean;
}

/** What became of a task in a run. It subscribes to that alone. */
const Cell = memo(function Cell({ dag, run, task, mapIndex, isMapped, isTabStop }: CellProps) {
  const { panelWords, say } = useWords();
  const words = panelWords.grid;
  const player = usePlayer();
  const trace = usePlayerState((state) => state.track.trace);
  const row = { task, mapIndex, isMapped };
  const state = usePlayerState(({ track, cursor }) => {
    if (mapIndex !== null) return stateOfIndex(track, cursor, run, row);
    const at = taskAt(track, cursor, run, task);
    return at.instances.length === 0 ? 'absent' : at.state;
  });
  const count = usePlayerState(({ track, cursor }) =>
    mapIndex === null ? taskAt(track, cursor, run, task).instances.length : 1,
  );
  const isCurrent = usePlayerState(({ track, cursor }) => {
    if (mapIndex === null) return taskAt(track, cursor, run, task).isCurrent;
    const instance = instanceOfCell(track, cursor, run, row);
    return instance !== null && currentAt(track, cursor).has(instance);
  });
  const isChosen = usePlayerState((all) => {
    const shown = instanceShown(all);
    if (shown === null) return false;
    const at = trace.tasks[shown]!;
    return (
      at.run === run &&
      at.taskId === dag.tasks[task]!.taskId &&
      (mapIndex === null ? !isMapped || count === 1 : at.mapIndex === mapIndex)
    );
  });
  if (state === 'absent') return <td />;
  const choose = () => {
    const { track, cursor } = player.store.getState();
    const instance = instanceOfCell(track, cursor, run, row);
    if (instance !== null) player.keepDraft(chosenTask, keyOfInstance(track.trace, instance));
  };
  const short = shortRunName(trace, run);
  const { taskId } = dag.tasks[task]!;
  const name = mapIndex === null ? taskId : `${taskId}[${mapIndex}]`;
  return (
    <td aria-selected={isChosen} className={styles.cell}>
      <button
        type="button"
        data-state={stateWord(state)}
        data-cell=""
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent ? 'step' : undefined}
        aria-label={words.cell(name, short && say(short), stateWord(state), count)}
        title={`${name}: ${stateWord(state)}`}
        onClick={choose}
      >
        <StateIcon state={state} size={14} />
        {count > 1 && <small aria-hidden>{count}</small>}
      </button>
    </td>
  );
});
