/**
 * How long a sensor with exponential backoff waits between pokes, in reschedule mode. Airflow:
 * `_get_next_poke_interval` in `airflow/sdk/bases/sensor.py`, semantics §11.1. In poke mode the real one takes its
 * jitter from the worker's own clock, so no simulation can tell it.
 */
import { pythonDate } from '../dates';
import { sha1Modulo } from './sha1';

export interface SensorWait {
  readonly dagId: string;
  readonly taskId: string;
  /** When the first poke of this attempt reported back; at the first poke: now. */
  readonly startedAtMs: number;
  readonly nowMs: number;
  /** `poke_interval`, `timeout` and `max_wait`, seconds. */
  readonly pokeInterval: number;
  readonly timeout: number;
  readonly maxWait: number | null;
}

/** Seconds: beyond it, some two thousand years, the timeout decides. */
const LONGEST = 2 ** 36;

/** The wait in milliseconds after a poke that said no. */
export function pokeDelayMs(wait: SensorWait): number {
  const elapsed = (wait.nowMs - wait.startedAtMs) / 1000;
  // Which poke this is, is guessed: the first whose waits so far add up to more than the time gone.
  let poke = 0;
  let sum = 0;
  let delay = 0;
  while (sum <= elapsed) {
    poke += 1;
    delay = delayAfter(wait, poke);
    sum += delay;
  }
  const left = wait.timeout - Math.trunc(elapsed);
  return Math.min(delay, left, wait.maxWait || Infinity) * 1000;
}

function delayAfter({ dagId, taskId, startedAtMs, pokeInterval }: SensorWait, poke: number): number {
  const base = Math.max(Math.trunc(pokeInterval * 2 ** (poke - 2)), 1);
  if (base >= LONGEST) return base;
  return base + sha1Modulo(`${dagId}#${taskId}#${pythonDate(startedAtMs)}#${poke}`, base);
}
