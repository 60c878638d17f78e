import type { PerfSettings } from '../../lesson';
import styles from './Perf.module.css';

const DOT_PX = 6;
const MOST_PX = { width: 120, height: 60 };

/** The DAG in little: a line is a lane, a dot is a task. What it says is said in words beside it. */
export function ShapeSketch({ width, depth }: Pick<PerfSettings, 'width' | 'depth'>) {
  const across = Math.min(22, (MOST_PX.width - DOT_PX) / Math.max(depth - 1, 1));
  const down = Math.min(12, (MOST_PX.height - DOT_PX) / Math.max(width - 1, 1));
  const radius = Math.max(0.6, Math.min(DOT_PX / 2, down / 2 - 0.2, across / 2 - 0.2));
  const lanes = Array.from({ length: width }, (_, lane) => DOT_PX / 2 + lane * down);
  const levels = Array.from({ length: depth }, (_, level) => DOT_PX / 2 + level * across);
  return (
    <svg
      aria-hidden
      width={DOT_PX + (depth - 1) * across}
      height={DOT_PX + (width - 1) * down}
      className={styles.sketch}
    >
      {lanes.map((y) => (
        <g key={y}>
          {depth > 1 && <line x1={levels[0]} x2={levels.at(-1)} y1={y} y2={y} />}
          {levels.map((x) => (
            <circle key={x} cx={x} cy={y} r={radius} />
          ))}
        </g>
      ))}
    </svg>
  );
}
