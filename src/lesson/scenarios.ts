/**
 * Every run that a lesson can put on screen, under an id that a link or a record can name: its own scenarios, the
 * runs its challenges begin with (`goal/<id>`), DAGs made to measure (`perf/<figures>`), and its project's DAG with the
 * arrows that somebody drew (`project/<arrows>`).
 */
import { challengeWords, perfWords, projectWords } from '../text';
import { challengesOf } from './challenges';
import type { Lesson, Scenario } from './lesson';
import { parsePerf, perfCase } from './perf-case';
import { projectCase } from './project/project-case';
import { fixedEdges, projectDagOf } from './project/project-dag';
import { parseEdges } from './project/wiring';

const GOAL = 'goal/';
const PERF = 'perf/';
const PROJECT = 'project/';

export function goalScenarioId(challengeId: string): string {
  return GOAL + challengeId;
}

export function perfScenarioId(text: string): string {
  return PERF + text;
}

/** @param text arrows, as `edgesText` writes them */
export function projectScenarioId(text: string): string {
  return PROJECT + text;
}

/** Whether a scenario is the run of a project's DAG. */
export function isProjectScenario(scenarioId: string): boolean {
  return scenarioId.startsWith(PROJECT);
}

/** The challenge a scenario is the beginning of; null if it is of none. */
export function challengeIdOf(scenarioId: string): string | null {
  return scenarioId.startsWith(GOAL) ? scenarioId.slice(GOAL.length) : null;
}

const made = new WeakMap<Lesson, Map<string, Scenario | null>>();

/** The run of that id, the same each time; null if the lesson has none such, whatever the id is. */
export function findScenario(lesson: Lesson, id: string): Scenario | null {
  const own = lesson.scenarios.find((scenario) => scenario.id === id);
  if (own) return own;
  const make = MAKERS.find(([prefix]) => id.startsWith(prefix))?.[1];
  if (!make) return null;
  let known = made.get(lesson);
  if (!known) made.set(lesson, (known = new Map()));
  let scenario = known.get(id);
  if (scenario === undefined) {
    scenario = make(lesson, id);
    known.set(id, scenario);
  }
  return scenario;
}

const MAKERS: readonly (readonly [string, (lesson: Lesson, id: string) => Scenario | null])[] = [
  [GOAL, goalScenario],
  [PERF, perfScenario],
  [PROJECT, projectScenario],
];

function goalScenario(lesson: Lesson, id: string): Scenario | null {
  const challenge = challengesOf(lesson).find((one) => goalScenarioId(one.id) === id);
  if (!challenge) return null;
  const base = lesson.scenarios.find((one) => one.id === challenge.scenario) ?? lesson.scenarios[0];
  return {
    id,
    title: challengeWords.scenario(challenge.title),
    summary: null,
    code: base.code,
    case: challenge.start,
  };
}

function perfScenario(_lesson: Lesson, id: string): Scenario | null {
  const settings = parsePerf(id.slice(PERF.length));
  if (!settings) return null;
  const { width, depth } = settings;
  return { id, title: perfWords.scenario(width, depth), summary: null, code: null, case: perfCase(settings) };
}

function projectScenario(lesson: Lesson, id: string): Scenario | null {
  const dag = projectDagOf(lesson);
  if (!dag) return null;
  const tasks = dag.tasks.map((task) => task.task_id);
  const edges = parseEdges(tasks, id.slice(PROJECT.length), fixedEdges(dag));
  if (!edges) return null;
  return {
    id,
    title: projectWords.scenario(dag.dag_id),
    summary: null,
    code: null,
    case: projectCase(lesson.scenarios[0].case, { dag }, edges),
  };
}
