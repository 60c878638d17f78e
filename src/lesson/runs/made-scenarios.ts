/**
 * Runs that are none of the lesson's scenarios, made when somebody asks for them by their ids: those that its
 * challenges begin with (`goal/<id>`), DAGs made to measure (`perf/<figures>`), and its project's DAG with the arrows
 * that somebody drew (`project/<arrows>`).
 */
import { checkCase } from '../../engine';
import { challengesOf } from '../activities/challenges/challenges';
import type { Lesson, ScenarioWithoutRun } from '../lesson';
import { parsePerf, perfCase } from '../activities/perf/perf-case';
import { projectCase } from '../activities/project/project-case';
import { edgeEnds, fixedEdges, projectDagOf } from '../activities/project/project-dag';
import { parseEdges } from '../activities/project/wiring';
import { CHALLENGE, challengeScenarioId, PERF, PROJECT } from './scenario-ids';

/** What to run for that id; null if the lesson has none such, whatever the id is. */
export function makeScenario(lesson: Lesson, id: string): ScenarioWithoutRun | null {
  if (id.startsWith(CHALLENGE)) return challengeScenario(lesson, id);
  return id.startsWith(PROJECT) ? projectScenario(lesson, id) : perfScenario(id);
}

function challengeScenario(lesson: Lesson, id: string): ScenarioWithoutRun | null {
  const challenge = challengesOf(lesson).find((one) => challengeScenarioId(one.id) === id);
  if (!challenge) return null;
  const base = lesson.scenarios.find((one) => one.id === challenge.scenario) ?? lesson.scenarios[0];
  return {
    id,
    title: { code: 'scenario.challenge', title: challenge.title },
    summary: null,
    code: base.code,
    case: challenge.start,
  };
}

function perfScenario(id: string): ScenarioWithoutRun | null {
  const settings = parsePerf(id.slice(PERF.length));
  if (!settings) return null;
  const { width, depth } = settings;
  return {
    id,
    title: { code: 'scenario.perf', width, depth },
    summary: null,
    code: null,
    case: perfCase(settings),
  };
}

function projectScenario(lesson: Lesson, id: string): ScenarioWithoutRun | null {
  const dag = projectDagOf(lesson);
  const edges = dag && parseEdges(edgeEnds(dag), id.slice(PROJECT.length), fixedEdges(dag));
  if (!edges) return null;
  const input = projectCase(lesson.scenarios[0].case, { dag }, edges);
  if (checkCase(input).length > 0) return null;
  return { id, title: { code: 'scenario.project', dag: dag.dag_id }, summary: null, code: null, case: input };
}
