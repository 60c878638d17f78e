/** The rows of the status tracker: what a lesson watches, read at any position of a run. */
import { aggregateState, memo } from '../../engine';
import type { Json, Moment, TaskState, Trace } from '../../engine';
import { findInstances, findRun, watchLabel, watchOf } from '../../lesson';
import type { Lesson, Track, Watch } from '../../lesson';
import { stateWord } from '../../ui';
import type { AnyState } from '../../ui';
import type { Words } from '../../text';

/** What stands in a cell: a state (drawn as a badge) or a plain text. */
export interface TrackerValue {
  readonly text: string;
  /** Undefined where the value is no state. */
  readonly state?: AnyState;
}

export interface TrackerRow {
  readonly label: string;
  /** Whether the lesson's author wrote it. */
  readonly isWritten: boolean;
  /** Whether its values are states, for which a picture is enough where there is little room. */
  readonly isState: boolean;
  read(moment: Moment): TrackerValue;
}

/** The variables that the lesson watches in this run. */
export const deriveTracker = memo((lesson: Lesson, track: Track, dictionary: Words): readonly TrackerRow[] =>
  watchOf(lesson, track.input).map((watch) => makeRow(track.trace, watch, dictionary)),
);

function makeRow(trace: Trace, watch: Watch, dictionary: Words): TrackerRow {
  const { say } = dictionary;
  const isState = watch.type === 'task_state' || watch.type === 'run_state';
  const label = watchLabel(trace, watch);
  const isWritten = label.code === 'literal';
  return { label: say(label), isWritten, isState, read: readerOf(trace, watch, dictionary) };
}

function readerOf(trace: Trace, watch: Watch, dictionary: Words): TrackerRow['read'] {
  const words = dictionary.steppingWords.tracker;
  switch (watch.type) {
    case 'task_state': {
      const instances = findInstances(trace, watch);
      return (moment) => stateOf(moment, instances);
    }
    case 'try_number': {
      const instances = findInstances(trace, watch);
      return (moment) => {
        const tries = existing(moment, instances).map((instance) => moment.tryNumber(instance));
        return { text: tries.length === 0 ? words.none : String(Math.max(...tries)) };
      };
    }
    case 'xcom': {
      const run = findRun(trace, watch);
      const key = watch.key ?? 'return_value';
      return (moment) => {
        const value = run === null ? undefined : moment.xcom(run, watch.task, watch.map_index ?? -1, key);
        return { text: value === undefined ? words.none : jsonText(value) };
      };
    }
    case 'run_state': {
      const run = findRun(trace, watch);
      return (moment) => stateValue(run === null ? 'absent' : moment.runState(run));
    }
    case 'run_count': {
      const dagId = watch.dag ?? trace.dags[0]?.dagId;
      const runs = trace.runs.filter((row) => row.dagId === dagId);
      return (moment) => {
        const states = runs.map((row) => moment.runState(row.index));
        const counted = states.filter((state) =>
          watch.state === undefined ? state !== 'absent' : state === watch.state,
        );
        return { text: String(counted.length) };
      };
    }
    case 'pool':
      return (moment) => {
        const { used, total } = moment.pool(watch.pool);
        return { text: words.slots(used, total) };
      };
    case 'executor':
      return (moment) => {
        const { used, total } = moment.executor();
        return { text: words.slots(used, total) };
      };
  }
}

function existing(moment: Moment, instances: readonly number[]): number[] {
  return instances.filter((instance) => moment.taskState(instance) !== 'absent');
}

/** The state of a task: that of all its instances together. */
function stateOf(moment: Moment, instances: readonly number[]): TrackerValue {
  const [only] = instances;
  if (instances.length === 1) return stateValue(moment.taskState(only!));
  const states = instances.map((instance) => moment.taskState(instance));
  return stateValue(aggregateState(states.filter((state): state is TaskState => state !== 'absent')));
}

function stateValue(state: AnyState): TrackerValue {
  return { state, text: stateWord(state) };
}

/** XCom values can be large; a cell shows their beginning. */
const MOST_LETTERS = 60;

function jsonText(value: Json): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
}

/** Letters of the longest state that anything comes to in this run: how wide a column that says it must be. */
export function longestWord({ trace }: Track, dictionary: Words): number {
  const words = dictionary.steppingWords.tracker;
  let longest = words.none.length;
  for (let position = 0; position < trace.length; position++) {
    const change = trace.change(position);
    if (change.kind === 'task' || change.kind === 'run')
      longest = Math.max(longest, stateWord(change.to).length);
  }
  return longest;
}

/** The row whose value a step changes; null if none does. */
export function rowChangedAt(
  rows: readonly TrackerRow[],
  { trace, steps }: Track,
  step: number,
): number | null {
  const before = steps[step - 1];
  if (!before) return null;
  const [was, is] = [trace.at(before.position), trace.at(steps[step]!.position)];
  const found = rows.findIndex((row) => row.read(was).text !== row.read(is).text);
  return found < 0 ? null : found;
}
