/** "Fill in the next column of the status tracker." */
import type { RunState, TaskState } from '../../../engine';
import { sentences } from '../../message';
import type { Message } from '../../message';
import { findInstances, findRun, runStateWord, taskStateWord } from '../../runs/find';
import type { Watch } from '../../lesson';
import { shuffle } from '../../random';
import { watchLabel, watchOf } from '../../runs/watch';
import { changesOf } from '../../runs/step-changes';
import { storyOf } from '../../runs/told-change';
import { hintsTo, hintsToNothing } from './hints';
import { newsOf } from './news';
import { makeBlank } from './prompt';
import type { Blank, Option, Prompt } from './prompt';
import { alsoChanging } from './situation';
import type { Situation } from './situation';

const MOST_CELLS = 3;
const OPTIONS = 4;

const TASK_STATES: readonly TaskState[] = [
  'running',
  'success',
  null,
  'skipped',
  'failed',
  'upstream_failed',
];
const RUN_STATES: readonly (RunState | null)[] = ['running', 'success', 'failed', null];

type StateWatch = Extract<Watch, { type: 'task_state' | 'run_state' }>;
type AnyState = TaskState | RunState;

/**
 * Asks for rows that are watched, as far as they hold states; if there are none, for any task or run. Null where it
 * cannot be known of any row whether this step or a later one of the same tick changes it.
 */
export function trackerPrompt(situation: Situation, watched: readonly Watch[]): Prompt | null {
  const { track, step, change, random } = situation;
  const watchedRows = rowsToAsk(situation, watched);
  const rows =
    watchedRows.length > 0 ? watchedRows : rowsToAsk(situation, watchOf({ watch: null }, track.input));
  if (rows.length === 0) return null;
  const worked = workedOut(situation);
  const isFinal = step.kind === 'final';
  return {
    kind: 'tracker',
    news: newsOf(situation),
    question: { code: 'question.tracker', step: isFinal ? null : step.number },
    blanks: rows.map((row, index) => cellBlank(situation, row, `cell ${index}`, random)) as [
      Blank,
      ...Blank[],
    ],
    hints: change
      ? [{ code: 'hint.look_at_column' }, hintsTo(situation, change)[1], worked]
      : hintsToNothing(worked),
    explanation: worked,
    proof: track.steps[step.number]!.number,
  };
}

/** What happens in the step. */
function workedOut({ track, step, change }: Situation): Message {
  const changes = change ? [change] : changesOf(track, step);
  return sentences(...changes.slice(0, 3).map((one) => storyOf(one, track.trace)));
}

/** Cells that can be known: those that the step changes, and some that it does not. */
function rowsToAsk(situation: Situation, watched: readonly Watch[]): readonly StateWatch[] {
  const { before, step, random, isCentral } = situation;
  const also = step.kind === 'change' ? alsoChanging(situation) : new Set<string>();
  const rows = watched.filter(
    (row): row is StateWatch => row.type === 'task_state' || row.type === 'run_state',
  );
  const sure = rows.filter((row) => subjectsOf(situation, row).every((subject) => !also.has(subject)));
  const changing = sure.filter(
    (row) => stateWord(situation, row, before.position) !== stateWord(situation, row, step.position),
  );
  if (isCentral && changing.length === 0) return [];
  const staying = sure.filter((row) => !changing.includes(row));
  const chosen = new Set([
    ...changing.slice(0, MOST_CELLS - 1),
    ...shuffle(staying, random).slice(0, MOST_CELLS - Math.min(changing.length, MOST_CELLS - 1)),
  ]);
  return rows.filter((row) => chosen.has(row));
}

function subjectsOf({ track: { trace } }: Situation, row: StateWatch): readonly string[] {
  if (row.type === 'task_state') return findInstances(trace, row).map((instance) => `task ${instance}`);
  const run = findRun(trace, row);
  return run === null ? [] : [`run ${run}`];
}

function stateWord({ track: { trace } }: Situation, row: StateWatch, position: number): string {
  return row.type === 'task_state' ? taskStateWord(trace, row, position) : runStateWord(trace, row, position);
}

function cellBlank(situation: Situation, row: StateWatch, id: string, random: Situation['random']): Blank {
  const { track, before, step } = situation;
  const was = stateWord(situation, row, before.position);
  const right = stateWord(situation, row, step.position);
  const option = (word: string, feedback: Message | null): Option => ({
    id: `state ${word}`,
    text: null,
    state: word === 'none' ? null : (word as Exclude<AnyState, null>),
    feedback,
  });
  const pool: readonly AnyState[] = row.type === 'task_state' ? TASK_STATES : RUN_STATES;
  const others = pool.map((state) => state ?? 'none').filter((word) => word !== right);
  const wasFirst = was === right ? others : [was, ...others.filter((word) => word !== was)];
  return makeBlank({
    id,
    label: watchLabel(track.trace, row),
    right: option(right, null),
    wrong: wasFirst.map((word) =>
      option(word, {
        code:
          was === right ? 'why_not.cell_unchanged' : word === was ? 'why_not.cell_was' : 'why_not.cell_other',
      }),
    ),
    most: OPTIONS,
    random,
  });
}
