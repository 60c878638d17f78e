/** How far the runs of a new lesson are followed, so that its author can let something fail or take longer. */
import { checkCase, simulate } from '../../engine';
import type { AttemptSpec, Case, DagSpec } from '../../engine';
import { lacksTime } from './lacks-time';
import { withTime } from './what-if';

/** At least so much: a task that is given half a minute still ends. */
const LEAST_SECONDS = 60;

/**
 * A case that ends with its first run, with room behind it: as far as this run goes if every task needs the last of its
 * tries, and a minute at least. Where another run would begin before, or its `until` has no seconds, it stays as it is.
 */
export function withRoomForRetries(input: Case): Case {
  const seconds = input.until?.seconds;
  if (seconds === undefined) return input;
  const { runs } = simulate(input);
  const retried = { ...input, dags: input.dags.map(retriedDag) };
  const longest = checkCase(retried).length === 0 ? withTime(retried, 'essential', true) : null;
  const needed = longest && !lacksTime(longest.trace) ? (longest.input.until?.seconds ?? seconds) : seconds;
  const roomy = [Math.max(needed, LEAST_SECONDS), needed].map((room) => ({
    ...input,
    until: { seconds: room },
  }));
  return roomy.find((longer) => simulate(longer).runs.length === runs.length) ?? input;
}

/** The DAG in whose run each task with retries fails until none is left, and succeeds then. */
function retriedDag(dag: DagSpec): DagSpec {
  const behaviour: Record<string, AttemptSpec[]> = { ...dag.behaviour };
  for (const { task_id: id, retries = 0 } of dag.tasks) {
    const [attempt = {}] = behaviour[id] ?? [];
    if (retries > 0)
      behaviour[id] = [
        ...Array.from({ length: retries }, () => ({ ...attempt, outcome: 'fail' as const })),
        attempt,
      ];
  }
  return { ...dag, behaviour };
}
