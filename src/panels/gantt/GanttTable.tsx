import { usePlayer } from '../../player';
import { StateBadge, useWords } from '../../ui';
import type { GanttView } from './derive';
import styles from './Gantt.module.css';

/** The chart in figures: how long each task waited and ran, and the step at which it ended. */
export function GanttTable({ gantt }: { readonly gantt: GanttView }) {
  const words = useWords().perfWords.gantt;
  const player = usePlayer();
  const time = (at: number | null) => (at === null ? words.none : words.seconds(at - gantt.from));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.scroll}>
      <table aria-label={words.title} className={styles.table}>
        <thead>
          <tr>
            {[
              words.task,
              words.waited,
              words.ran,
              words.start,
              words.end,
              words.tries,
              words.state,
              words.path,
            ].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {gantt.rows.map((row) => (
            <tr key={row.instance}>
              <th scope="row">
                <button type="button" onClick={() => player.goTo(row.endStep)}>
                  {row.name}
                </button>
              </th>
              <td>{words.seconds(row.waitedSeconds)}</td>
              <td>{words.seconds(row.ranSeconds)}</td>
              <td>{time(row.startAt)}</td>
              <td>{time(row.endAt)}</td>
              <td>{row.tries}</td>
              <td>
                <StateBadge state={row.endState} size="s" />
              </td>
              <td>{row.isOnPath ? words.onPath : words.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
