import { ImageDown } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { LifeState } from '../../lesson';
import {
  Breakable,
  IconButton,
  saveFile,
  StateIcon,
  useAnnounce,
  useElementWidth,
  VisuallyHidden,
  useWords,
  useElementId,
} from '../../ui';
import { isEnd, waysFrom } from './derive';
import type { Life } from './derive';
import {
  arrowHead,
  bowOf,
  bowPath,
  lifeMap,
  LIFE_STATES,
  MAPPED_WAYS,
  roundedPath,
  routeOf,
} from './life-map';
import type { LifeMap } from './life-map';
import { picturePng, pictureSvg } from './picture-file';
import type { Caption } from './picture-file';
import type { Words } from '../../text';
import styles from './TaskLife.module.css';

const LEAST_PX = 280;
const MOST_PX = 620;
/** Before the first layout: that of a column on a desktop. */
const USUAL_PX = 400;

interface LifePictureProps {
  readonly life: Life;
  /** The state that is read about. */
  readonly picked: LifeState;
  readonly onPick: (state: LifeState) => void;
  /** What the picture says, when it is taken away. */
  readonly caption: Caption;
}

/**
 * Every state and way of a task; lit: where it is, the way it came, where it can go. The states are radio buttons, so
 * that one can read about each; what the lines say is said in words beside the picture.
 */
export function LifePicture({ life, picked, onPick, caption }: LifePictureProps) {
  const dictionary = useWords();
  const words = dictionary.deepWords.life;
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame) || USUAL_PX;
  const map = useMemo(() => lifeMap(Math.min(MOST_PX, Math.max(LEAST_PX, width))), [width]);
  const possible = new Set(life.now === null ? [] : waysFrom(life.now).usual.flatMap(({ to }) => to));
  const name = useElementId();
  return (
    <div ref={frame} className={styles.frame}>
      <fieldset
        className={styles.map}
        data-small={map.boxes.none.width < 92 ? '' : undefined}
        style={{ width: map.width, height: map.height }}
      >
        <legend>
          <VisuallyHidden>{words.choose}</VisuallyHidden>
        </legend>
        <Lines map={map} life={life} />
        {LIFE_STATES.map((state) => {
          const box = map.boxes[state];
          const visits = life.visits.get(state) ?? 0;
          const isNow = life.now === state;
          const canCome = possible.has(state);
          return (
            <label
              key={state}
              className={styles.state}
              data-state={state}
              data-now={isNow ? '' : undefined}
              data-been={visits > 0 ? '' : undefined}
              data-possible={canCome ? '' : undefined}
              data-end={isEnd(state) ? '' : undefined}
              data-picked={picked === state && !isNow ? '' : undefined}
              style={{
                left: box.x - box.width / 2,
                top: box.y - box.height / 2,
                width: box.width,
                height: box.height,
              }}
            >
              <input
                type="radio"
                name={name}
                value={state}
                checked={picked === state}
                onChange={() => onPick(state)}
              />
              <StateIcon state={state === 'none' ? null : state} size={15} />
              <span className={styles.word}>
                <Breakable word={state} />
              </span>
              {visits > 1 && (
                <span className={styles.times} aria-hidden="true">
                  {words.times(visits)}
                </span>
              )}
              {isNow && (
                <span className={styles.now} aria-hidden="true">
                  {words.now}
                </span>
              )}
              <VisuallyHidden>{saidOf(isNow, visits, canCome, dictionary)}</VisuallyHidden>
            </label>
          );
        })}
      </fieldset>
      <div className={styles.below}>
        <Legend />
        <SavePicture frame={frame} caption={caption} />
      </div>
    </div>
  );
}

