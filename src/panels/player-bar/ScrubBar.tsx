import { memo, useRef, useState, type PointerEvent } from 'react';
import { firstDifferingStep } from '../../lesson';
import { conceals, gateSteps, otherTrack, shownUpTo, usePlayer, usePlayerState } from '../../player';
import { cx, StateIcon, stateWord, useElementWidth, useWords } from '../../ui';
import { useAfterPaint } from '../use-after-paint';
import { chooseDots, chooseLabels, deriveStops } from './derive';
import type { Stop } from './derive';
import { deriveOtherStops } from './other-run';
import type { OtherStop } from './other-run';
import styles from './ScrubBar.module.css';

/**
 * The run as a map, to be dragged along. What is dragged is the browser's own range input, laid unseen over the
 * drawing: pointer, touch, keyboard and screen reader come with it.
 */
export function ScrubBar() {
  const dictionary = useWords();
  const words = dictionary.steppingWords.bar;
  const player = usePlayer();
  const track = usePlayerState((state) => state.track);
  const other = usePlayerState(otherTrack);
  const cursor = usePlayerState((state) => state.cursor);
  const furthest = usePlayerState(shownUpTo);
  const gates = usePlayerState((state) => gateSteps(state.gates));
  const map = useRef<HTMLDivElement>(null);
  const width = useElementWidth(map);
  const [pointedAt, setPointedAt] = useState<number | null>(null);

  const stops = deriveStops(track, dictionary);
  const last = stops.length - 1;
  // What is not to be seen yet of this run is not given away by the other.
  const isEndHidden = usePlayerState((state) => conceals(state, 'end'));
  const beside = isEndHidden ? null : other;
  const differs = beside && firstDifferingStep(track, beside);
  // They can be hundreds, so the run on screen is painted first.
  const others =
    useAfterPaint(beside) === beside && beside ? deriveOtherStops(track, beside, dictionary) : NO_STOPS;

  const point = (event: PointerEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    const step = Math.round(((event.clientX - box.left) / box.width) * last);
    setPointedAt(event.pointerType === 'mouse' ? Math.min(Math.max(step, 0), last) : null);
  };
  // Where one is: said to what shows it alone, or every dot would be styled again at each step.
  const at = { '--at': cursor / last };
  return (
    <div className={styles.scrub} data-map="">
      <div ref={map} className={styles.map} onPointerMove={point} onPointerLeave={() => setPointedAt(null)}>
        <div className={styles.rail} aria-hidden="true" />
        <div className={styles.gone} aria-hidden="true" style={at} />
        <Dots {...{ stops, others, width, differs, gates, furthest }} />
        <input
          type="range"
          className={styles.input}
          aria-label={words.slider}
          aria-valuetext={words.value(
            cursor,
            last,
            cursor === differs ? `${stops[cursor]!.name}. ${words.differs}` : stops[cursor]!.name,
          )}
          min={0}
          max={last}
          step={1}
          value={cursor}
          onChange={(event) => {
            player.goTo(Number(event.currentTarget.value));
            // Where a question holds it back nothing is drawn anew, and Preact leaves the handle where it was put.
            event.currentTarget.value = String(player.store.getState().cursor);
          }}
        />
        <div className={styles.thumb} aria-hidden="true" style={at} />
        {pointedAt !== null && (
          <div className={styles.hint} aria-hidden="true" style={{ '--at': pointedAt / last }}>
            {pointedAt > furthest
              ? words.count(pointedAt, last)
              : words.value(pointedAt, last, stops[pointedAt]!.name)}
          </div>
        )}
      </div>
    </div>
  );
}

const NO_STOPS: readonly OtherStop[] = [];

interface DotsProps {
  readonly stops: readonly Stop[];
  /** Of the run beside this one. */
  readonly others: readonly OtherStop[];
  readonly width: number;
  readonly differs: number | null;
  readonly gates: readonly number[];
  /** What comes after it is not given away. */
  readonly furthest: number;
}

/** The drawing beneath: it does not change when the cursor moves. */
const Dots = memo(function Dots({ stops, others, width, differs, gates, furthest }: DotsProps) {
  const words = useWords().steppingWords.bar;
  const last = stops.length - 1;
  // Which of the steps to come are marks is not given away by drawing only those.
  const known = stops.map((stop) => (stop.step > furthest ? { ...stop, state: null, isMark: false } : stop));
  const dots = chooseDots(known, width);
  const labels = chooseLabels(dots, stops.length, width);
  return (
    <div className={styles.dots} aria-hidden="true">
      {dots.map((stop) => (
        <span
          key={stop.step}
          className={cx(styles.dot, stop.step === 0 && styles.first, stop.step === last && styles.last)}
          data-state={stateWord(stop.state)}
          style={{ '--at': stop.step / last }}
        >
          <StateIcon state={stop.state} size={14} />
          {labels.has(stop.step) && stop.step <= furthest && (
            <span className={styles.label}>{stop.label}</span>
          )}
        </span>
      ))}
      {gates.map((step) => (
        <span
          key={`gate ${step}`}
          className={styles.gate}
          style={{ '--at': step / last }}
          title={words.gate}
        />
      ))}
      {others.map((stop) => (
        <span
          key={`other ${stop.step}`}
          className={styles.other}
          data-state={stateWord(stop.state)}
          style={{ '--at': stop.place / last }}
        />
      ))}
      {differs !== null && (
        <span className={styles.differs} style={{ '--at': differs / last }} title={words.differs} />
      )}
    </div>
  );
});
