/** What the panel and its charts show: the run being set up, what was said of the others, what they have in common. */
import { memo } from '../../engine';
import type { Case } from '../../engine';
import {
  differingAxes,
  effectOf,
  isClose,
  knownMeasure,
  mayTakeLonger,
  measurement,
  perfEstimate,
  perfKeyOf,
  perfRun,
  perfStartKey,
  slotUse,
} from '../../lesson';
import type { Effect, Lesson, Measured, Message, PerfRun } from '../../lesson';
import { allAnswers, answerTo, lessonTrack, readDraft, textDraft, usePlayer } from '../../player';
import type { PlayerState, Learned } from '../../player';
import type { RunSource, Soon } from '../../sources';
import type { Words } from '../../text';

/** The key of the run that is being set up. */
export const runDraft = textDraft('perf-run');

/** The run that is being set up; where it has not been touched, the one to start with. */
export function draftOf(lesson: Lesson, progress: Learned): PerfRun {
  const kept = readDraft(progress, runDraft);
  const run = kept === null ? null : perfRun(lesson, kept);
  return run ?? perfRun(lesson, perfStartKey(lesson))!;
}

const keyOf = memo((lesson: Lesson, id: string, input: Case) => perfKeyOf(lesson, { id }, input));

/** The key of the run on screen; null for one that cannot be measured here. */
export function keyOnScreen({ lesson, scenario, track }: Pick<PlayerState, 'lesson' | 'scenario' | 'track'>) {
  return keyOf(lesson, scenario.id, track.input);
}

/** How long the learner said a run takes; null where nothing was said. */
export function predictedOf(run: PerfRun, progress: Learned): number | null {
  const answer = answerTo(progress, measurement, measurement.identify({ run, seconds: null }));
  const last = answer?.isSettled ? answer.tries.at(-1) : undefined;
  return last ? measurement.read(last.choice) : null;
}

/** How many runs the learner has predicted and run. */
export function saidCount(progress: Learned): number {
  return allAnswers(progress, measurement).filter(({ answer }) => answer.isSettled).length;
}

/** What a run is measured with: at once where it is known. */
export function measure(runs: RunSource, run: PerfRun): Soon<Measured> {
  return knownMeasure(run) ?? runs.ask('measure', [run.input, mayTakeLonger(run)]);
}

/** The same while drawing: until it is known, the nearest Suspense waits. */
export function useMeasure(): (run: PerfRun) => Measured {
  const { runs } = usePlayer();
  return (run) => {
    const measured = measure(runs, run);
    if (measured instanceof Promise) throw measured;
    return measured;
  };
}

export interface MeasuredRun {
  /** From 1, in the order in which they were measured. */
  readonly number: number;
  readonly run: PerfRun;
  readonly measured: Measured;
  /** Null for a run of the lesson as it is: nobody had to say how long it takes. */
  readonly predicted: number | null;
  readonly isRight: boolean;
}

/** All measured runs; before the first that changes a run of the lesson, that run as it is. */
export function measuredRuns(
  lesson: Lesson,
  progress: Learned,
  measured: (run: PerfRun) => Measured,
): readonly MeasuredRun[] {
  const said = new Map<PerfRun, number | null>();
  for (const { answer } of allAnswers(progress, measurement)) {
    const run = perfRun(lesson, answer.name);
    const predicted = run && predictedOf(run, progress);
    if (!run || predicted === null) continue;
    const own = run.made ? null : perfRun(lesson, run.scenario.id);
    if (own && !said.has(own)) said.set(own, null);
    said.set(run, predicted);
  }
  return [...said].map(([run, predicted], index) => {
    const found = measured(run);
    const isRight = predicted !== null && isClose(predicted, found.seconds);
    return { number: index + 1, run, measured: found, predicted, isRight };
  });
}

/** A run in figures: "8 × 2 tasks of 20 s, 2 slots, 32 workers". */
export function runWords(run: PerfRun, dictionary: Words): string {
  const { perfWords: words, say } = dictionary;
  if (run.made) {
    const { width, depth, seconds, slots, parallelism, retries } = run.made;
    return words.measured.made(width, depth, seconds, slots, parallelism, retries);
  }
  const changes = run.axes.filter((axis) => axis.value !== axis.was);
  return words.measured.lesson(
    say(run.scenario.title),
    changes.map(({ label, value }) => words.measured.change(say(label), value)),
  );
}

/** "You said 40 s, but it took 60 s: 20 s longer." */
export function verdictWords(predicted: number, seconds: number | null, dictionary: Words): string {
  const { perfWords: words } = dictionary;
  const { verdict } = words;
  if (seconds === null) return verdict.noEnd(predicted);
  if (predicted === seconds) return verdict.exact(seconds);
  return isClose(predicted, seconds) ? verdict.close(predicted, seconds) : verdict.off(predicted, seconds);
}

