/**
 * `pass_sequence`: stories about passes of the scheduler over one run, told in words. Each becomes one simulated run:
 *
 * - "set a, b success" marks the tasks before the first pass; "N scheduler passes" looks after so many ticks.
 * - "a success with 3 items; pass", "a success, success, skipped; pass": every task takes ten seconds, so what was
 *   scheduled in one step ends ten ticks later, in the same tick as the pass that the step looks at.
 * - "ready" is what a tick's `decide` phase schedules; `indexes` are there with the state, null being any unfinished one.
 * - "clear all; a now 0 items" clears everything and lets the second attempt of the source return so many.
 *
 * A DAG never changes in a case, so stories in which it does cannot be told.
 */
import {
  simulate,
  type ActionSpec,
  type AttemptSpec,
  type Case,
  type DagSpec,
  type TaskSpec,
  type TaskState,
  type Trace,
} from '../../../engine';
import { runStateName, Stage } from '../../../engine/check';
import { AGREES, differs, notRun, same, type Verdict } from '../result';
import { statesAt, type States } from './outcome';
import { indexed } from './dag-states';
import { itemsIn, listOf, smallCase, smallDag, type SmallDag } from './small-dag';
import type { TableCase } from './table';

interface Story extends SmallDag {
  readonly task_options?: Readonly<Record<string, Partial<TaskSpec>>>;
}

interface Step {
  readonly do?: string;
  readonly expect?: Readonly<Record<string, unknown>>;
}

/** Seconds that a task takes. */
const TASK = 10;

/** "5 indexes each; a 0..2 success, 3..4 removed; b 0..4 none; pass": the one story that begins in the middle. */
function runRemovedUpstream(given: SmallDag, steps: readonly Step[]): Verdict {
  const stage = new Stage(smallCase(smallDag(given)));
  const run = stage.addRun(null);
  const [, ...parts] = (steps[0]?.do ?? '').split('; ').slice(0, -1);
  let task = '';
  for (const part of parts.flatMap((one) => one.split(', '))) {
    const found = /^(?:(\w+) )?(\d+)\.\.(\d+) (\w+)$/.exec(part);
    if (!found) return notRun(`it cannot be told: "${part}"`);
    task = found[1] ?? task;
    const [from, to] = [Number(found[2]), Number(found[3])];
    const state = (found[4] === 'none' ? null : found[4]) as TaskState;
    for (let index = from; index <= to; index += 1) {
      const row = stage.put(run, task, index, state);
      if (state === 'success') stage.putXCom(row, 'return_value', index);
    }
  }
  const ready_count = stage.examine(run).length;
  const { run_state_not, ...expect } = steps[0]?.expect ?? {};
  const state = runStateName(run.state);
  return state === run_state_not ? differs(`the run is ${state}`) : same(expect, { ready_count });
}

/** A story while it is turned into a run. */
interface Telling {
  readonly dag: DagSpec;
  readonly behaviour: NonNullable<DagSpec['behaviour']>;
  readonly actions: ActionSpec[];
  /** The tick of the last pass. */
  at: number;
  /** What to look at when, and in which run. */
  readonly looks: {
    readonly at: number;
    readonly run: number;
    readonly expect: NonNullable<Step['expect']>;
  }[];
}

export function runStory({ input, steps }: TableCase): Verdict {
  const { task_options, ...given } = input as Story;
  const words = JSON.stringify(steps);
  if (/\bchange\b|integrity check|now .* literal/.test(words) && !words.includes('clear all')) {
    return notRun('a DAG never changes in a case');
  }
  if (words.includes('removed; ')) return runRemovedUpstream(given, steps as readonly Step[]);
  const dag = smallDag(given, /real_task/.test(words) ? ['real_task'] : []);
  for (const task of dag.tasks) {
    Object.assign(task, task_options?.[task.task_id]);
    const over = given.mapped?.[task.task_id] ?? '';
    if (over.includes('literal') && itemsIn(over) === null)
      return notRun('it does not say how long the list is');
  }
  const telling: Telling = { dag, behaviour: {}, actions: [], at: -1, looks: [] };
  for (const task of dag.tasks) telling.behaviour[task.task_id] = [{ seconds: TASK, returns: [0] }];
  for (const step of steps as readonly Step[]) {
    const look = step.do === undefined ? { run: 0 } : tell(telling, step.do);
    if (look === null) return notRun(`it cannot be told as a run: "${step.do ?? ''}"`);
    if (step.expect) telling.looks.push({ at: telling.at, run: look.run, expect: step.expect });
  }
  const trace = simulate(caseOf(telling, words.includes('run 2')));
  for (const look of telling.looks) {
    const verdict = lookAt(trace, look);
    if (verdict.kind !== 'agrees') return verdict;
  }
  return AGREES;
}

