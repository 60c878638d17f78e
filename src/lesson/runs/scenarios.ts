/**
 * Every run that a lesson can put on screen, under an id that a link or a record can name: its own scenarios, the
 * runs its challenges begin with (`goal/<id>`), DAGs made to measure (`perf/<figures>`), and its project's DAG with the
 * arrows that somebody drew (`project/<arrows>`).
 */
import type { Lesson, Scenario } from '../lesson';
import { makeScenario } from './made-scenarios';
import { isMadeScenario } from './scenario-ids';

const made = new WeakMap<Lesson, Map<string, Scenario | null>>();

/** The run of that id, the same each time; null if the lesson has none such, whatever the id is. */
export function findScenario(lesson: Lesson, id: string): Scenario | null {
  const own = lesson.scenarios.find((scenario) => scenario.id === id);
  if (own) return own;
  if (!isMadeScenario(id)) return null;
  let known = made.get(lesson);
  if (!known) made.set(lesson, (known = new Map()));
  let scenario = known.get(id);
  if (scenario === undefined) known.set(id, (scenario = makeScenario(lesson, id)));
  return scenario;
}
