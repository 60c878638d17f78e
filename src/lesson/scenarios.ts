/**
 * Every run that a lesson can put on screen, under an id that a link or a record can name: its own scenarios, the
 * runs its challenges begin with (`goal/<id>`), and DAGs made to measure (`perf/<figures>`).
 */
import { challengeWords, perfWords } from '../text';
import { challengesOf } from './challenges';
import type { Lesson, Scenario } from './lesson';
import { parsePerf, perfCase } from './perf-case';

const GOAL = 'goal/';
const PERF = 'perf/';

export function goalScenarioId(challengeId: string): string {
  return GOAL + challengeId;
}

export function perfScenarioId(text: string): string {
  return PERF + text;
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
  if (!id.startsWith(GOAL) && !id.startsWith(PERF)) return null;
  let known = made.get(lesson);
  if (!known) made.set(lesson, (known = new Map()));
  let scenario = known.get(id);
  if (scenario === undefined) {
    scenario = id.startsWith(GOAL) ? goalScenario(lesson, id) : perfScenario(id);
    known.set(id, scenario);
  }
  return scenario;
}

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

function perfScenario(id: string): Scenario | null {
  const settings = parsePerf(id.slice(PERF.length));
  if (!settings) return null;
  const { width, depth } = settings;
  return { id, title: perfWords.scenario(width, depth), summary: null, code: null, case: perfCase(settings) };
}
