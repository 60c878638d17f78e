/**
 * The ids of runs that are none of the lesson's scenarios: `goal/<id>` of a challenge, `perf/<figures>` of one made to
 * measure, `project/<arrows>` of the project's DAG as somebody wired it.
 */

export const CHALLENGE = 'goal/';
export const PERF = 'perf/';
export const PROJECT = 'project/';

export function challengeScenarioId(challengeId: string): string {
  return CHALLENGE + challengeId;
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
  return scenarioId.startsWith(CHALLENGE) ? scenarioId.slice(CHALLENGE.length) : null;
}

/** Whether a run of this id would have to be made first; whether there is one is another question. */
export function isMadeScenario(scenarioId: string): boolean {
  return [CHALLENGE, PERF, PROJECT].some((prefix) => scenarioId.startsWith(prefix));
}
