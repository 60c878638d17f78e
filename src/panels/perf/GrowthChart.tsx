import { useRef, useState } from 'react';
import { useMessageLanguage } from '../../asking';
import { Select, useElementWidth, useWords } from '../../ui';
import { timeMarks } from '../gantt/derive';
import { growths } from './derive';
import type { Growth, MeasuredRun } from './derive';
import styles from './Measured.module.css';

const HEIGHT_PX = 168;
const EDGE_PX = { left: 52, right: 24, top: 16, bottom: 26 };
const USUAL_PX = 420;
const MOST_MARKS = 4;

/** Length against one figure: a point for each measured run, a line for those that differ in nothing else. */
export function GrowthChart({ all }: { readonly all: readonly MeasuredRun[] }) {
  const { perfWords, say } = useWords();
  const words = perfWords.growth;
  const languageOf = useMessageLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const found = growths(all);
  const growth = found.find(({ axis }) => axis === chosen) ?? found[0];
  return (
    <section className={styles.growth}>
      <h3>{words.title}</h3>
      {growth ? (
        <>
          <p className={styles.lead}>{words.lead}</p>
          <Select
            label={words.axis}
            value={growth.axis}
            options={found.map(({ axis, label }) => ({
              value: axis,
              label: say(label),
              language: languageOf(label),
            }))}
            onChange={setChosen}
          />
          <Lines growth={growth} />
        </>
      ) : (
        <p className={styles.lead}>{words.tooFew}</p>
      )}
    </section>
  );
}

/** The same figures stand in the table above. */
function Lines({ growth: { label, lines } }: { readonly growth: Growth }) {
  const { formats, perfWords, say } = useWords();
  const words = perfWords.growth;
  const box = useRef<HTMLDivElement>(null);
  const width = useElementWidth(box) || USUAL_PX;
  const points = lines.flat();
  const values = [...new Set(points.map((point) => point.value))].sort((a, b) => a - b);
  const [least, most] = [values[0]!, values.at(-1)!];
  const longest = Math.max(1, ...points.map((point) => point.seconds));
  const { left, right, top, bottom } = EDGE_PX;
  const x = (value: number) =>
    left + ((value - least) / Math.max(most - least, 1e-9)) * (width - left - right);
  const y = (seconds: number) => HEIGHT_PX - bottom - (seconds / longest) * (HEIGHT_PX - top - bottom);
  const said = points.map(({ number, value, seconds }) => words.point(number, value, seconds));
  return (
    <div ref={box} className={styles.chart}>
      <svg role="img" aria-label={words.picture(say(label), said)} width={width} height={HEIGHT_PX}>
        {timeMarks(0, longest, MOST_MARKS).map((at) => (
          <g key={at}>
            <line x1={left} x2={width - right} y1={y(at)} y2={y(at)} className={styles.grid} />
            <text x={left - 6} y={y(at) + 4} textAnchor="end">
              {words.seconds(at)}
            </text>
          </g>
        ))}
        {values.map((value) => (
          <text key={value} x={x(value)} y={HEIGHT_PX - 8} textAnchor="middle">
            {formats.number(value)}
          </text>
        ))}
        {lines.map((line) => (
          <g key={line[0]!.number}>
            <path
              d={line.map(({ value, seconds }, n) => `${n ? 'L' : 'M'}${x(value)} ${y(seconds)}`).join('')}
              className={styles.line}
            />
            {line.map(({ number, value, seconds }) => (
              <g key={number}>
                <circle cx={x(value)} cy={y(seconds)} r={4} className={styles.point} />
                <text x={x(value)} y={y(seconds) - 8} textAnchor="middle" className={styles.number}>
                  {words.nth(number)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
