/** Which limit holds a run back: each is taken away in turn, and the run made again. Nothing is guessed. */
import { simulate } from '../../engine';
import type { Case } from '../../engine';
import { runSeconds } from './run-seconds';
import { limitsOf } from './limits';
import type { Limit } from './limits';
import { own } from '../own';

export interface Relaxed {
  /** Null: all limits at once. */
  readonly limit: Limit | null;
  /** The length of the run without it; null if it does not end. */
  readonly seconds: number | null;
}

export interface Bottleneck {
  /** The length as it is; null if the run does not end. */
  readonly seconds: number | null;
  readonly relaxed: readonly Relaxed[];
  /**
   * What holds it back most. `dependencies`: no limit does, only what each task waits for and how long it takes.
   * `together`: no single limit, but several at once. More than one where they come to the same.
   */
  readonly answers: readonly (Limit | 'dependencies' | 'together')[];
}

/** More than any run here asks for. */
const PLENTY = 100_000;

/** Relaxes each limit of the first run of the first DAG, and all of them. */
export function findBottleneck(input: Case): Bottleneck {
  const seconds = lengthOf(input);
  const limits = limitsOf(input);
  const relaxed: Relaxed[] = limits.map((limit) => ({ limit, seconds: lengthOf(without(input, limit)) }));
  const free = lengthOf(limits.reduce(without, input));
  return {
    seconds,
    relaxed: [...relaxed, { limit: null, seconds: free }],
    answers: answersOf(seconds, relaxed, free),
  };
}

/** Less than this part of the length is not worth calling a limit: it is a look of the scheduler, here or there. */
const NOTICEABLE = 0.05;
/** A limit that alone gives less than this part of what all give together does not hold the run back by itself. */
const DECISIVE = 0.25;

function answersOf(
  seconds: number | null,
  relaxed: readonly Relaxed[],
  free: number | null,
): Bottleneck['answers'] {
  const length = seconds ?? PLENTY;
  const gain = (one: number | null) => length - (one ?? PLENTY);
  const all = gain(free);
  if (all < length * NOTICEABLE) return ['dependencies'];
  const most = Math.max(...relaxed.map((one) => gain(one.seconds)));
  if (most < all * DECISIVE) return ['together'];
  return relaxed.flatMap((one) => (gain(one.seconds) === most && one.limit ? [one.limit] : []));
}

/** The case with room without end where the limit was. */
function without(input: Case, limit: Limit): Case {
  switch (limit.type) {
    case 'pool': {
      const pool = own(input.pools, limit.pool);
      const open = typeof pool === 'object' ? { ...pool, slots: -1 } : -1;
      return { ...input, pools: { ...input.pools, [limit.pool]: open } };
    }
    case 'max_active_tasks':
      return { ...input, dags: input.dags.map((dag) => ({ ...dag, max_active_tasks: PLENTY })) };
    case 'parallelism':
      return { ...input, settings: { ...input.settings, 'core.parallelism': PLENTY } };
  }
}

function lengthOf(input: Case): number | null {
  const trace = simulate(input);
  return runSeconds(trace, trace.runs[0]?.index ?? null);
}
