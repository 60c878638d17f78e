import { useMemo, useRef } from 'react';
import { slotUse } from '../../lesson';
import type { SlotUseOverTime } from '../../lesson';
import { usePlayer, usePlayerState } from '../../player';
import { Panel, useElementWidth, useWords, useElementId } from '../../ui';
import { deriveGantt, scaleOf } from '../gantt/derive';
import type { GanttView } from '../gantt/derive';
import { timeOf } from '../step-events';
import { KeptBack } from '../KeptBack';
import { runOfStep } from '../track-structure';
import { areaPath, fullSeconds, within } from './derive';
import styles from './SlotUse.module.css';

const HEIGHT_PX = 44;
/** Before the first layout, and in the prerendered page. */
const USUAL_PX = 720;

/** How many slots of each pool, and how many workers, are in use over the run: on the time axis of the Gantt chart. */
export function SlotUse() {
  const dictionary = useWords();
  const words = dictionary.perfWords.slots;
  const track = usePlayerState((state) => state.track);
  const run = usePlayerState((state) => runOfStep(state.track, state.cursor));
  const uses = useMemo(() => slotUse(track.trace), [track]);
  const gantt = run === null ? null : deriveGantt(track, run, dictionary);
  return (
    <Panel title={words.title}>
      <KeptBack>
        {!gantt || uses.every((use) => use.peak === 0) ? (
          <p className={styles.lead}>{words.none}</p>
        ) : (
          <>
            <p className={styles.lead}>{words.lead}</p>
            {uses.map((use) => (
              <Lane key={use.pool ?? ''} use={within(use, gantt)} gantt={gantt} />
            ))}
          </>
        )}
      </KeptBack>
    </Panel>
  );
}

interface LaneProps {
  readonly use: SlotUseOverTime;
  readonly gantt: GanttView;
}

function Lane({ use, gantt }: LaneProps) {
  const words = useWords().perfWords.slots;
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box) || USUAL_PX;
  const { left, right, x } = scaleOf(gantt, width);
  const stripes = useElementId();
  const name = use.pool === null ? words.workers : words.pool(use.pool);
  const total = Number.isFinite(use.total) ? use.total : null;
  // A pool of 128 of which three are ever used would be a line at the bottom.
  const top = total !== null && total <= Math.max(use.peak, 1) * 4 ? total : Math.max(use.peak, 1);
  const y = (used: number) => HEIGHT_PX - 1 - (used / top) * (HEIGHT_PX - 8);
  const area = areaPath(use, gantt.to, x, y);
  const peak = words.peak(use.peak, total);
  const full = words.full(fullSeconds(use, gantt.to), gantt.to - gantt.from);
  return (
    <figure className={styles.use}>
      <figcaption>
        <b>{name}</b> {peak}, {full}
      </figcaption>
      <div ref={box}>
        <svg
          role="img"
          aria-label={words.picture(name, peak, full)}
          width={width}
          height={HEIGHT_PX}
          className={styles.chart}
        >
          <defs>
            <pattern id={stripes} width={6} height={6} patternUnits="userSpaceOnUse">
              <path d="M-2 2L2 -2M0 6L6 0M4 8L8 4" className={styles.stripe} />
            </pattern>
          </defs>
          <path d={area} className={styles.area} />
          <path d={area} fill={`url(#${stripes})`} />
          {top === total && <line x1={left} x2={right} y1={y(top)} y2={y(top)} className={styles.total} />}
          <text x={left - 8} y={12} textAnchor="end" className={styles.figure}>
            {top}
          </text>
          <text x={left - 8} y={HEIGHT_PX - 2} textAnchor="end" className={styles.figure}>
            0
          </text>
          <Now gantt={gantt} x={x} />
        </svg>
      </div>
      <Figures use={use} from={gantt.from} />
    </figure>
  );
}

/** Where one is in the run. It alone moves with the cursor. */
function Now({ gantt: { from, to }, x }: { readonly gantt: GanttView; readonly x: (at: number) => number }) {
  const at = usePlayerState(({ track, cursor }) => timeOf(track, track.steps[cursor]!));
  const place = x(Math.max(from, Math.min(at, to)));
  return <line x1={place} x2={place} y1={0} y2={HEIGHT_PX} className={styles.now} />;
}

/** The chart as a table; each of its moments leads to the step of that time. */
function Figures({ use, from }: { readonly use: SlotUseOverTime; readonly from: number }) {
  const words = useWords().perfWords.slots;
  const player = usePlayer();
  const goTo = (at: number) => {
    const { track } = player.store.getState();
    const later = track.steps.findIndex((step) => step.at > at);
    player.goTo(later < 0 ? track.steps.length - 1 : Math.max(later - 1, 0));
  };
  return (
    <details className={styles.figures}>
      <summary>{words.figures}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.used}</th>
          </tr>
        </thead>
        <tbody>
          {use.uses.map(({ at, used }) => (
            <tr key={at}>
              <th scope="row">
                <button type="button" onClick={() => goTo(at)}>
                  {words.from(at - from)}
                </button>
              </th>
              <td>{used}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