function caseOf({ dag, behaviour, actions }: Telling, hasTwoRuns: boolean): Case {
  const runs = hasTwoRuns ? ['r1', 'r2'] : ['r1'];
  const triggers = runs.map((run_id, index): ActionSpec => {
    const logical_date = `2026-01-0${index + 1}T00:00:00Z`;
    return { at: 0, do: 'trigger', dag_id: 'd', run_id, logical_date };
  });
  return {
    case: 'table',
    clock: '2026-02-01T00:00:00Z',
    dags: [{ ...dag, behaviour }],
    actions: [...triggers, ...actions],
  };
}

/** Adds what one step says to the run; null if its words are not understood. */
function tell(telling: Telling, words: string): { run: number } | null {
  const here = { run: 0 };
  let found = /^set ([\w, ]+) (success|failed|skipped)$/.exec(words);
  if (found) {
    for (const task_id of (found[1] ?? '').split(', ')) {
      telling.actions.push({
        at: 0,
        do: 'mark_task',
        dag_id: 'd',
        run_id: 'r1',
        task_id,
        new_state: found[2] ?? '',
      });
    }
    return here;
  }
  found = /^(\d+) scheduler pass(?:es)?$/.exec(words);
  if (found) {
    telling.at += Number(found[1]);
    return here;
  }
  found = /^pass(?: on run (\d))?$/.exec(words);
  if (found) {
    telling.at = Math.max(0, telling.at);
    return { run: Number(found[1] ?? 1) - 1 };
  }
  found = /^(\w+) success with (\d+) items; pass$/.exec(words);
  if (found) {
    telling.behaviour[found[1] ?? ''] = [{ seconds: TASK, returns: listOf(Number(found[2])) }];
    telling.at = Math.max(0, telling.at) + TASK;
    return here;
  }
  found = /^(\w+) ((?:success|failed|skipped)(?:, (?:success|failed|skipped))+); pass$/.exec(words);
  if (found) {
    const ends: Readonly<Record<string, AttemptSpec>> = {
      failed: { outcome: 'fail' },
      skipped: { outcome: 'skip' },
    };
    (found[2] ?? '').split(', ').forEach((state, index) => {
      telling.behaviour[`${found?.[1] ?? ''}[${index}]`] = [
        { seconds: TASK, returns: index, ...ends[state] },
      ];
    });
    telling.at += TASK;
    return here;
  }
  found = /^both success in run \d; pass on (?:run (\d)|both)$/.exec(words);
  if (found) {
    telling.at += TASK;
    return { run: Number(found[1] ?? 1) - 1 };
  }
  found = /^first run: source returns (\d+) items, all mapped TIs run$/.exec(words);
  if (found) {
    telling.behaviour[sourceOf(telling)] = [{ seconds: TASK, returns: listOf(Number(found[1])) }];
    telling.at = 2 * TASK + 1;
    return here;
  }
  found =
    /^clear (?:all|everything); (?:source|\w+) (?:now )?(?:returns )?(\d+) items; (?:pass|integrity check)$/.exec(
      words,
    );
  if (found) {
    telling.at += TASK;
    telling.actions.push({ at: telling.at, do: 'clear', dag_id: 'd', run_id: 'r1', only_failed: false });
    telling.behaviour[sourceOf(telling)]?.push({ seconds: TASK, returns: listOf(Number(found[1])) });
    telling.at += TASK;
    return here;
  }
  if (words === 'run the ready TIs') {
    telling.at += TASK;
    return here;
  }
  if (words === 'schedule both') {
    telling.at = 0;
    return here;
  }
  return null;
}

