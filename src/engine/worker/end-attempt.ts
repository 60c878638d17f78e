/** Ends an attempt as its operator does. */
import { RESUME_TO_FAIL, type World } from '../world/world';
import type { Simulation } from '../simulation';
import { argumentsOf } from './arguments';
import type { Attempt } from './attempt';
import { endBranch } from './branch';
import { pokeExternalTask } from './external-task';
import { endLatestOnly } from './latest-only';
import { failure, success, type Outcome } from './outcome';
import { endPython } from './python';
import { report } from './report';
import { endPoke, pokeUntilOver, scriptedPoke } from './sensor';
import { endShortCircuit } from './short-circuit';
import { endTriggerDagRun } from './trigger-dagrun';

/** The worker reports: XComs, skipped tasks, and the state of the instance. */
export function endAttempt(sim: Simulation, attempt: Attempt): void {
  report(sim, attempt, outcomeOf(sim, attempt));
  noteLink(sim.world, attempt.instance);
}

function outcomeOf(sim: Simulation, attempt: Attempt): Outcome {
  const { world } = sim;
  const { instance } = attempt;
  const task = world.rows.task(instance);
  const values = argumentsOf(world, instance);
  if (values === null) return failure('bad_argument');
  if (attempt.next === RESUME_TO_FAIL) return failure('deferral_timeout');
  switch (task.operator) {
    case 'python':
      return endPython(world, attempt, values);
    case 'empty':
      return success(null);
    case 'branch':
      return endBranch(world, attempt);
    case 'short_circuit':
      return endShortCircuit(world, attempt);
    case 'latest_only':
      return endLatestOnly(world, attempt);
    case 'sensor': {
      if (task.spec.mode !== 'reschedule')
        return pokeUntilOver(world, instance, attempt.script.pokes).outcome;
      const poke = countPoke(sim, attempt);
      return endPoke(world, attempt, poke, scriptedPoke(task, attempt, poke));
    }
    case 'external_task':
      return endPoke(world, attempt, countPoke(sim, attempt), pokeExternalTask(world, instance));
    case 'trigger_dagrun':
      return endTriggerDagRun(sim, attempt);
  }
}

/** Pokes are counted anew for each try. */
function countPoke(sim: Simulation, { instance, tryNumber }: Attempt): number {
  const known = sim.pokes.get(instance);
  const count = known?.tryNumber === tryNumber ? known.count + 1 : 1;
  sim.pokes.set(instance, { tryNumber, count });
  return count;
}

/** Operators with a link in Airflow's UI store it as an XCom at the end of every attempt (semantics §18). */
function noteLink(world: World, instance: number): void {
  const { operator, spec } = world.rows.task(instance);
  const run = world.rows.run(instance);
  if (operator === 'external_task') {
    const link = `/dags/${spec.external_dag_id ?? ''}/runs/${run.runId}`;
    world.xcoms.push(instance, '_link_ExternalDagLink', link, 'operator_note', {});
  }
  if (operator === 'trigger_dagrun') {
    const runId = world.xcoms.of(instance)?.get('trigger_run_id') ?? 'None';
    const link = `/dags/${spec.trigger_dag_id ?? ''}/runs/${String(runId)}`;
    world.xcoms.push(instance, '_link_TriggerDagRunLink', link, 'operator_note', {});
  }
}
