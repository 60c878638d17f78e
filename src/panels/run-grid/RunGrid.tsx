import { useCallback, useRef, useState } from 'react';
import { shownUpTo, usePlayerState } from '../../player';
import { cx, useWords } from '../../ui';
import { shownAt, stepTask } from '../dag-graph/derive';
import type { Choice } from '../dag-graph/derive';
import { useListWindow } from '../use-list-window';
import { ChosenLine } from './ChosenLine';
import { gridRows, longestRun, runsAt } from './derive';
import { GridRowOf } from './GridRowOf';
import { RunHead } from './RunHead';
import styles from './RunGrid.module.css';
import { useGridKeys } from './use-grid-keys';

/** More rows than these are drawn only as far as they are in sight. */
const MOST_WHOLE = 100;
const ROW_PX = 25;
const HEAD_PX = 48;

interface RunGridProps {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

/**
 * Runs beside each other, tasks below each other, as Airflow's own UI has them: a column is a run, with a bar as long
 * as it takes; a cell is what became of a task in it. It shows what there is by the step, and nothing beyond.
 */
export default function RunGrid({ choice, onChoice }: RunGridProps) {
  const { panelWords } = useWords();
  const words = panelWords.grid;
  const track = usePlayerState((state) => state.track);
  const cursor = usePlayerState((state) => state.cursor);
  const furthest = usePlayerState(shownUpTo);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback(
    (taskId: string) =>
      setOpen((before) =>
        before.has(taskId)
          ? new Set([...before].filter((id) => id !== taskId))
          : new Set([...before, taskId]),
      ),
    [],
  );
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = useGridKeys(box);
  const { dag, run: shownRun } = shownAt(track, cursor, choice);
  const runs = runsAt(track, cursor, dag.dagId);
  const rows = gridRows(track, cursor, dag, runs, open);
  const longest = longestRun(track, furthest, dag.dagId);
  const isLong = rows.length > MOST_WHOLE;
  const show = stepTask(track, cursor, choice);
  const [from, to] = useListWindow({
    box,
    axis: 'y',
    count: rows.length,
    itemPx: ROW_PX,
    fixedPx: HEAD_PX,
    show: Math.max(
      0,
      rows.findIndex(({ task }) => task === show),
    ),
    isLong,
  });
  if (dag.tasks.length === 0) return <p className={styles.none}>{panelWords.graph.empty}</p>;
  return (
    <div className={styles.view}>
      <div ref={box} className={styles.box}>
        <div style={isLong ? { height: HEAD_PX + (rows.length + 1) * ROW_PX } : undefined}>
          <table
            role="grid"
            aria-label={words.title(dag.dagId)}
            aria-rowcount={isLong ? rows.length + 1 : undefined}
            className={cx(styles.grid, isLong && styles.long)}
            onKeyDown={onKeyDown}
          >
            <thead>
              <tr>
                <th scope="col" className={styles.corner}>
                  {words.task}
                </th>
                {runs.map((run) => (
                  <RunHead
                    key={run}
                    run={run}
                    longest={longest}
                    isShown={run === shownRun}
                    onChoose={onChoice}
                  />
                ))}
                <td className={styles.rest}>{runs.length === 0 && words.noRun}</td>
              </tr>
            </thead>
            <tbody>
              {rows.slice(from, to).map((row, index) => (
                <GridRowOf
                  key={`${row.task} ${row.mapIndex}`}
                  dag={dag}
                  task={row.task}
                  mapIndex={row.mapIndex}
                  isMapped={row.isMapped}
                  runs={runs}
                  isOpen={open.has(dag.tasks[row.task]!.taskId)}
                  onToggle={toggle}
                  isFirst={index === 0}
                  rowIndex={isLong ? from + index + 2 : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <ChosenLine />
    </div>
  );
}
