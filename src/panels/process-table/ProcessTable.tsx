import { memo, useRef, type ReactNode, type RefObject } from 'react';
import { tellWait } from '../../text';
import { conceals, usePlayer, usePlayerState } from '../../player';
import { cx, Ids, Panel, StateBadge, stateWord, Switch, useWords } from '../../ui';
import { closingLine } from '../run-summary';
import { eventWord } from '../step-events';
import { useDetails } from '../use-details';
import { keepInView, keepRowsInView, useKept, useListWindow } from '../use-list-window';
import { deriveRows } from './derive';
import type { ProcessRow, RowEntry } from './derive';
import styles from './ProcessTable.module.css';

/** More rows than this are drawn only as far as they are in sight, and get one height. */
const MOST_WHOLE = 300;
const ROW_PX = 36;
const HEAD_PX = 32;

interface ProcessTableProps {
  /** 'always': rows appear as the run reaches them. 'choice': the learner has a switch. */
  readonly grows?: 'always' | 'choice';
  /** Whether a column says why each row happened. */
  readonly causes?: boolean;
  readonly area?: string;
}

/** The record of the run: a row for each step. Press a row to go to its step. */
export function ProcessTable({ grows = 'choice', causes = false, area }: ProcessTableProps) {
  const words = useWords().steppingWords.table;
  const player = usePlayer();
  const chosen = usePlayerState((state) => state.progress.grow);
  // Rows that are not to be seen yet are never drawn, whatever the learner has chosen.
  const isEndHidden = usePlayerState((state) => conceals(state, 'end'));
  const grow = grows === 'always' || chosen || isEndHidden;
  return (
    <Panel
      title={words.title}
      expandable
      {...(area && { area })}
      actions={
        grows === 'choice' && (
          <span data-print="no">
            <Switch label={words.grow} on={chosen} onChange={player.setGrow} />
          </span>
        )
      }
    >
      <Table grow={grow} causes={causes} />
    </Panel>
  );
}

function Table({ grow, causes }: { readonly grow: boolean; readonly causes: boolean }) {
  const words = useWords().steppingWords.table;
  const track = usePlayerState((state) => state.track);
  const rows = deriveRows(track);
  const isLong = rows.length > MOST_WHOLE;
  const box = useRef<HTMLDivElement>(null);
  const count = usePlayerState((state) => (grow ? Math.min(state.cursor, rows.length) : rows.length));
  const cursor = usePlayerState((state) => (isLong ? state.cursor : 0));
  const [from, to] = useListWindow({
    box,
    axis: 'y',
    count,
    itemPx: ROW_PX,
    fixedPx: HEAD_PX,
    show: Math.max(0, cursor - 1),
    isLong,
    printsAll: true,
  });
  const { columns: names } = words;
  return (
    <>
      {/* It scrolls where there is little room, also while no row has a button yet to reach it by. */}
      <div ref={box} className={styles.box} tabIndex={0} role="region" aria-label={words.rows}>
        <div style={isLong ? { height: HEAD_PX + (count + 1) * ROW_PX } : undefined}>
          <table
            aria-label={words.title}
            aria-rowcount={isLong ? count + 1 : undefined}
            className={cx(
              styles.table,
              isLong && styles.long,
              causes && styles.causes,
              grow && styles.growing,
            )}
          >
            <thead>
              <tr aria-rowindex={isLong ? 1 : undefined}>
                <th scope="col">{names.step}</th>
                <th scope="col">{names.task}</th>
                <th scope="col">{names.status}</th>
                <th scope="col">{names.output}</th>
                <th scope="col">{names.next}</th>
                {causes && <th scope="col">{names.cause}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.slice(from, to).map((row) => (
                <Row key={row.step.number} row={row} causes={causes} isLong={isLong} />
              ))}
            </tbody>
          </table>
        </div>
        <Closing grow={grow} />
      </div>
      {!isLong && <FollowCursor box={box} />}
    </>
  );
}

/** Keeps the current row in sight by scrolling the table's own box. Draws nothing. */
function FollowCursor({ box }: { readonly box: RefObject<HTMLDivElement | null> }) {
  const cursor = usePlayerState((state) => state.cursor);
  useKept(box, cursor, keepRow);
  return null;
}

/** With its neighbours, so that one sees where it comes from and where it goes on. */
function keepRow(element: HTMLElement, cursor: number): void {
  const rows = [...element.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden])')];
  const at = rows.findIndex((row) => row.ariaCurrent === 'step');
  const row = rows[at];
  const [before = row, after = row] = [rows[at - 1], rows[at + 1]];
  if (before && after) return keepRowsInView(element, before, after);
  // No row is of the step: it is before them all, or behind.
  const end = cursor === 0 ? 0 : element.scrollHeight;
  keepInView(element, 'y', [end, end]);
}

interface RowProps {
  readonly row: ProcessRow;
  readonly causes: boolean;
  readonly isLong: boolean;
}

/** Of what a busy tick did, only so many are listed. */
const MOST_ENTRIES = 6;

/** A row. Where in the run one is it says by its own attributes alone: nothing in it is drawn or laid out again. */
const Row = memo(function Row({ row, causes, isLong }: RowProps) {
  const words = useWords().steppingWords.table;
  const player = usePlayer();
  const step = row.step.number;
  const phase = usePlayerState(({ cursor }) => (cursor === step ? 'now' : cursor < step ? 'later' : 'past'));
  const details = useDetails();
  const idle = details.areShown ? row.idle && words.idle(row.idle.seconds, row.idle.gaps) : null;
  return (
    <>
      {idle !== null && (
        <tr aria-hidden="true" className={styles.idle}>
          <td colSpan={causes ? 6 : 5}>
            <span>{idle}</span>
          </td>
        </tr>
      )}
      <tr
        className={cx(styles.row, styles[phase])}
        data-state={stateWord(row.entries[0]?.state ?? null)}
        aria-current={phase === 'now' ? 'step' : undefined}
        aria-rowindex={isLong ? step + 1 : undefined}
        onClick={() => player.goTo(step)}
      >
        <Cells row={row} causes={causes} isLong={isLong} idle={idle} />
      </tr>
    </>
  );
});

