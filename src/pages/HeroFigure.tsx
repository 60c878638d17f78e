import { StateBadge, type AnyState } from '../ui';
import styles from './HeroFigure.module.css';

const TASKS: readonly {
  readonly id: string;
  readonly state: AnyState;
  readonly x: number;
  readonly y: number;
}[] = [
  { id: 'extract', state: 'success', x: 0, y: 74 },
  { id: 'transform', state: 'running', x: 172, y: 24 },
  { id: 'check', state: 'up_for_retry', x: 172, y: 124 },
  { id: 'load', state: null, x: 344, y: 74 },
];

/** A picture of what a lesson looks like inside. It says nothing that the words beside it do not. */
export function HeroFigure() {
  return (
    <div className={styles.figure} aria-hidden="true">
      <svg viewBox="0 0 480 200">
        <path d="M136 100C156 100 152 50 172 50M136 100C156 100 152 150 172 150" data-met="" />
        <path d="M308 50C328 50 324 100 344 100M308 150C328 150 324 100 344 100" />
        {TASKS.map((task) => (
          <foreignObject key={task.id} x={task.x} y={task.y} width="136" height="52">
            <div className={styles.node} data-state={task.state ?? 'none'}>
              <b>{task.id}</b>
              <StateBadge state={task.state} />
            </div>
          </foreignObject>
        ))}
      </svg>
    </div>
  );
}
