import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Keyboard,
  Pause,
  Play,
  SlidersHorizontal,
} from 'lucide-react';
import { conceals, SPEEDS, usePlayer, usePlayerState } from '../../player';
import type { PlayerState, Speed } from '../../player';
import type { Detail } from '../../lesson';
import { Button, IconButton, Popover, Select, useMediaQuery, useWords } from '../../ui';
import { usePlayerRegion } from './PlayerRegion';
import { ScrubBar } from './ScrubBar';
import { StepBox } from './StepBox';
import styles from './PlayerBar.module.css';

/** As coarse as it can be first. */
const DETAILS = ['essential', 'runs', 'full', 'ticks'] as const satisfies readonly Detail[];

interface PlayerBarProps {
  /** Where it goes on when the mode is done: it stands in the place of "Next step" once one is at the end. */
  readonly onward?: { readonly label: string; readonly go: () => void } | null;
}

/**
 * Everything that moves through the run. While a
 * question keeps the run back, "Next step" leads to it. At the ends the buttons stay focusable (`aria-disabled`), so
 * that the focus is never lost. On a narrow screen the settings are behind one button.
 */
export function PlayerBar({ onward = null }: PlayerBarProps) {
  const words = useWords().steppingWords.bar;
  const isNarrow = useMediaQuery(NARROW);
  const quick = (
    <>
      <StepBox />
      <SpeedSelect />
    </>
  );
  return (
    <div className={styles.bar} role="group" aria-label={words.controls} data-print="no">
      <div className={styles.buttons}>
        <BackButtons />
        <NextButton onward={onward} />
        <LastButton />
        <PlayButton />
      </div>
      <ScrubBar />
      <Count />
      {!isNarrow && <div className={styles.quick}>{quick}</div>}
      <Popover
        label={words.settings}
        buttonLabel={words.settings}
        button={<SlidersHorizontal size={18} aria-hidden />}
      >
        <div className={styles.sheet}>
          {isNarrow && quick}
          <DetailSelect />
          <LegendButton />
        </div>
      </Popover>
    </div>
  );
}

/** As in the style sheet, which keeps them out of sight until the page has come alive. */
const NARROW = '(max-width: 60rem)';

/** Whether a question must be answered before the run goes on. */
function isHeldBack(state: PlayerState): boolean {
  const isOver = state.cursor === state.track.steps.length - 1;
  return !isOver && state.cursor === state.furthest && conceals(state, 'end');
}

/** To what the learner works at: the panel that asks. */
function goToWork(): void {
  const work = document.querySelector<HTMLElement>('[data-work]');
  work?.focus({ preventScroll: true });
  work?.scrollIntoView({ block: 'nearest' });
}

function BackButtons() {
  const words = useWords().steppingWords.bar;
  const player = usePlayer();
  const atStart = usePlayerState((state) => state.cursor === 0);
  return (
    <>
      <IconButton
        label={words.first}
        shortcut="Home"
        icon={<ChevronFirst size={18} aria-hidden />}
        aria-disabled={atStart}
        onClick={player.first}
      />
      <IconButton
        label={words.previous}
        shortcut="ArrowLeft"
        icon={<ChevronLeft size={18} aria-hidden />}
        aria-disabled={atStart}
        onClick={player.previous}
      />
    </>
  );
}

/** Whether one is at the end, or at a question that comes first. */
const isAtEnd = (state: PlayerState) => state.cursor === state.furthest;

function NextButton({ onward = null }: PlayerBarProps) {
  const words = useWords().steppingWords.bar;
  const player = usePlayer();
  const atEnd = usePlayerState(isAtEnd);
  const isOver = usePlayerState((state) => state.cursor === state.track.steps.length - 1);
  const way = isOver ? onward : null;
  const isAsked = usePlayerState(isHeldBack);
  return (
    <Button
      look="loud"
      className={styles.next}
      {...(way ? {} : { 'aria-keyshortcuts': 'ArrowRight', 'aria-disabled': atEnd && !isAsked })}
      // One button throughout, so that the focus stays; a press too many on the way to the end leads nowhere.
      onClick={way ? (event) => event.detail < 2 && way.go() : isAsked ? goToWork : player.next}
    >
      {way ? way.label : words.next}
      <ChevronRight size={18} aria-hidden />
    </Button>
  );
}

function LastButton() {
  const words = useWords().steppingWords.bar;
  const player = usePlayer();
  const atEnd = usePlayerState(isAtEnd);
  return (
    <IconButton
      label={words.last}
      shortcut="End"
      icon={<ChevronLast size={18} aria-hidden />}
      aria-disabled={atEnd}
      onClick={player.last}
    />
  );
}

function PlayButton() {
  const words = useWords().steppingWords.bar;
  const player = usePlayer();
  const playing = usePlayerState((state) => state.playing);
  const isAsked = usePlayerState(isHeldBack);
  return playing ? (
    <IconButton
      key="play"
      label={words.pause}
      shortcut="Space"
      icon={<Pause size={18} aria-hidden />}
      onClick={player.pause}
    />
  ) : (
    <IconButton
      key="play"
      label={words.play}
      shortcut="Space"
      icon={<Play size={18} aria-hidden />}
      aria-disabled={isAsked}
      onClick={player.play}
    />
  );
}

/** "Step 3 of 5", as one text, so that it is found and read as one. */
function Count() {
  const words = useWords().steppingWords.bar;
  const text = usePlayerState((state) => words.count(state.cursor, state.track.steps.length - 1));
  return <span className={styles.count}>{text}</span>;
}

function SpeedSelect() {
  const words = useWords().steppingWords.bar;
  const player = usePlayer();
  const speed = usePlayerState((state) => state.speed);
  return (
    <Select
      label={words.speed}
      labelHidden
      value={String(speed)}
      options={SPEEDS.map((speed) => ({ value: String(speed), label: words.speedOf(speed) }))}
      onChange={(value) => player.setSpeed(Number(value) as Speed)}
    />
  );
}

function DetailSelect() {
  const words = useWords().steppingWords.bar;
  const player = usePlayer();
  const detail = usePlayerState((state) => state.track.detail);
  return (
    <Select
      label={words.detail}
      value={detail}
      options={DETAILS.map((value) => ({ value, label: words.details[value] }))}
      onChange={player.setDetail}
    />
  );
}

function LegendButton() {
  const words = useWords().steppingWords.bar;
  const { openLegend } = usePlayerRegion();
  return (
    <Button
      aria-keyshortcuts="?"
      icon={<Keyboard size={16} aria-hidden />}
      onClick={(event) => {
        // The list is a window over everything, the sheet with this button too.
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        openLegend();
      }}
    >
      {words.keys}
    </Button>
  );
}