interface CellsProps extends RowProps {
  /** How long nothing happened before; null where that is nothing, or not to be said. */
  readonly idle: string | null;
}

/** What stands in a row: the same wherever in the run one is, but for what a question keeps back. */
const Cells = memo(function Cells({ row, causes, isLong, idle }: CellsProps) {
  const dictionary = useWords();
  const { say } = dictionary;
  const words = dictionary.steppingWords.table;
  const step = row.step.number;
  const isNextHidden = usePlayerState((state) => conceals(state, 'next', step));
  const entries = row.entries.slice(0, isLong ? 1 : MOST_ENTRIES);
  const more = row.entries.length - entries.length;
  const next = say({ code: 'name.next_tasks', next: row.next, isComplete: row.isComplete });
  const beside = causes ? LETTERS.besideCause : LETTERS.plain;
  const hasLongName = entries.some(({ name, isTask }) =>
    mayBeCut(say(name), LETTERS[isTask ? 'code' : 'plain']),
  );
  const hasLongOutput = entries.some(({ output }) => mayBeCut(output ?? words.none, beside));
  const wraps = causes && !isLong && entries.some(({ name }) => say(name).length > MOST_ON_A_LINE);
  return (
    <>
      <td>
        <button
          type="button"
          className={styles.step}
          title={idle === null ? words.goTo(step) : `${words.goTo(step)} (${idle})`}
        >
          {step}
        </button>
      </td>
      <td data-long={hasLongName || undefined} data-wraps={wraps || undefined}>
        <Lines of={entries}>
          {(entry) => (entry.isTask ? <code>{say(entry.name)}</code> : say(entry.name))}
        </Lines>
        {more > 0 && <div className={styles.quiet}>{words.more(more)}</div>}
      </td>
      <td>
        <Lines of={entries}>
          {(entry) =>
            entry.pausing === null ? <StateBadge state={entry.state} /> : eventWord(entry, dictionary)
          }
        </Lines>
      </td>
      <td
        title={entries.flatMap(({ output }) => output ?? []).join(' · ') || undefined}
        data-long={hasLongOutput || undefined}
      >
        <Lines of={entries}>
          {(entry) => entry.output ?? <span className={styles.quiet}>{words.none}</span>}
        </Lines>
      </td>
      <td title={isNextHidden ? undefined : next} data-long={mayBeCut(next, beside) || undefined}>
        {isNextHidden ? (
          <span className={styles.quiet}>{words.nextHidden}</span>
        ) : row.next.length > 0 && !row.isComplete ? (
          <code>{next}</code>
        ) : (
          <span className={cx(!row.isComplete && styles.quiet)}>{next}</span>
        )}
      </td>
      {causes && (
        <td className={styles.cause}>
          <Cause row={row} />
        </td>
      )}
    </>
  );
});

/** Letters that have room in a cell whatever letters they are; those of the mono face are narrower than its widest. */
const LETTERS = { plain: 19, code: 32, besideCause: 10 } as const;

/** Letters of a name that stand on one line where the cause stands in the row, too, and wants room to be read. */
const MOST_ON_A_LINE = 22;

/**
 * Whether a text may be longer than its cell, which then cuts it off. What cuts off is painted by itself: of hundreds of
 * cells that takes longer than all that is in them.
 */
function mayBeCut(text: string, letters: number): boolean {
  return text.length > letters;
}

/** One thing plainly; several under each other. */
function Lines({
  of,
  children,
}: {
  readonly of: readonly RowEntry[];
  readonly children: (entry: RowEntry) => ReactNode;
}) {
  if (of.length === 1) return <>{children(of[0]!)}</>;
  return of.map((entry, index) => <div key={index}>{children(entry)}</div>);
}

function Cause({ row: { step } }: { readonly row: ProcessRow }) {
  const dictionary = useWords();
  const { describeCause } = dictionary;
  const words = dictionary.steppingWords.table;
  const track = usePlayerState((state) => state.track);
  const { trace } = track;
  const isHidden = usePlayerState((state) => conceals(state, 'reason', step.number));
  if (isHidden) return <span className={styles.quiet}>{words.causeHidden}</span>;
  if (step.wait) return <Ids text={tellWait(track, step.wait, dictionary).why} />;
  if (step.change === null) return null;
  const { line, why } = describeCause(trace.change(step.change), trace);
  return <Ids text={why || line} />;
}

/** How the run came out. While the table grows, only when it has. */
function Closing({ grow }: { readonly grow: boolean }) {
  const dictionary = useWords();
  const words = dictionary.steppingWords.table;
  const trace = usePlayerState((state) => state.track.trace);
  const place = usePlayerState(({ cursor, track }) => {
    if (cursor === track.steps.length - 1) return 'end';
    return cursor === 0 ? 'start' : 'between';
  });
  // At the end it says what decided it, which may be what is asked.
  const isAsked = usePlayerState((state) => conceals(state, 'reason', state.track.steps.length - 1));
  const isOpen = grow && place !== 'end';
  if (isAsked && !isOpen) return <p className={styles.closing}>{words.closingHidden}</p>;
  return (
    <p className={cx(styles.closing, place !== 'end' && styles.later)}>
      {isOpen ? (place === 'start' ? words.notBegun : words.goesOn) : closingLine(trace, dictionary)}
    </p>
  );
}
