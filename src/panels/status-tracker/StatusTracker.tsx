import { memo, useCallback, useMemo, useRef, type RefObject } from 'react';
import { useLessonLanguage } from '../../asking';
import type { Track } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { cx, Panel, StateBadge, useElementWidth, useFullPanel, useWords, VisuallyHidden } from '../../ui';
import { keepInView, keepRowsInView, useKept, useListWindow } from '../use-list-window';
import { deriveTracker, longestWord, rowChangedAt } from './derive';
import type { TrackerRow } from './derive';
import styles from './StatusTracker.module.css';

/** With more of them, only those in sight are drawn. */
const MOST_COLUMNS = 60;
const MOST_ROWS = 20;
const COLUMN_PX = 40;
/** Where a row holds figures or texts. */
const TEXT_COLUMN_PX = 84;
/** Where the head of each column can say "After Step 1", on two lines. */
const AFTER_PX = 56;
/** The first column, the head and the rows where only what is in sight is drawn. */
const VARIABLE_PX = 184;
const HEAD_PX = 32;
const ROW_PX = 36;

/**
 * What the lesson watches, over all steps: a column for each. Press a column to go to its step. Opened over the page, it
 * says states in words, too.
 */
export function StatusTracker({ area }: { readonly area?: string }) {
  const words = useWords().steppingWords.tracker;
  return (
    <Panel title={words.title} expandable {...(area && { area })}>
      <Grid />
    </Panel>
  );
}

