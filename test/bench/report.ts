/** A table of measurements beside their budgets: times are shown, sizes, counts and ratios are held. */
import { mkdirSync, writeFileSync } from 'node:fs';

export interface Row {
  readonly what: string;
  /** One figure, or several measurements of the same thing. */
  readonly values: readonly number[];
  readonly unit: string;
  readonly budget?: number;
  /** More is better, and the budget the least. */
  readonly isLeast?: boolean;
  /** Which of the measurements the budget is for; the median unless said otherwise. */
  readonly judged?: 'p95';
  /** Whether going over the budget fails the bench: for sizes, counts and ratios, never for times. */
  readonly isHeld?: boolean;
  /** What it was when it was written down (baseline.json). The row says how it compares. */
  readonly baseline?: number;
  /** What has to be known of the measurements. */
  readonly note?: string;
}

/** Runs something so many times, after once for nothing: milliseconds that passed, and of processors, each time. */
export function timesOf(runs: number, work: () => void): { wall: number[]; cpu: number[] } {
  work();
  const wall: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    const start = performance.now();
    work();
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu.push((user + system) / 1000);
  }
  return { wall, cpu };
}

/** Prints the rows, writes them to .cache/bench.json; true if every budget that is held is kept. */
export function report(rows: readonly Row[]): boolean {
  const shown = rows.map((row) => {
    const { min, median, p95 } = spread(row.values);
    const limit = row.budget === undefined ? '' : `${row.budget} ${row.unit}`;
    const verdict = row.budget === undefined ? '' : isMet(row) ? 'ok' : over(row);
    const before = row.baseline === undefined ? '' : comparison(median, row.baseline);
    const figures = row.values.length === 1 ? [median] : [min, median, p95];
    return {
      what: row.what,
      figures: `${figures.map(round).join(' / ')} ${row.unit}`,
      limit,
      verdict,
      before: [before, row.note].filter(Boolean).join('; '),
    };
  });
  const width = (key: 'what' | 'figures' | 'limit' | 'verdict') =>
    Math.max(...shown.map((row) => row[key].length));
  console.log(
    'min / median / p95; budgets are for the median (of steps for p95), and only those of sizes, counts and ratios fail the bench\n',
  );
  for (const { what, figures, limit, verdict, before } of shown) {
    const cells = [
      what.padEnd(width('what')),
      figures.padStart(width('figures')),
      limit.padStart(width('limit')),
      verdict.padEnd(width('verdict')),
      before,
    ];
    console.log(cells.join('  ').trimEnd());
  }
  mkdirSync('.cache', { recursive: true });
  const results = rows.map((row) => ({ ...row, ...spread(row.values) }));
  writeFileSync('.cache/bench.json', `${JSON.stringify(results, null, 1)}\n`);
  return rows.every((row) => !row.isHeld || isMet(row));
}

/** By how much it is over its budget; loud where that fails the bench. */
function over({ values, budget = 0, judged, isHeld = false, unit }: Row): string {
  const by = round(Math.abs(spread(values)[judged ?? 'median'] - budget));
  return `${isHeld ? 'OVER' : 'over'} by ${by} ${unit}`.trimEnd();
}

function comparison(figure: number, baseline: number): string {
  const percent = (figure / baseline - 1) * 100;
  const change =
    Math.abs(percent) < 0.05 ? 'the same' : `${percent > 0 ? '+' : '−'}${Math.abs(percent).toFixed(1)} %`;
  return `was ${round(baseline)}: ${change}`;
}

function isMet({ values, budget, judged, isLeast = false }: Row): boolean {
  if (budget === undefined) return true;
  const figure = spread(values)[judged ?? 'median'];
  return isLeast ? figure >= budget : figure <= budget;
}

export function spread(values: readonly number[]): { min: number; median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { min: at(0), median: at(0.5), p95: at(0.95) };
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}
