import type { Dag } from '../../engine';
import { cx, StateIcon, stateWord, useWords } from '../../ui';
import type { TaskView } from './derive';
import { arrowHead, edgePath } from './layout/edge-path';
import type { Box } from './layout/graph-layout';
import { pictureLayout } from './layout/picture-layout';
import { hasExtraLine, hasOwnRule } from './layout/sizes';
import type { Size } from './layout/sizes';
import styles from './SmallGraph.module.css';

interface SmallGraphProps {
  readonly dag: Dag;
  /** What it shows, in words. */
  readonly label: string;
  /** For how much room it is laid out, in pixels: across or down, whichever is the larger there. */
  readonly room: Size;
  /** How small it may become where there is little room, of its full size; then it is scrolled. */
  readonly leastZoom?: number;
  /** How each task stands; left out, the graph tells nothing of any run. */
  readonly viewOf?: (task: number) => TaskView;
}

/** The graph of a DAG as a picture that nothing moves: on paper, and beside a question. */
export function SmallGraph({ dag, label, room, leastZoom = 0, viewOf }: SmallGraphProps) {
  const { layout } = pictureLayout(dag, room, 'narrow', 1);
  const { width, height, direction } = layout;
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.graph}
      viewBox={`-1 -1 ${Math.ceil(width) + 2} ${Math.ceil(height) + 2}`}
      style={{ maxWidth: `${Math.ceil(width)}px`, minWidth: `${Math.ceil(width * leastZoom)}px` }}
    >
      {layout.boxes.map((box) => box.kind !== 'task' && <Group key={box.id} box={box} dag={dag} />)}
      {layout.edges.map(({ id, points }) => (
        <g key={id} className={styles.edge}>
          <path d={edgePath(points, direction)} />
          <path d={arrowHead(points, direction)} className={styles.head} />
        </g>
      ))}
      {layout.boxes.map(
        (box) => box.kind === 'task' && <Task key={box.id} box={box} dag={dag} view={viewOf?.(box.task)} />,
      )}
    </svg>
  );
}

function Group({ box, dag }: { readonly box: Box; readonly dag: Dag }) {
  const group = dag.groups.find(({ groupId }) => groupId === box.id);
  return (
    <g className={styles.group}>
      <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="9" />
      <text x={box.x + 14} y={box.y + 19}>
        {group?.label ?? box.id}
      </text>
    </g>
  );
}

interface TaskProps {
  readonly box: Box;
  readonly dag: Dag;
  readonly view: TaskView | undefined;
}

function Task({ box: { x, y, width, height, task: index }, dag, view }: TaskProps) {
  const { panelWords } = useWords();
  const words = panelWords.task;
  const task = dag.tasks[index]!;
  const left = x + 12;
  const second = y + 46;
  return (
    <g
      className={cx(styles.task, view?.isCurrent && styles.current)}
      data-state={view && stateWord(view.state)}
    >
      <rect x={x} y={y} width={width} height={height} rx="8" />
      <text className={styles.name} x={left} y={y + 25}>
        {task.hasMapIndexes ? `${task.label} ${words.mapped}` : task.label}
      </text>
      {view ? (
        <g className={styles.state}>
          <svg x={left} y={second - 11} width="13" height="13">
            <StateIcon state={view.state} size={13} />
          </svg>
          <text x={left + 18} y={second}>
            {view.counts
              ? Object.entries(view.counts)
                  .map(([state, count]) => `${count} ${state}`)
                  .join(', ')
              : stateWord(view.state)}
          </text>
        </g>
      ) : (
        <text className={styles.quiet} x={left} y={second}>
          {words.operator(task.operator)}
        </text>
      )}
      {!view && hasExtraLine(task) && (
        <text className={styles.quiet} x={left} y={second + 17}>
          {[
            task.isSetup && words.setup,
            task.isTeardown && words.teardown,
            hasOwnRule(task) && words.rule(task.triggerRule),
          ]
            .filter(Boolean)
            .join(' · ')}
        </text>
      )}
    </g>
  );
}