function Grid() {
  const dictionary = useWords();
  const words = dictionary.steppingWords.tracker;
  const lesson = usePlayerState((state) => state.lesson);
  const track = usePlayerState((state) => state.track);
  const rows = deriveTracker(lesson, track, dictionary);
  const { steps } = track;
  const box = useRef<HTMLDivElement>(null);
  const hasTexts = rows.some((row) => !row.isState);
  const wordPx = useMemo(() => 40 + 7 * longestWord(track, dictionary), [track, dictionary]);
  const boxPx = useElementWidth(box);
  const roomPx = VARIABLE_PX + Math.max(wordPx, AFTER_PX) + (steps.length - 1) * AFTER_PX;
  const isFull = useFullPanel();
  const isRoomy = !hasTexts && (isFull || boxPx >= roomPx);
  const leastPx = hasTexts ? TEXT_COLUMN_PX : isRoomy ? AFTER_PX : COLUMN_PX;
  const columnPx = isFull ? Math.max(leastPx, wordPx) : leastPx;
  const currentPx = Math.max(columnPx, wordPx);

  const isWide = steps.length > MOST_COLUMNS;
  const isLong = isWide || rows.length > MOST_ROWS;
  const show = usePlayerState((state) => (isLong ? state.cursor : 0));
  const showRow = useMemo(
    () => (isLong ? (rowChangedAt(rows, track, show) ?? 0) : 0),
    [rows, track, show, isLong],
  );
  const [left, right] = useListWindow({
    box,
    axis: 'x',
    count: steps.length,
    itemPx: columnPx,
    fixedPx: VARIABLE_PX + currentPx - columnPx,
    show,
    isLong,
  });
  const [top, bottom] = useListWindow({
    box,
    axis: 'y',
    count: rows.length,
    itemPx: ROW_PX,
    fixedPx: HEAD_PX,
    show: showRow,
    isLong,
  });
  const shown = steps.slice(left, right);
  const whole = {
    width: VARIABLE_PX + currentPx + steps.length * columnPx,
    height: HEAD_PX + (rows.length + 1) * ROW_PX,
  };
  const hasCurrent = show >= left && show < right;
  const width = VARIABLE_PX + shown.length * columnPx + (hasCurrent ? currentPx - columnPx : 0);

  return (
    <>
      <div ref={box} className={styles.box}>
        <div style={isLong ? whole : undefined}>
          <table
            aria-label={words.title}
            aria-colcount={isLong ? steps.length + 1 : undefined}
            aria-rowcount={isLong ? rows.length + 1 : undefined}
            className={cx(styles.table, isLong && styles.long, isRoomy && !isLong && styles.roomy)}
            style={isLong ? { width } : undefined}
          >
            <colgroup>
              <col className={styles.variable} style={isLong ? { width: VARIABLE_PX } : undefined} />
              {shown.map(({ number }, place) => (
                <Column key={place} step={number} px={columnPx} currentPx={currentPx} />
              ))}
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{words.variable}</th>
                {shown.map(({ number }) => (
                  <Head key={number} step={number} last={steps.length - 1} isLong={isLong} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(top, bottom).map((row, index) => (
                <Row
                  key={row.label}
                  row={row}
                  rowIndex={isLong ? top + index + 2 : undefined}
                  track={track}
                  from={left}
                  to={right}
                  hasWords={isFull}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      {!isLong && <FollowCursor box={box} columnPx={columnPx} />}
    </>
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
  readonly isLong: boolean;
}

const Head = memo(function Head({ step, last, isLong }: HeadProps) {
  const words = useWords().steppingWords.tracker;
  const player = usePlayer();
  const isNow = usePlayerState((state) => state.cursor === step);
  return (
    <th
      scope="col"
      className={cx(styles.head, isNow && styles.now)}
      aria-current={isNow ? 'step' : undefined}
      aria-colindex={isLong ? step + 2 : undefined}
    >
      <button type="button" onClick={() => player.goTo(step)}>
        {step === 0 ? (
          words.start
        ) : step === last ? (
          words.final
        ) : (
          <>
            <span className={styles.after}>{words.after}</span> {step}
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
  /** Whether every state is said in words, and not that of the step looked at alone. */
  readonly hasWords: boolean;
}

const Row = memo(function Row({ row, rowIndex, track, from, to, hasWords }: RowProps) {
  const language = useLessonLanguage();
  return (
    <tr aria-rowindex={rowIndex}>
      <th scope="row" {...(row.isWritten && language)}>
        {row.label}
      </th>
      {track.steps.slice(from, to).map(({ number }) => (
        <Cell key={number} row={row} track={track} step={number} hasWords={hasWords} />
      ))}
    </tr>
  );
});

interface CellProps {
  readonly row: TrackerRow;
  readonly track: Track;
  readonly step: number;
  readonly hasWords: boolean;
}

const Cell = memo(function Cell({ row, track, step, hasWords }: CellProps) {
  const words = useWords().steppingWords.tracker;
  const player = usePlayer();
  const phase = usePlayerState(({ cursor, furthest }) => {
    if (step > furthest) return 'blank';
    return cursor === step ? 'now' : cursor < step ? 'later' : 'past';
  });
  const valueAt = (number: number) => row.read(track.trace.at(track.steps[number]!.position));
  if (phase === 'blank') {
    return (
      <td data-place="later">
        <VisuallyHidden>{words.blank}</VisuallyHidden>
      </td>
    );
  }
  const { text, state } = valueAt(step);
  const hasChanged = phase === 'now' && step > 0 && valueAt(step - 1).text !== text;
  return (
    <td
      data-place={phase}
      data-state={state === undefined ? undefined : text}
      data-changed={hasChanged ? '' : undefined}
      aria-current={phase === 'now' ? 'step' : undefined}
      onClick={() => player.goTo(step)}
    >
      {state === undefined ? (
        <span title={text}>{text}</span>
      ) : (
        <StateBadge state={state} iconOnly={phase !== 'now' && !hasWords} />
      )}
    </td>
  );
});

interface FollowProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly columnPx: number;
}

/** Keeps the current column, and what changes in it, in sight by scrolling the tracker's own box. Draws nothing. */
function FollowCursor({ box, columnPx }: FollowProps) {
  const cursor = usePlayerState((state) => state.cursor);
  const keep = useCallback(
    (element: HTMLElement, at: number) => keepColumn(element, columnPx, at),
    [columnPx],
  );
  useKept(box, cursor, keep);
  return null;
}

function keepColumn(element: HTMLElement, columnPx: number, cursor: number): void {
  const head = element.querySelector<HTMLElement>('thead [aria-current="step"]');
  if (!head) return;
  const sticky = element.querySelector('th')?.offsetWidth ?? 0;
  // With the next column, so that one sees where it goes on.
  const end = head.offsetLeft + head.offsetWidth + (cursor === 0 ? 0 : columnPx);
  keepInView(element, 'x', [head.offsetLeft - columnPx, Math.min(end, element.scrollWidth)], sticky);
  const changed = element.querySelector<HTMLElement>('td[data-changed]')?.parentElement;
  if (changed) keepRowsInView(element, changed);
}
