/** Asks all scheduling checks about one instance, and gives it the state that they settle on, with its cause. */
import { KEEP_STATE, taskStateName, type TaskCode } from '../codes';
import { SCHEDULING_CHECKS, type CheckOptions, type KnownSettlingCheck } from '../rules';
import { possibleOutcomes } from '../rules/settling-orders';
import type { World } from '../world/world';

export interface Verdict {
  readonly isMet: boolean;
  /** Whether a check that Airflow notices has changed the state. */
  readonly changed: boolean;
}

const MET: Verdict = { isMet: true, changed: false };
const UNMET: Verdict = { isMet: false, changed: false };

/** All checks are asked, also after one has failed: a later one may still settle the instance, and the last one wins. */
export function judgeInstance(world: World, instance: number, options?: CheckOptions): Verdict {
  const before = world.state(instance);
  let isMet = true;
  let changed = false;
  let own = before;
  let winner: KnownSettlingCheck | null = null;
  for (const check of world.plan.schedulingChecks ?? SCHEDULING_CHECKS) {
    const { passed, sets } = check.judge(world, instance, own === before ? options : { ...options, own });
    if (!passed) isMet = false;
    if (sets === KEEP_STATE || sets === own || !check.settles) continue;
    own = sets;
    winner = check;
    if (check.settles.isNoticed) changed = true;
  }
  if (winner) settle(world, instance, winner, own, options);
  if (changed) return { isMet, changed };
  return isMet ? MET : UNMET;
}

/** Gives the instance the state that a check has set. The cause says where another check could have won. */
function settle(
  world: World,
  instance: number,
  { settles }: KnownSettlingCheck,
  state: TaskCode,
  options?: CheckOptions,
): void {
  const { code, values } = settles.causeOf(world, instance, state);
  const instead = otherOutcomes(world, instance, state, options);
  world.setState(instance, state, code, { ...values, instead });
}

/** Names of the states that the instance could be given instead; null where Airflow leaves nothing open. */
function otherOutcomes(
  world: World,
  instance: number,
  state: TaskCode,
  options?: CheckOptions,
): readonly string[] | null {
  const { skippers, mapSources } = world.rows.task(instance);
  // Only the trigger rule can settle such a task.
  if (skippers.length === 0 && mapSources.length === 0) return null;
  const others = possibleOutcomes(world, instance, options).filter((other) => other !== state);
  return others.length === 0 ? null : others.map((other) => String(taskStateName(other)));
}