interface SavePictureProps {
  /** What holds the map. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly caption: Caption;
}

/** Takes the picture away as a file, to show it to others. */
function SavePicture({ frame, caption }: SavePictureProps) {
  const words = useWords().deepWords.life;
  const announce = useAnnounce();
  const save = async () => {
    const map = frame.current?.querySelector('fieldset');
    if (!map) return;
    const svg = pictureSvg(map, caption);
    const name = caption.title.replaceAll(/[^\w]+/g, '-').toLowerCase();
    try {
      saveFile(`${name}.png`, 'image/png', await picturePng(svg));
    } catch {
      saveFile(`${name}.svg`, 'image/svg+xml', svg);
    }
    announce(words.saved);
  };
  return (
    <IconButton
      look="quiet"
      size="s"
      label={words.save}
      icon={<ImageDown size={15} aria-hidden />}
      data-print="no"
      onClick={() => void save()}
    />
  );
}

/** How a state stands, for those who do not see it. */
function saidOf(isNow: boolean, visits: number, canCome: boolean, dictionary: Words): string {
  const words = dictionary.deepWords.life;
  const parts = [
    isNow && words.now,
    visits > (isNow ? 1 : 0) && words.been(visits),
    canCome && words.possible,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

function Lines({ map, life }: { readonly map: LifeMap; readonly life: Life }) {
  const words = useWords().deepWords.life;
  const { slotBand, labels, clearedLabel } = map;
  const isCleared = [...life.ways.keys()].some(
    (key) => key.endsWith('>none') && !key.startsWith('restarting'),
  );
  const lastKey = life.last && `${life.last.from}>${life.last.to}`;
  const onward = life.now === null ? [] : waysFrom(life.now).usual.flatMap(({ to }) => to);
  return (
    <svg
      className={styles.lines}
      viewBox={`0 0 ${map.width} ${map.height}`}
      width={map.width}
      height={map.height}
      aria-hidden="true"
      focusable="false"
    >
      <rect
        className={styles.band}
        x={slotBand.x - slotBand.width / 2}
        y={slotBand.y - slotBand.height / 2}
        width={slotBand.width}
        height={slotBand.height}
        rx="13"
      />
      <text className={styles.bandWord} x={slotBand.x + 8} y={slotBand.y + slotBand.height / 2 - 6}>
        {words.slot}
      </text>
      {MAPPED_WAYS.map((key) => {
        const [from, to] = key.split('>') as [LifeState, LifeState];
        return <Line key={key} map={map} from={from} to={to} look={styles.way} />;
      })}
      {life.now !== null &&
        onward.map((to) => <Line key={to} map={map} from={life.now!} to={to} look={styles.onward} />)}
      {[...life.ways.keys()].map((key) => {
        const [from, to] = key.split('>') as [LifeState, LifeState];
        return key === lastKey ? null : <Line key={key} map={map} from={from} to={to} look={styles.been} />;
      })}
      {life.last && (
        <g key={life.last.position} data-state={life.last.to}>
          <Line map={map} from={life.last.from} to={life.last.to} look={styles.last} isLast />
        </g>
      )}
      {(isCleared ? [...labels, clearedLabel] : labels).map(({ id, x, y, anchor }) => (
        <text key={id} className={styles.wayWord} x={x} y={y} textAnchor={anchor} dominantBaseline="middle">
          {words.labels[id]}
        </text>
      ))}
    </svg>
  );
}

const USUAL: ReadonlySet<string> = new Set(MAPPED_WAYS);

function isMapped(from: LifeState, to: LifeState): boolean {
  return USUAL.has(`${from}>${to}`);
}

interface LineProps {
  readonly map: LifeMap;
  readonly from: LifeState;
  readonly to: LifeState;
  readonly look: string | undefined;
  /** It is drawn before one's eyes. */
  readonly isLast?: boolean;
}

/** A way with its arrowhead: along its route, or in a bow where the map has none. */
function Line({ map, from, to, look, isLast = false }: LineProps) {
  const route = routeOf(map, from, to);
  if (route) {
    return (
      <g className={look} data-usual={isMapped(from, to) ? '' : undefined}>
        <path d={roundedPath(route)} pathLength={isLast ? 1 : undefined} />
        <path className={styles.head} d={arrowHead(route.at(-2)!, route.at(-1)!)} />
      </g>
    );
  }
  const bow = bowOf(map.boxes[from], map.boxes[to]);
  return (
    <g className={look}>
      <path d={bowPath(bow)} />
      <path className={styles.head} d={arrowHead(bow[1], bow[2])} />
    </g>
  );
}

function Legend() {
  const words = useWords().deepWords.life;
  return (
    <ul className={styles.legend} aria-hidden="true">
      <li>
        <span className={styles.keyNow} /> {words.legend.now}
      </li>
      <li>
        <svg width="22" height="8" className={styles.been}>
          <path d="M0 4H22" />
        </svg>
        {words.legend.been}
      </li>
      <li>
        <svg width="22" height="8" className={styles.onward}>
          <path d="M0 4H22" />
        </svg>
        {words.legend.possible}
      </li>
      <li>
        <span className={styles.keyEnd} /> {words.legend.finished}
      </li>
    </ul>
  );
}
