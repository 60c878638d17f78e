import { Fragment, memo, useMemo, useState } from 'react';
import { usePlayer, usePlayerState } from '../../player';
import { Button, StateIcon, stateWord, useWords, useElementId } from '../../ui';
import { useElementSize } from '../dag-graph/use-element-size';
import { timeOf } from '../step-events';
import { pathLine, rowHeight, scaleOf, timeMarks } from './derive';
import type { GanttRow, GanttView, Scale, Stay } from './derive';
import styles from './Gantt.module.css';
import { Legend } from './Legend';
import { Patterns } from './Patterns';

const HEAD_PX = 22;
const FOOT_PX = 4;
/** Of a row, how much its bars take. */
const BAR_SHARE = 0.64;
/** More rows than this are drawn only when asked for. */
const MOST_ROWS = 100;
/** Before the first layout, and in the prerendered page. */
const USUAL_PX = 720;
/** A mark of time needs so much room. */
const MARK_PX = 64;

interface GanttChartProps {
  readonly gantt: GanttView;
  readonly name: string;
}

/** Bars over time. The critical path is a line from its beginning to its end; a press on a bar leads to its step. */
export function GanttChart({ gantt, name }: GanttChartProps) {
  const words = useWords().perfWords.gantt;
  const [box, size] = useElementSize<HTMLDivElement>();
  const width = size?.width || USUAL_PX;
  const [all, setAll] = useState(false);
  const rows = useMemo(() => (all ? gantt.rows : gantt.rows.slice(0, MOST_ROWS)), [all, gantt]);
  const scale = useMemo(() => scaleOf(gantt, width), [gantt, width]);
  const rowPx = rowHeight((size?.height ?? 0) - HEAD_PX - FOOT_PX, rows.length);
  const height = HEAD_PX + rows.length * rowPx + FOOT_PX;
  return (
    <figure className={styles.figure}>
      <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={words.scroll}>
        <svg
          role="img"
          aria-label={`${words.picture(name)}. ${words.caption(gantt.rows.length, gantt.seconds)} ${words.inTable}`}
          width={width}
          height={height}
          className={styles.chart}
        >
          <Bars gantt={gantt} rows={rows} scale={scale} rowPx={rowPx} height={height} />
          <Now gantt={gantt} scale={scale} height={height} />
        </svg>
      </div>
      {rows.length < gantt.rows.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {words.more(gantt.rows.length - rows.length)}
        </Button>
      )}
      <Legend rows={rows} />
    </figure>
  );
}

interface BarsProps {
  readonly gantt: GanttView;
  readonly rows: readonly GanttRow[];
  readonly scale: Scale;
  /** Height of a row. */
  readonly rowPx: number;
  readonly height: number;
}

/** Everything that does not change when the cursor moves. */
const Bars = memo(function Bars({ gantt, rows, scale, rowPx, height }: BarsProps) {
  const words = useWords().perfWords.gantt;
  const player = usePlayer();
  const patterns = useElementId();
  const { left, right, width, letters, x } = scale;
  const marks = timeMarks(0, gantt.to - gantt.from, Math.max(2, Math.floor((right - left) / MARK_PX)));
  const topOf = new Map(rows.map((row, index) => [row.instance, HEAD_PX + index * rowPx]));
  const barPx = Math.round(BAR_SHARE * rowPx);
  const looks = new Set(rows.flatMap((row) => row.stays.map((stay) => stay.look)));
  const line = pathLine(gantt.path, x, (instance) => {
    const top = topOf.get(instance);
    return top === undefined ? undefined : top + rowPx - 1.5;
  });
  return (
    <>
      <Patterns id={patterns} looks={looks} />
      {rows.map((row, index) =>
        index % 2 === 1 ? (
          <rect
            key={row.instance}
            x={0}
            y={topOf.get(row.instance)}
            width={width}
            height={rowPx}
            className={styles.odd}
          />
        ) : null,
      )}
      {marks.map((at) => (
        <Fragment key={at}>
          <line
            x1={x(gantt.from + at)}
            x2={x(gantt.from + at)}
            y1={HEAD_PX - 4}
            y2={height}
            className={styles.grid}
          />
          <text
            x={x(gantt.from + at)}
            y={13}
            textAnchor={at === 0 ? 'start' : 'middle'}
            className={styles.time}
          >
            {words.seconds(at)}
          </text>
        </Fragment>
      ))}
      {rows.map((row) => {
        const y = topOf.get(row.instance)!;
        return (
          <g key={row.instance}>
            <text x={left - 8} y={y + rowPx / 2 + 4} textAnchor="end" className={styles.name}>
              <title>{row.name}</title>
              {row.name.length > letters ? `${row.name.slice(0, letters - 1)}…` : row.name}
            </text>
            {row.stays.map((stay) => (
              <Bar
                key={`${stay.from} ${stay.state}`}
                label={words.stay(
                  row.name,
                  words.states[stay.state] ?? stay.state,
                  stay.from - gantt.from,
                  stay.to - gantt.from,
                  stay.step,
                )}
                look={stay.look}
                patterns={patterns}
                x={x(stay.from)}
                y={y + (rowPx - barPx) / 2 - 1}
                height={barPx}
                width={Math.max(x(stay.to) - x(stay.from), 1.5)}
                onPress={() => player.goTo(stay.step)}
              />
            ))}
            {row.endAt !== null && (
              <g
                transform={`translate(${x(row.endAt) + 3} ${y + rowPx / 2 - 7})`}
                data-state={stateWord(row.endState)}
                className={styles.end}
              >
                <StateIcon state={row.endState} size={12} />
              </g>
            )}
          </g>
        );
      })}
      <path d={line} className={styles.path} />
    </>
  );
});

interface BarProps {
  readonly label: string;
  readonly look: Stay['look'];
  readonly patterns: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly onPress: () => void;
}

function Bar({ label, look, patterns, x, y, width, height, onPress }: BarProps) {
  const place = { x, y, width, height, rx: 2.5 };
  return (
    <g data-state={look} className={styles.bar} onClick={onPress}>
      <title>{label}</title>
      <rect {...place} className={styles.ground} />
      <rect {...place} fill={`url(#${patterns}-${look})`} className={styles.pattern} />
    </g>
  );
}

interface NowProps {
  readonly gantt: GanttView;
  readonly scale: Scale;
  readonly height: number;
}

/** Where one is in the run. It alone moves with the cursor. */
function Now({ gantt: { from, to }, scale: { x }, height }: NowProps) {
  const at = usePlayerState(({ track, cursor }) => timeOf(track, track.steps[cursor]!));
  const place = x(Math.max(from, Math.min(at, to)));
  return <line x1={place} x2={place} y1={HEAD_PX - 6} y2={height} className={styles.now} />;
}
