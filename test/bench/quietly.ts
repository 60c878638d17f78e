/** Keeps measurements of a busy machine out: whatever else runs meanwhile makes the same work take longer. */

export interface Measured {
  readonly values: readonly number[];
  /** What has to be known of them: that some runs were dropped, or that all were on a busy machine. */
  readonly note?: string;
}

const MOST_BUSY = 1.4;
const LOOPS = 2_000_000;

/** The shortest time that the same work has taken so far, in milliseconds. */
let best = Infinity;

/**
 * Measures so many times and keeps what was measured while the machine had nothing else to do. Where that was never so,
 * everything is kept, and said to be noisy.
 */
export async function quietly(runs: number, measure: () => Promise<readonly number[]>): Promise<Measured> {
  const found: { readonly values: readonly number[]; readonly ms: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const before = timeOfWork();
    const values = await measure();
    found.push({ values, ms: Math.max(before, timeOfWork()) });
  }
  const quiet = found.filter(({ ms }) => ms <= best * MOST_BUSY);
  const all = (runsKept: typeof found) => runsKept.flatMap(({ values }) => values);
  if (quiet.length === 0) return { values: all(found), note: 'noisy: the machine was busy in every run' };
  const dropped = runs - quiet.length;
  return {
    values: all(quiet),
    ...(dropped > 0 && { note: `${dropped} of ${runs} runs dropped: the machine was busy` }),
  };
}

/** The same sums each time. */
function timeOfWork(): number {
  const start = performance.now();
  let sum = 0;
  for (let at = 0; at < LOOPS; at += 1) sum = (sum * 31 + at) % 1_000_003;
  const ms = performance.now() - start + (sum < 0 ? 1 : 0);
  best = Math.min(best, ms);
  return ms;
}