/** What the one figure did that makes a run differ from the last one measured before it; null where there is none. */
export function effectWords(
  all: readonly MeasuredRun[],
  run: PerfRun,
  dictionary: Words,
): readonly [string, string] | null {
  const place = all.findIndex((one) => one.run === run);
  const before = all.slice(0, Math.max(place, 0)).map((one) => one.run);
  const secondsOf = (of: PerfRun) => all.find((one) => one.run === of)?.measured.seconds ?? null;
  const effect = effectOf(run, before.reverse(), secondsOf);
  return effect && describeEffect(effect, dictionary);
}

function describeEffect({ axis, from, before, after }: Effect, dictionary: Words): readonly [string, string] {
  const { perfWords: words, say } = dictionary;
  const said = words.effect.said(say(axis.label), from, axis.value, before, after);
  const faster = before / Math.max(after, 1e-9);
  if (before === after) return [said, words.effect.same];
  if (faster < 1) return [said, words.effect.slower(1 / faster)];
  const isLimit = axis.id !== 'width' && axis.id !== 'depth' && axis.value > from && from > 0;
  const isAlike = isLimit && Math.abs(axis.value / from - faster) < 0.05;
  return [said, isAlike ? words.effect.scales(faster) : words.effect.faster(faster)];
}

/** From where to look to the worked answer; of a lesson's run only how much it uses is worked out. */
export function hintsFor(lesson: Lesson, run: PerfRun, dictionary: Words): readonly string[] {
  const { perfWords: words } = dictionary;
  if (run.made) return words.hints.made(perfEstimate(run.made));
  const asItIs = perfRun(lesson, run.scenario.id);
  const seconds = asItIs && knownMeasure(asItIs)?.seconds;
  const { trace } = lessonTrack(lesson, run.scenario.id);
  const peak = slotUse(trace).find(({ pool }) => pool === null)?.peak ?? 0;
  return words.hints.lesson(seconds ?? 0, peak);
}

/** The scenarios of the lesson whose run comes to its end: only they can be measured. */
export function measurable(lesson: Lesson): readonly PerfRun[] {
  return lesson.scenarios.flatMap(({ id }) => {
    const run = perfRun(lesson, id);
    return run && run.axes.length > 0 && knownMeasure(run)?.seconds != null ? [run] : [];
  });
}

export interface GrowthPoint {
  readonly number: number;
  readonly value: number;
  readonly seconds: number;
}

export interface Growth {
  readonly axis: string;
  readonly label: Message;
  /** Runs that differ in nothing else, each ascending; longest first. */
  readonly lines: readonly (readonly GrowthPoint[])[];
}

/** Along which figures the measured runs can be compared, the one compared most first. */
export function growths(all: readonly MeasuredRun[]): readonly Growth[] {
  const found = new Map<string, { label: Message; groups: MeasuredRun[][] }>();
  for (const one of all) {
    if (one.measured.seconds === null) continue;
    for (const other of all.slice(0, one.number - 1)) {
      const [axis, more] = differingAxes(one.run, other.run) ?? [];
      if (!axis || more || other.measured.seconds === null) continue;
      const of = found.get(axis.id) ?? { label: axis.label, groups: [] };
      found.set(axis.id, of);
      const group = of.groups.find((runs) => runs.includes(other));
      if (!group) of.groups.push([other, one]);
      else if (!group.includes(one)) group.push(one);
    }
  }
  return [...found]
    .map(([axis, { label, groups }]): Growth => {
      const lines = groups.map((group) => lineOf(group, axis)).sort((a, b) => b.length - a.length);
      return { axis, label, lines };
    })
    .sort((a, b) => b.lines[0]!.length - a.lines[0]!.length);
}

function lineOf(group: readonly MeasuredRun[], axis: string): readonly GrowthPoint[] {
  return group
    .map(({ number, run, measured }) => ({
      number,
      value: run.axes.find((one) => one.id === axis)!.value,
      seconds: measured.seconds!,
    }))
    .sort((a, b) => a.value - b.value);
}

/** The measured runs as comma separated values, for a spreadsheet. */
export function toCsv(all: readonly MeasuredRun[], dictionary: Words): string {
  const { perfWords: words } = dictionary;
  const { measured: column } = words;
  const head = [column.nth, column.what, column.tasks, column.ticks, column.predicted, column.took];
  const rows = all.map(({ number, run, measured, predicted }) => [
    number,
    runWords(run, dictionary),
    measured.tasks,
    measured.ticks,
    predicted ?? '',
    measured.seconds ?? '',
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet takes as text is one that begins with none of its signs. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
