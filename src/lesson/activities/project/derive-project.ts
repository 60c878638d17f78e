/** What must be true of a project that was made from a run: the run of the right arrows says it. */
import { isFinished } from '../../../engine';
import type { Case, DagSpec, TaskState } from '../../../engine';
import { holds } from '../../claims/claims';
import { runSeconds } from '../../runs/run-seconds';
import type { Claim } from '../../lesson';
import { createTrack } from '../../runs/create-track';
import type { Track } from '../../runs/track';
import type { Check } from './plan';
import { projectCase } from './project-case';
import type { Edge } from './wiring';

/** Of what comes first before a task, so many checks at most. */
const MOST_ORDERS = 5;

/** @param dag the DAG by itself, with the arrows of a right solution; it runs where the scenario does */
export function deriveChecks(scenario: Case, dag: DagSpec): readonly Check[] {
  return checksOf(createTrack(projectCase(scenario, { dag }), 'essential'), dag.edges ?? []);
}

/** What the run of the right arrows shows: what ends how, what comes before what, and in which time. */
function checksOf(track: Track, edges: readonly Edge[]): readonly Check[] {
  const { trace } = track;
  const [run] = trace.runs;
  if (!run) return [];
  const ref = trace.runs.length > 1 ? { run: 1 } : {};
  const end = trace.at(trace.length);
  const states = new Map<string, TaskState>();
  for (const row of trace.tasks) {
    const state = end.taskState(row.index);
    if (row.run === run.index && row.mapIndex < 0 && state !== 'absent') states.set(row.taskId, state);
  }
  const is = (task: string, state: TaskState): Claim => ({
    type: 'task_is',
    task,
    ...ref,
    is: state ?? 'none',
  });
  const ended = [...states].filter(([, state]) => isFinished(state));
  const byState = new Map<string, string[]>();
  for (const [task, state] of ended) byState.set(state!, [...(byState.get(state!) ?? []), task]);

  const checks: Check[] = [...byState].map(([state, tasks]) => ({
    text: { code: 'project.ends_as', tasks, state },
    holds: allOf(tasks.map((task) => is(task, state as TaskState))),
  }));
  const before = new Map<string, string[]>();
  for (const [from, to] of edges) before.set(to, [...(before.get(to) ?? []), from]);
  const orders = [...before].map(([task, sources]): Check => ({
    text: { code: 'project.comes_after', task, before: sources },
    holds: allOf(
      sources.map((source): Claim => ({ type: 'task_before', task: source, ...ref, before: task })),
    ),
  }));
  const isTrue = ({ holds: claim }: Check) => holds(claim, track, () => track);
  checks.push(...orders.filter(isTrue).slice(0, MOST_ORDERS));
  const runState = end.runState(run.index);
  if (runState === 'success' || runState === 'failed') {
    checks.push({
      text: { code: 'project.run_ends_as', state: runState },
      holds: { type: 'run_is', ...ref, is: runState },
    });
  }
  const seconds = runSeconds(trace, run.index);
  if (seconds !== null && states.size > 1) {
    checks.push({
      text: { code: 'project.in_time', seconds },
      holds: { type: 'run_takes', ...ref, seconds: { at_most: seconds } },
    });
  }
  return checks.filter(isTrue);
}

function allOf(claims: readonly Claim[]): Claim {
  return claims.length === 1 ? claims[0]! : { type: 'all', claims: [...claims] };
}
