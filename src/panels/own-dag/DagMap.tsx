import { useMemo, useRef } from 'react';
import { useElementWidth, useWords, useElementId } from '../../ui';
import { NARROW_PX } from '../dag-graph/layout/choose-layout';
import { arrowHead, edgePath, labelStart } from '../dag-graph/layout/edge-path';
import { layOutMap, MAP_BOX } from './dag-map';
import type { MapLine } from './dag-map';
import styles from './DagMap.module.css';
import { linksIn } from './dags';
import type { ReadDag } from './dags';
import type { ReadResult } from '../../sources/python';

interface DagMapProps {
  readonly result: ReadResult;
  /** Those that hang together. */
  readonly dags: readonly ReadDag[];
  /** What is said of a DAG's ties, in words. */
  readonly tiesOf: (dag: ReadDag) => readonly string[];
  readonly onChoose: (dag: ReadDag) => void;
}

/** Letters that a line has room for. */
const MOST_LETTERS = 26;

/** DAGs that hang together as a picture: which starts which, by a trigger or an asset, and which waits for which. */
export function DagMap({ result, dags, tiesOf, onChoose }: DagMapProps) {
  const words = useWords().ownDagWords.dags;
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const direction = width > 0 && width < NARROW_PX ? 'down' : 'right';
  const layout = useMemo(
    () =>
      layOutMap(
        dags.map(({ dag }) => dag),
        linksIn(result),
        direction,
      ),
    [dags, result, direction],
  );
  const said = ({ link: { kind, by } }: MapLine) => {
    const text = words.tie[kind](by[0]!, by.length);
    return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
  };
  return (
    <div ref={frame} className={styles.map} role="group" aria-label={words.map}>
      <div className={styles.sheet} style={{ width: layout.width, height: layout.height }}>
        <svg width={layout.width} height={layout.height} aria-hidden="true">
          {layout.lines.map((line) => {
            const { x, y } = labelStart(line.points, direction);
            return (
              <g key={`${line.link.from} ${line.link.to} ${line.link.kind}`} data-kind={line.link.kind}>
                <path className={styles.line} d={edgePath(line.points, direction)} />
                <path className={styles.head} d={arrowHead(line.points, direction)} />
                <text x={x} y={y} textAnchor={direction === 'right' ? 'middle' : 'start'}>
                  {said(line)}
                </text>
              </g>
            );
          })}
        </svg>
        {layout.boxes.map(({ x: left, y: top }, index) => (
          <MapButton
            key={dags[index]!.dag}
            dag={dags[index]!}
            ties={tiesOf(dags[index]!)}
            place={{ left, top, ...MAP_BOX }}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

interface MapButtonProps {
  readonly dag: ReadDag;
  readonly ties: readonly string[];
  readonly place: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly onChoose: (dag: ReadDag) => void;
}

function MapButton({ dag, ties, place, onChoose }: MapButtonProps) {
  const words = useWords().ownDagWords.dags;
  const tiesId = useElementId();
  return (
    <button
      type="button"
      className={styles.box}
      style={place}
      title={dag.dag}
      aria-describedby={tiesId}
      onClick={() => onChoose(dag)}
    >
      <b>{dag.dag}</b>
      <span>{words.tasks(dag.tasks)}</span>
      <span id={tiesId} hidden>
        {ties.join(', ')}
      </span>
    </button>
  );
}
