import { memo, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { Track } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { steppingWords } from '../../text';
import { cx, Panel, StateBadge, VisuallyHidden } from '../../ui';
import { keepInView, useVisibleRange } from '../use-visible-range';
import { deriveTracker, longestWord } from './derive';
import type { TrackerRow } from './derive';
import styles from './StatusTracker.module.css';

const words = steppingWords.tracker;

/** More of them are drawn only as far as they are in sight. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 40;
const COLUMN_PX = 40;
/** Where a row holds figures or texts. */
const TEXT_COLUMN_PX = 84;
const ROW_PX = 36;

/** What the lesson watches, over all steps: a column for each. Press a column to go to its step. */
export function StatusTracker({ area }: { readonly area?: string }) {
  return (
    <Panel title={words.title} expandable {...(area && { area })}>
      <Grid />
    </Panel>
  );
}

function Grid() {
  const lesson = usePlayerState((state) => state.lesson);
  const track = usePlayerState((state) => state.track);
  const rows = deriveTracker(lesson, track);
  const { steps } = track;
  const box = useRef<HTMLDivElement>(null);
  const hasTexts = rows.some((row) => !row.isState);
  const columnPx = hasTexts ? TEXT_COLUMN_PX : COLUMN_PX;
  const currentPx = useMemo(() => Math.max(columnPx, 40 + 7 * longestWord(track)), [track, columnPx]);

  const isWide = steps.length > MOST_COLUMNS;
  const isTall = rows.length > MOST_ROWS;
  const show = usePlayerState((state) => (isWide ? state.cursor : 0));
  const [left, right] = useVisibleRange({
    box,
    axis: 'x',
    count: steps.length,
    itemPx: columnPx,
    most: MOST_COLUMNS,
    show,
  });
  const [top, bottom] = useVisibleRange({
    box,
    axis: 'y',
    count: rows.length,
    itemPx: ROW_PX,
    most: MOST_ROWS,
    show: 0,
  });
  const shown = steps.slice(left, right);
  const [before, after] = [left * columnPx, (steps.length - right) * columnPx];

  return (
    <div ref={box} className={styles.box}>
      <FollowCursor box={box} columnPx={columnPx} />
      <table
        aria-label={words.title}
        aria-colcount={isWide ? steps.length + 1 : undefined}
        aria-rowcount={isTall ? rows.length + 1 : undefined}
        className={cx(styles.table, isTall && styles.tall)}
      >
        <colgroup>
          <col className={styles.variable} />
          {before > 0 && <col style={{ width: before }} />}
          {shown.map(({ number }) => (
            <Column key={number} step={number} px={columnPx} currentPx={currentPx} />
          ))}
          {after > 0 && <col style={{ width: after }} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.variable}</th>
            {before > 0 && <td aria-hidden="true" />}
            {shown.map(({ number }) => (
              <Head key={number} step={number} last={steps.length - 1} isWide={isWide} />
            ))}
            {after > 0 && <td aria-hidden="true" />}
          </tr>
        </thead>
        <tbody>
          {top > 0 && <Gap px={top * ROW_PX} />}
          {rows.slice(top, bottom).map((row, index) => (
            <Row
              key={row.label}
              row={row}
              rowIndex={isTall ? top + index + 2 : undefined}
              track={track}
              from={left}
              to={right}
            />
          ))}
          {bottom < rows.length && <Gap px={(rows.length - bottom) * ROW_PX} />}
        </tbody>
      </table>
    </div>
  );
}

function Gap({ px }: { readonly px: number }) {
  return (
    <tr aria-hidden="true">
      <td className={styles.gap} style={{ height: px }} />
    </tr>
  );
}

interface ColumnProps {
  readonly step: number;
  readonly px: number;
  readonly currentPx: number;
}

/** The width of a column: that of the current one is enough for its words. */
const Column = memo(function Column({ step, px, currentPx }: ColumnProps) {
  const isNow = usePlayerState((state) => state.cursor === step);
  return <col style={{ width: isNow ? currentPx : px }} />;
});

interface HeadProps {
  readonly step: number;
  readonly last: number;
  readonly isWide: boolean;
}

const Head = memo(function Head({ step, last, isWide }: HeadProps) {
  const player = usePlayer();
  const isNow = usePlayerState((state) => state.cursor === step);
  return (
    <th
      scope="col"
      className={cx(styles.head, isNow && styles.now)}
      aria-current={isNow ? 'step' : undefined}
      aria-colindex={isWide ? step + 2 : undefined}
    >
      <button type="button" onClick={() => player.goTo(step)}>
        {step === 0 ? (
          words.start
        ) : step === last ? (
          words.final
        ) : (
          <>
            <VisuallyHidden>{words.after}</VisuallyHidden> {step}
          </>
        )}
      </button>
    </th>
  );
});

interface RowProps {
  readonly row: TrackerRow;
  readonly rowIndex: number | undefined;
  readonly track: Track;
  /** The columns drawn: steps from … up to, not including, to. */
  readonly from: number;
  readonly to: number;
}

const Row = memo(function Row({ row, rowIndex, track, from, to }: RowProps) {
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row">{row.label}</th>
      {from > 0 && <td aria-hidden="true" />}
      {track.steps.slice(from, to).map(({ number }) => (
        <Cell key={number} row={row} track={track} step={number} />
      ))}
      {to < track.steps.length && <td aria-hidden="true" />}
    </tr>
  );
});

interface CellProps {
  readonly row: TrackerRow;
  readonly track: Track;
  readonly step: number;
}

const Cell = memo(function Cell({ row, track, step }: CellProps) {
  const player = usePlayer();
  const phase = usePlayerState(({ cursor }) => (cursor === step ? 'now' : cursor < step ? 'later' : 'past'));
  const valueAt = (number: number) => row.read(track.trace.at(track.steps[number]!.position));
  const { text, state } = valueAt(step);
  const hasChanged = phase === 'now' && step > 0 && valueAt(step - 1).text !== text;
  return (
    <td
      className={cx(styles[phase], hasChanged && styles.changed)}
      data-state={phase === 'now' && state !== undefined ? text : undefined}
      aria-current={phase === 'now' ? 'step' : undefined}
      onClick={() => player.goTo(step)}
    >
      {state === undefined ? (
        <span title={text}>{text}</span>
      ) : (
        <StateBadge state={state} iconOnly={phase !== 'now'} later={phase === 'later'} />
      )}
    </td>
  );
});

interface FollowProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly columnPx: number;
}

/** Keeps the current column in sight by scrolling the tracker's own box. Draws nothing. */
function FollowCursor({ box, columnPx }: FollowProps) {
  const cursor = usePlayerState((state) => state.cursor);
  useLayoutEffect(() => {
    const element = box.current;
    const head = element?.querySelector<HTMLElement>('thead [aria-current="step"]');
    if (!element || !head) return;
    const sticky = element.querySelector('th')?.offsetWidth ?? 0;
    // With the next column, so that one sees where it goes on.
    const end = head.offsetLeft + head.offsetWidth + columnPx;
    keepInView(element, 'x', [head.offsetLeft - columnPx, Math.min(end, element.scrollWidth)], sticky);
  }, [box, cursor, columnPx]);
  return null;
}
