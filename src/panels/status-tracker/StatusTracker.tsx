import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useLessonLanguage } from '../../asking';
import type { Track } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { cx, Panel, StateBadge, useElementWidth, useFullPanel, useWords, VisuallyHidden } from '../../ui';
import { useAfterPaint } from '../use-after-paint';
import { keepInView, keepRowsInView, useKept, useListWindow } from '../use-list-window';
import { deriveTracker, longestWord, rowChangedAt } from './derive';
import type { TrackerRow, TrackerValue } from './derive';
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
  const table = useRef<HTMLTableElement>(null);
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
    show: useAfterPaint(showRow),
    isLong,
  });
  const shown = steps.slice(left, right);
  const whole = {
    width: VARIABLE_PX + currentPx + steps.length * columnPx,
    height: HEAD_PX + (rows.length + 1) * ROW_PX,
  };
  const hasCurrent = show >= left && show < right;
  const width = VARIABLE_PX + shown.length * columnPx + (hasCurrent ? currentPx - columnPx : 0);

  // What comes after an open question is not said.
  const known = usePlayerState((state) => Math.min(state.furthest, right - 1));
  // As the page opens its marks are drawn; from then on they are written (`Marks`).
  const player = usePlayer();
  const [opened] = useState(() => player.store.getInitialState().cursor - left);

  return (
    <>
      <div ref={box} className={styles.box}>
        <div style={isLong ? whole : undefined}>
          <table
            ref={table}
            aria-label={words.title}
            aria-colcount={isLong ? steps.length + 1 : undefined}
            aria-rowcount={isLong ? rows.length + 1 : undefined}
            className={cx(styles.table, isLong && styles.long, isRoomy && !isLong && styles.roomy)}
            style={{
              '--column': `${columnPx}px`,
              '--current': `${currentPx}px`,
              ...(isLong && { width, '--variable': `${VARIABLE_PX}px` }),
            }}
          >
            <colgroup>
              <col className={styles.variable} />
              {shown.map((_, place) => (
                <col key={place} className={styles.column} data-place={placeOf(place, opened)} />
              ))}
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{words.variable}</th>
                {shown.map(({ number }, place) => (
                  <Head
                    key={place}
                    step={number}
                    last={steps.length - 1}
                    isLong={isLong}
                    place={placeOf(place, opened)}
                  />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(top, bottom).map((row, index) => (
                <Row
                  key={index}
                  row={row}
                  rowIndex={isLong ? top + index + 2 : undefined}
                  track={track}
                  from={left}
                  to={right}
                  known={known}
                  hasWords={isFull}
                  opened={opened}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <Marks table={table} from={left} />
      {!isLong && <FollowCursor box={box} columnPx={columnPx} />}
    </>
  );
}

/** Where a column stands in the run: at the step looked at, before it, or after it. */
type Place = 'now' | 'past' | undefined;

function placeOf(column: number, now: number): Place {
  return column === now ? 'now' : column < now ? 'past' : undefined;
}

const marksOf = (place: Place) =>
  ({ 'data-place': place, 'aria-current': place === 'now' ? 'step' : undefined }) as const;

interface HeadProps {
  readonly step: number;
  readonly last: number;
  readonly isLong: boolean;
  readonly place: Place;
}

const Head = memo(function Head({ step, last, isLong, place }: HeadProps) {
  const words = useWords().steppingWords.tracker;
  const player = usePlayer();
  return (
    <th scope="col" className={styles.head} aria-colindex={isLong ? step + 2 : undefined} {...marksOf(place)}>
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
  /** The last of them of which it is said what is in it. */
  readonly known: number;
  /** Whether every state is said in words, and not that of the step looked at alone. */
  readonly hasWords: boolean;
  /** The column of the step at which the page opened. */
  readonly opened: number;
}

/** Rows and cells have their place among those in sight: where the table moves on, only what differs is written. */
const Row = memo(function Row({ row, rowIndex, track, from, to, known, hasWords, opened }: RowProps) {
  const language = useLessonLanguage();
  const player = usePlayer();
  const valueAt = (step: number) => row.read(track.trace.at(track.steps[step]!.position));
  const cells = [];
  let before = from > 0 ? valueAt(from - 1).text : null;
  for (let step = from; step < Math.min(to, known + 1); step++) {
    const { text, state } = valueAt(step);
    const changes = before !== null && before !== text;
    const place = placeOf(step - from, opened);
    cells.push(<Cell key={step - from} {...{ text, state, changes, hasWords, place }} />);
    before = text;
  }
  for (let at = cells.length; at < to - from; at++)
    cells.push(<Blank key={at} place={placeOf(at, opened)} />);
  return (
    <tr
      aria-rowindex={rowIndex}
      onClick={({ target }) => {
        const cell = (target as Element).closest('td');
        const step = from + (cell?.cellIndex ?? 0) - 1;
        if (step >= from && step <= known) player.goTo(step);
      }}
    >
      <th scope="row" {...(row.isWritten && language)}>
        {row.label}
      </th>
      {cells}
    </tr>
  );
});

interface CellProps {
  readonly text: TrackerValue['text'];
  readonly state: TrackerValue['state'];
  /** Whether the step of its column has changed the value. */
  readonly changes: boolean;
  readonly hasWords: boolean;
  readonly place: Place;
}

/** What stands in a cell, wherever in the run one is. */
const Cell = memo(function Cell({ text, state, changes, hasWords, place }: CellProps) {
  return (
    <td
      data-state={state === undefined ? undefined : text}
      data-changes={changes ? '' : undefined}
      {...marksOf(place)}
    >
      {state === undefined ? (
        <span title={text}>{text}</span>
      ) : (
        <StateBadge state={state} iconOnly={hasWords ? false : 'around'} />
      )}
    </td>
  );
});

const Blank = memo(function Blank({ place }: { readonly place: Place }) {
  const words = useWords().steppingWords.tracker;
  return (
    <td {...marksOf(place)}>
      <VisuallyHidden>{words.blank}</VisuallyHidden>
    </td>
  );
});

interface MarksProps {
  readonly table: RefObject<HTMLTableElement | null>;
  /** The step of the first column. */
  readonly from: number;
}

/**
 * Says of each column where in the run it is, by attributes of its cells alone: a step draws none of them. It stands
 * after the table, which has been drawn when it writes.
 */
function Marks({ table, from }: MarksProps) {
  const cursor = usePlayerState((state) => state.cursor);
  useLayoutEffect(() => {
    if (table.current) markColumns(table.current, cursor - from);
  });
  return null;
}

function markColumns(table: HTMLTableElement, now: number): void {
  const columns = table.querySelectorAll('col');
  // Before the first column stands what the row is of.
  for (const cells of [columns, ...Array.from(table.rows, (row) => row.cells)]) {
    for (let at = 1; at < cells.length; at++) {
      const marks = marksOf(placeOf(at - 1, now));
      write(cells[at]!, 'data-place', marks['data-place']);
      if (cells !== columns) write(cells[at]!, 'aria-current', marks['aria-current']);
    }
  }
}

function write(element: Element, name: string, value: string | undefined): void {
  if (element.getAttribute(name) === (value ?? null)) return;
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

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
  const changed = element.querySelector<HTMLElement>('td[data-place="now"][data-changes]')?.parentElement;
  if (changed) keepRowsInView(element, changed);
}
