/** The DAG of a project whose author wrote none: a few tasks of the lesson's first run, by themselves. */
import { checkCase, compileDag } from '../../../engine';
import type { Case, DagSpec, TaskSpec } from '../../../engine';
import type { Lesson } from '../../lesson';
import { createTrack } from '../../runs/create-track';
import { projectCase } from './project-case';
import { fixedEdges } from './project-dag';
import { modelOf } from './project-parts';

/** More tasks are more work than learning. */
const MOST_TASKS = 10;

/** One made of the lesson's first run; null if even the DAG by itself could not be run. */
export function deriveProjectDag(lesson: Lesson): DagSpec | null {
  const model = modelOf(lesson);
  if (!model) return null;
  const scenario = lesson.scenarios[0].case;
  const alone = standalone(model);
  return runnable(scenario, alone, false) ?? runnable(scenario, alone, true);
}

/**
 * The DAG by itself: a few of its tasks, with its arrows between tasks (a learner draws none to groups), and without
 * what reaches into other DAGs.
 */
function standalone(model: DagSpec): DagSpec {
  const compiled = compileDag(model);
  const kept = new Set(compiled.order.slice(0, MOST_TASKS).map((task) => compiled.tasks[task]!.taskId));
  const tasks = model.tasks.filter((task) => kept.has(task.task_id)).map(withoutOtherDags);
  const behaviour = Object.entries(model.behaviour ?? {}).filter(([id]) =>
    kept.has(id.replace(/\[\d+\]$/, '')),
  );
  const bare = { ...model, tasks, edges: [], behaviour: Object.fromEntries(behaviour) };
  const isFixed = new Set(fixedEdges(bare).map(String));
  const edges = compiled.edges
    .map(([up, down]): [string, string] => [compiled.tasks[up]!.taskId, compiled.tasks[down]!.taskId])
    .filter((edge) => edge.every((id) => kept.has(id)) && !isFixed.has(String(edge)));
  return { ...bare, edges };
}

/** A task that triggers another DAG, or waits for one, is a plain one here. */
function withoutOtherDags(task: TaskSpec): TaskSpec {
  if (task.operator !== 'trigger_dagrun' && task.operator !== 'external_task') return task;
  const { task_id, group, trigger_rule: rule } = task;
  return { task_id, ...(group !== undefined && { group }), ...(rule && { trigger_rule: rule }) };
}

/** The DAG if it runs without anybody's help: as it is scheduled, or once, at the beginning. */
function runnable(scenario: Case, dag: DagSpec, once: boolean): DagSpec | null {
  const candidate: DagSpec = {
    ...dag,
    paused: false,
    ...(once && { schedule: '@once', start_date: scenario.clock, catchup: false, end_date: null }),
  };
  const input = projectCase(scenario, { dag: candidate });
  if (checkCase(input).length > 0) return null;
  return once || createTrack(input, 'essential').trace.runs.length > 0 ? candidate : null;
}
