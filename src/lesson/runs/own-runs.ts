/**
 * The traces of cases, each made once. A lesson's own runs come with it, computed when the site was built; all others
 * are simulated when they are asked for.
 */
import { unpackTrace } from '../../engine';
import type { Case, PackedTrace, Trace } from '../../engine';
import type { Lesson } from '../lesson';
import { simulate } from './simulator';

const packed = new WeakMap<Case, PackedTrace>();
const traces = new WeakMap<Case, Trace>();

/** A lesson as it was built: `runs` are those of its scenarios, in their order. */
export interface BuiltLesson {
  readonly lesson: Lesson;
  readonly runs?: readonly PackedTrace[];
}

/** The lesson; from here on its own runs are known. */
export function takeLesson({ lesson, runs = [] }: BuiltLesson): Lesson {
  runs.forEach((run, index) => {
    const scenario = lesson.scenarios[index];
    if (scenario) packed.set(scenario.case, run);
  });
  return lesson;
}

/** What happens in a case: the same trace each time. Throws `CaseError` if Airflow would refuse it. */
export function traceOf(input: Case): Trace {
  let trace = traces.get(input);
  if (!trace) {
    const known = packed.get(input);
    trace = known ? unpackTrace(known, input) : simulate(input);
    traces.set(input, trace);
  }
  return trace;
}
