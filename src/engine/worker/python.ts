/** A plain task: it ends as its script says, after waiting for a trigger where the script defers. */
import type { Json } from '../case';
import { isXComRef } from '../dag/mapping';
import type { World } from '../world/world';
import { FROM_START } from '../world/world';
import type { Arguments } from './arguments';
import type { Attempt } from './attempt';
import { failure, success, type Outcome } from './outcome';
import { pushAll } from './push-result';
import { scriptedEnd } from './scripted-end';

export function endPython(world: World, attempt: Attempt, values: Arguments): Outcome {
  const { instance, script } = attempt;
  const { defers } = script;
  if (defers && attempt.next === FROM_START) {
    if (!pushAll(world, instance, defers.pushes)) return failure('bad_xcom_key');
    return { kind: 'defer', seconds: defers.seconds, timeout: defers.timeout || null };
  }
  const outcome = scriptedEnd(world, instance, world.rows.task(instance), script);
  if (outcome.kind !== 'success') return outcome;
  if (outcome.result === '$kwargs' && holdsSequence(world, instance)) return failure('error');
  return success(filled(outcome.result, values));
}

/** What a mapped task returned comes as a lazy sequence, which Airflow cannot store inside of another value. */
function holdsSequence(world: World, instance: number): boolean {
  const { spec, options } = world.rows.task(instance);
  const { dag } = world.rows.run(instance);
  if (!options.do_xcom_push || !isXComRef(spec.x)) return false;
  return dag.tasks[dag.indexOf(spec.x.xcom) ?? -1]?.isMapped === true;
}

/** `"$x"` stands for the argument x, so for any other that was given, and `"$kwargs"` for all of them. */
function filled(result: Json, values: Arguments): Json {
  if (result === '$x') return values['x'] ?? null;
  if (typeof result !== 'string' || !result.startsWith('$')) return result;
  if (result !== '$kwargs') return Object.hasOwn(values, result.slice(1)) ? values[result.slice(1)]! : result;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