/** The task that another one is mapped over. */
function sourceOf({ dag }: Telling): string {
  return dag.edges?.[0]?.[0] ?? '';
}

function lookAt(trace: Trace, { at, run, expect }: Telling['looks'][number]): Verdict {
  const tick = trace.ticks.findLast((one) => one.at <= at);
  const position = tick?.to ?? 0;
  const states = statesAt(trace, position, run);
  const ready = tick?.at === at ? readyIn(trace, tick, run) : [];
  const said = Object.entries(expect).map(([key, wanted]) => [key, answer(key, wanted)]);
  return same(
    Object.fromEntries(Object.entries(expect).map(([key, wanted]) => [key, normal(key, wanted)])),
    Object.fromEntries(said),
  );

  function answer(key: string, wanted: unknown): unknown {
    const moment = trace.at(position);
    switch (key) {
      case 'ready':
        return ready.map(({ name }) => name).sort();
      case 'ready_count':
        return ready.length;
      case 'run_state':
        return moment.runState(run);
      case 'states':
        return Object.fromEntries(
          Object.keys(wanted as object).map((name) => [name, stateOf(states, name, ready)]),
        );
      case 'indexes':
        return indexesIn(states, wanted as Record<string, unknown>);
      case 'finished':
        return Object.keys(states)
          .filter((name) => isFinished(states[name]))
          .sort();
      case 'try_number':
        return Object.fromEntries(
          Object.keys(wanted as object).map((task) => [task, tryOf(trace, position, task)]),
        );
      case 'success_count_of_mapped':
        return Object.values(states)
          .flatMap((state) => (typeof state === 'object' ? Object.values(state ?? {}) : []))
          .filter((state) => state === 'success').length;
      case 'unfinished_run_1':
      case 'unfinished_run_2':
        return Object.values(statesAt(trace, position, Number(key.at(-1)) - 1)).filter(
          (state) => !isFinished(state),
        ).length;
      default:
        return `there is no answer to "${key}"`;
    }
  }
}

function normal(key: string, wanted: unknown): unknown {
  return key === 'ready' || key === 'finished' ? [...(wanted as string[])].sort() : wanted;
}

interface Ready {
  readonly name: string;
  readonly to: string | null;
}

/** What a tick's `decide` phase schedules, or lets succeed on the spot. */
function readyIn(trace: Trace, tick: Trace['ticks'][number], run: number): Ready[] {
  const found: Ready[] = [];
  for (let position = tick.from; position < tick.to; position += 1) {
    const change = trace.change(position);
    if (change.kind !== 'task' || change.phase !== 'decide') continue;
    const row = trace.tasks[change.instance];
    if (row?.run !== run || (change.to !== 'scheduled' && change.to !== 'success')) continue;
    found.push({ name: row.mapIndex < 0 ? row.taskId : `${row.taskId}[${row.mapIndex}]`, to: change.to });
  }
  return found;
}

/** `task`, `task[-1]`, `task[2]`; of what the tick made ready, the state in which `decide` left it. */
function stateOf(states: States, name: string, ready: readonly Ready[]): unknown {
  const left = ready.find((one) => one.name === name);
  if (left) return left.to;
  const [task, mapIndex] = indexed(name);
  const state = states[task] ?? null;
  return typeof state === 'object' && state !== null ? (state[mapIndex] ?? null) : state;
}

function indexesIn(states: States, wanted: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const mapped = Object.values(states).find((state) => typeof state === 'object' && state !== null) ?? {};
  const open = (index: string, state: unknown) =>
    wanted[index] === null && !isFinished(state as States[string]) ? null : state;
  return Object.fromEntries(Object.entries(mapped).map(([index, state]) => [index, open(index, state)]));
}

function isFinished(state: States[string] | undefined): boolean {
  if (typeof state === 'object' && state !== null)
    return Object.values(state).every((one) => isFinished(one));
  return ['success', 'failed', 'skipped', 'upstream_failed', 'removed'].includes(state ?? '');
}

function tryOf(trace: Trace, position: number, task: string): number {
  const row = trace.tasks.find((one) => one.taskId === task);
  return row ? trace.at(position).tryNumber(row.index) : 0;
}
