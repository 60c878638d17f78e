/** The critical path as rows: what each stretch went for, why, and the step at which it begins. */
import { memo } from '../../engine';
import { criticalPath, instanceName, runSeconds, secondsByKind, stepSeeing } from '../../lesson';
import type { Segment, SegmentKind, Track } from '../../lesson';
import { runStart } from '../gantt/derive';
import type { Words } from '../../text';

export interface PathRow {
  readonly kind: SegmentKind;
  /** Seconds since the run began. */
  readonly from: number;
  readonly to: number;
  /** A task's name, or the run's. */
  readonly name: string;
  /** What it went for, in a few words. */
  readonly what: string;
  /** Why, in a sentence. `backticks` mark ids. Null where the words before say it all. */
  readonly why: string | null;
  readonly step: number;
}

export interface PathView {
  readonly rows: readonly PathRow[];
  readonly seconds: number;
  /** The part of it that is not work, from 0 to 1. */
  readonly waitShare: number;
  readonly sums: readonly (readonly [SegmentKind, number])[];
}

/** Null for a run that has not ended. Worked out once for a track. */
export const derivePath = memo(pathOf);

function pathOf(track: Track, run: number, dictionary: Words): PathView | null {
  const { describeAnswer } = dictionary;
  const words = dictionary.perfWords.path;
  const { trace } = track;
  const segments = criticalPath(trace, run);
  const seconds = runSeconds(trace, run);
  if (seconds === null) return null;
  const start = runStart(trace, run);
  const rows = segments.map((segment): PathRow => {
    const { instance, kind, answer, tryNumber, from, to } = segment;
    const isRetried = kind === 'work' && tryNumber > 1;
    return {
      kind,
      from: from - start,
      to: to - start,
      name: instance === null ? words.run : dictionary.say(instanceName(trace, instance)),
      what: isRetried ? `${words.kind(kind)}, ${words.nthTry(tryNumber)}` : words.kind(kind),
      why: answer && describeAnswer(answer),
      step: stepOf(track, segment),
    };
  });
  const sums = secondsByKind(segments);
  const work = sums.find(([kind]) => kind === 'work')?.[1] ?? 0;
  return { rows, seconds, sums, waitShare: seconds > 0 ? 1 - work / seconds : 0 };
}

/** The step at which a stretch begins: the last change of its task, or of the run, at that time. */
function stepOf({ trace, steps }: Track, { instance, from }: Segment): number {
  const positions =
    instance === null
      ? trace.runs.flatMap(({ index }) => trace.changesOfRun(index))
      : trace.changesOfTask(instance);
  const position = positions.findLast((one) => trace.change(one).at <= from);
  return position === undefined ? 0 : stepSeeing(steps, position);
}
