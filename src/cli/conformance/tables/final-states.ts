/** `final_states`: a whole DAG with scripted outcomes, and the state of every task instance in the end. */
import type { AttemptSpec, DagSpec } from '../../../engine';
import { same, type Verdict } from '../result';
import { finalStates } from './outcome';
import { itemsIn, listOf, smallCase, smallDag, sourceIn, type SmallDag } from './small-dag';
import type { TableCase } from './table';

interface Input extends SmallDag {
  /** Task → "ok", "fail" or "skip", or one for each map index. */
  readonly scripted_outcomes: Readonly<Record<string, string | readonly string[]>>;
  readonly dag_options?: Partial<DagSpec>;
}

const OUTCOMES: Readonly<Record<string, AttemptSpec>> = {
  ok: {},
  fail: { outcome: 'fail' },
  skip: { outcome: 'skip' },
};

export function runFinalStates({ input, expect }: TableCase): Verdict {
  const { scripted_outcomes, dag_options, ...given } = input as Input;
  const behaviour: NonNullable<DagSpec['behaviour']> = {};
  // What others are mapped over returns a list of the length that the words name.
  for (const words of [...Object.values(given.mapped ?? {}), ...Object.values(given.mapped_groups ?? {})]) {
    const source = typeof words === 'string' ? sourceIn(words) : null;
    if (source !== null) behaviour[source] = [{ returns: listOf(itemsIn(String(words)) ?? 3) }];
  }
  for (const [task, outcomes] of Object.entries(scripted_outcomes)) {
    const each = typeof outcomes === 'string' ? [outcomes] : outcomes;
    each.forEach((outcome, index) => {
      const name = typeof outcomes === 'string' ? task : `${task}[${index}]`;
      behaviour[name] = [{ ...behaviour[name]?.[0], ...OUTCOMES[outcome] }];
    });
  }
  const dag = { ...smallDag(given, Object.keys(scripted_outcomes)), ...dag_options, behaviour };
  const { states } = expect as { states: Record<string, unknown> };
  const found = finalStates(smallCase(dag));
  return same(states, Object.fromEntries(Object.keys(states).map((task) => [task, found[task] ?? null])));
}
