/** Runs a case. Where a learner must not wait for it, the room `sources` does this in a worker. */
import { asJson, packTrace, simulate } from '../../engine';
import type { Case, SimulateOptions } from '../../engine';
import type { Scenario, ScenarioWithoutRun } from '../lesson';
import { withDetail } from './track';
import type { Detail, Track } from './track';

/** Runs a case and cuts it into steps. Throws `CaseError` if Airflow would refuse it. */
export function createTrack(input: Case, detail: Detail, options?: SimulateOptions): Track {
  return withDetail(simulate(input, options), detail);
}

/** A scenario with its run. Throws `CaseError` if Airflow would refuse its case. */
export function withRun(scenario: ScenarioWithoutRun): Scenario {
  return { ...scenario, run: asJson(packTrace(simulate(scenario.case))) };
}
