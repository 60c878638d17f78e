import type { GanttRow, Stay } from './derive';
import styles from './Gantt.module.css';
import { BAR_PX, Patterns } from './Patterns';
import { useWords, useElementId } from '../../ui';

const WIDTH_PX = 26;

/** Which patterns are drawn, and what they and the lines mean. */
export function Legend({ rows }: { readonly rows: readonly GanttRow[] }) {
  const words = useWords().perfWords.gantt;
  const patterns = useElementId();
  const seen = new Map<string, Stay>();
  for (const row of rows) for (const stay of row.stays) seen.set(`${stay.state} ${stay.look}`, stay);
  const place = { width: WIDTH_PX, height: BAR_PX, rx: 2.5 };
  return (
    <figcaption className={styles.legend}>
      {[...seen.values()].map(({ state, look }) => (
        <span key={`${state} ${look}`} data-state={look}>
          <svg width={WIDTH_PX} height={BAR_PX} aria-hidden>
            <Patterns id={patterns + state} looks={[look]} />
            <rect {...place} className={styles.ground} />
            <rect {...place} fill={`url(#${patterns}${state}-${look})`} className={styles.pattern} />
          </svg>
          {state === 'running' ? words.endedAs(look) : (words.states[state] ?? state)}
        </span>
      ))}
      <span>
        <svg width={WIDTH_PX} height={BAR_PX} aria-hidden>
          <path d={`M0 ${BAR_PX - 3}H${WIDTH_PX}`} className={styles.path} />
        </svg>
        {words.pathLegend}
      </span>
      <span>
        <svg width={3} height={BAR_PX} aria-hidden>
          <path d={`M1.5 0V${BAR_PX}`} className={styles.now} />
        </svg>
        {words.nowLegend}
      </span>
    </figcaption>
  );
}
