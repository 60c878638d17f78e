/** Measuring by running: what a source of runs does for those that are not known (`knownMeasure`). */
import type { Case, SimulateOptions } from '../../../engine';
import { withTime } from '../../runs/what-if';
import { knownMeasure, mayTakeLonger, measureTrace } from './perf-runs';
import type { Measured, PerfRun } from './perf-runs';

/** Runs a case. @param takesItsTime whether it gets more time than its `until`, where it needs it */
export function measureCase(input: Case, takesItsTime: boolean, options?: SimulateOptions): Measured {
  return measureTrace(withTime(input, 'essential', takesItsTime, options).trace);
}

/** Measures any run. */
export function measure(run: PerfRun): Measured {
  return knownMeasure(run) ?? measureCase(run.input, mayTakeLonger(run));
}
