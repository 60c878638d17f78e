/** What a script makes of the end of an attempt: pushes, then a result or an error. */
import type { AttemptSpec } from '../case';
import type { PlannedTask } from '../dag/planned';
import type { World } from '../world/world';
import { takesTooLong } from './attempt';
import { failure, skipped, success, type Outcome } from './outcome';
import { pushAll } from './push-result';

/** Success holds what the script returns; of a short circuit that returns nothing it says otherwise. */
export function scriptedEnd(world: World, instance: number, task: PlannedTask, script: AttemptSpec): Outcome {
  if (takesTooLong(task, script)) return failure('execution_timeout');
  if (!pushAll(world, instance, script.pushes)) return failure('bad_xcom_key');
  switch (script.outcome ?? 'success') {
    case 'success':
      return success(script.returns);
    case 'fail':
      return failure('error');
    case 'fail_without_retry':
      return failure('gave_up', false);
    case 'skip':
      return skipped();
  }
}
