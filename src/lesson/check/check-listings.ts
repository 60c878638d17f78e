/** A listing says the same of its DAG as the runs that it stands beside. */
import { nearest } from '../../engine';
import type { Case, DagSpec, TaskSpec } from '../../engine';
import { applyChange } from '../changes/apply-change';
import { baseCase } from '../normalize';
import { own } from '../own';
import { TaskOptionsSchema, TaskSchema } from '../schema/case';
import type { Draft } from './check-lesson';
import type { Problem } from './problem';

/** What a listing plainly says; lines count from 1. */
export interface ListingFacts {
  readonly tasks: readonly {
    readonly id: string;
    readonly line: number;
    readonly options: readonly {
      readonly option: string;
      readonly value: string | number | boolean;
      readonly line: number;
    }[];
  }[];
  readonly arrows: readonly {
    readonly upstream: string;
    readonly downstream: string;
    readonly line: number;
  }[];
}

export function checkListings(draft: Draft, facts: (text: string) => ListingFacts): Problem[] {
  const { parsed, listings } = draft;
  const base = baseCase(draft.course, parsed);
  return parsed.code.flatMap((listing, index) => {
    const read = listings.get(listing.file);
    const shown = parsed.scenarios.filter((one) => (one.code ?? parsed.code[0]?.id) === listing.id);
    if (!read || !('text' in read) || shown.length === 0) return [];
    const said = facts(read.text);
    const runs = shown.map((scenario) => applyChange(base, scenario.change));
    const at = ['code', index, 'file'];
    const problems = runs
      .flatMap((run) => differences(said, run))
      .map(({ code, values }) => draft.source.problem(at, code, { file: listing.file, ...values }));
    return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
  });
}

type Difference = Pick<Problem, 'code' | 'values'>;

function differences({ tasks, arrows }: ListingFacts, { dags }: Case): Difference[] {
  const [dag] = dags;
  // Which of several DAGs is meant, and what groups make of ids and arrows, a listing does not plainly say.
  if (!dag || dags.length > 1 || dag.groups?.length || dag.default_args) return [];
  const byId = new Map(dag.tasks.map((task) => [task.task_id, task]));
  const found: Difference[] = [];
  for (const { id, line, options } of tasks) {
    const task = byId.get(id);
    if (!task) {
      found.push({ code: 'listing.task', values: { id, line, near: nearest(id, byId.keys()) } });
      continue;
    }
    for (const { option, value, line: where } of options) {
      const run = own(task as unknown as Readonly<Record<string, unknown>>, option);
      if (!Object.hasOwn(TaskSchema.shape, option) || run === value) continue;
      // What only some operators have, a run may say otherwise: the timeout of a sensor that defers, say.
      const isOfAll = Object.hasOwn(TaskOptionsSchema.shape, option);
      if (run === undefined && (!isOfAll || isDefault(option, value))) continue;
      const values = {
        id,
        option,
        line: where,
        said: String(value),
        run: run === undefined ? null : JSON.stringify(run),
      };
      found.push({ code: 'listing.option', values });
    }
    if (task.retries && !options.some(({ option }) => option === 'retries'))
      found.push({
        code: 'listing.option',
        values: { id, option: 'retries', line, said: null, run: String(task.retries) },
      });
  }
  const edges = new Set(edgesOf(dag).map((edge) => JSON.stringify(edge)));
  for (const { upstream, downstream, line } of arrows) {
    if (!byId.has(upstream) || !byId.has(downstream)) continue;
    if (edges.has(JSON.stringify([upstream, downstream]))) continue;
    const isReversed = edges.has(JSON.stringify([downstream, upstream]));
    found.push({ code: 'listing.arrow', values: { upstream, downstream, line, isReversed } });
  }
  return found;
}

/** Airflow's own values, which a run need not name. */
function isDefault(option: string, value: unknown): boolean {
  const DEFAULTS: Readonly<Record<string, unknown>> = {
    retries: 0,
    trigger_rule: 'all_success',
    pool: 'default_pool',
    pool_slots: 1,
    priority_weight: 1,
    retry_delay: 300,
    depends_on_past: false,
    wait_for_downstream: false,
  };
  return DEFAULTS[option] === value;
}

/** Edges as drawn, and as values are taken. */
function edgesOf(dag: DagSpec): [string, string][] {
  const taken = dag.tasks.flatMap((task) =>
    [
      ...sourcesIn([task.expand, task.expand_kwargs, task.x]),
      ...(task.expand_zip ?? []),
      ...setupsOf(task),
    ].map((source): [string, string] => [source, task.task_id]),
  );
  return [...(dag.edges ?? []), ...taken];
}

function setupsOf({ teardown }: TaskSpec): readonly string[] {
  return typeof teardown === 'object' ? (teardown.setups ?? []) : [];
}

function sourcesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { xcom } = value as { xcom?: unknown };
  return typeof xcom === 'string' ? [xcom] : Object.values(value).flatMap(sourcesIn);
}
