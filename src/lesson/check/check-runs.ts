/** Every run of the lesson comes to an end, is small enough to be stepped through, and is acted on where it is. */
import { isCutOff, simulate, TooManyChanges } from '../../engine';
import type { Case, DagSpec, Trace } from '../../engine';
import type { LessonWithoutRuns } from '../complete-lesson';
import { checkActions } from './check-actions';
import type { Draft } from './check-lesson';
import { valueAt } from './schema-walk';
import type { Path, Problem } from './problem';

/** Some hundred times what a learner steps through, and simulated in a moment. */
const MOST_CHANGES = 10_000;
/** Tasks, with all indexes that mapped ones can have: what a run may hold at once. */
const MOST_INSTANCES = 20_000;

/** What would take the simulator long, or the learner for ever. Only the first such run is told. */
export function checkRuns(
  { source, parsed }: Draft,
  lesson: Pick<LessonWithoutRuns, 'scenarios'>,
): Problem[] {
  for (const [index, scenario] of lesson.scenarios.entries()) {
    const problem = (code: Problem['code'], values: Problem['values'] = {}) => [
      source.problem(endOf(source.value, index), code, values),
    ];
    if (sizeOf(scenario.case) > MOST_INSTANCES) {
      const own = ['scenarios', index, 'change', 'dags'];
      const path = valueAt(source.value, own) === undefined ? ['dags'] : own;
      return [source.problem(path, 'run.large', { most: MOST_INSTANCES })];
    }
    const trace = traceOf(scenario.case);
    if (!trace) return problem('run.long', { most: MOST_CHANGES });
    const nothing = checkActions(source, index, scenario.case, trace);
    if (nothing.length > 0) return nothing;
    if (isCutOff(trace)) return problem('run.endless', { hasUntil: scenario.case.until !== undefined });
  }
  // What is proven of a goal or a project is proven in runs as large as these.
  const others = [
    ...parsed.goals.flatMap((goal) => goal.start?.dags ?? []),
    parsed.project?.dag ?? [],
  ].flat();
  const [settings] = lesson.scenarios.map((scenario) => scenario.case.settings);
  const large = others.some((dag) => sizeOfDag(dag as DagSpec, settings) > MOST_INSTANCES);
  return large ? [source.problem(['project'], 'run.large', { most: MOST_INSTANCES })] : [];
}

/** Null where it makes more changes than anybody steps through, be it in one tick: a backfill of a century, say. */
function traceOf(input: Case): Trace | null {
  try {
    return simulate(input, { refuseBeyond: MOST_CHANGES });
  } catch (error) {
    if (error instanceof TooManyChanges) return null;
    throw error;
  }
}

/** Where the file says when a run ends: in the scenario, else for all of them; if nowhere, the scenario itself. */
function endOf(file: unknown, index: number): Path {
  const places = [['scenarios', index, 'change', 'until'], ['until'], ['scenarios', index], ['dags']];
  return places.find((place) => valueAt(file, place) !== undefined) ?? [];
}

function sizeOf({ dags, settings }: Case): number {
  return dags.reduce((sum, dag) => sum + sizeOfDag(dag, settings), 0);
}

/** How many instances a run of the DAG can have: mapped tasks as often as the longest list that there is. */
function sizeOfDag(dag: DagSpec, settings: Case['settings']): number {
  const mapped = new Set((dag.groups ?? []).filter((group) => group.expand).map((group) => group.group_id));
  const isMapped = ({ group = '', expand, expand_kwargs, expand_zip }: DagSpec['tasks'][number]) =>
    Boolean(expand ?? expand_kwargs ?? expand_zip) ||
    [...mapped].some((id) => group === id || group.startsWith(`${id}.`));
  const many = dag.tasks.filter(isMapped).length;
  if (many === 0) return dag.tasks.length;
  const longest = longestIn([dag.behaviour ?? {}, dag.tasks, dag.groups ?? []]);
  const most = Number(settings?.['core.max_map_length'] ?? 1024);
  return dag.tasks.length + many * Math.min(longest ** 2, Number.isFinite(most) ? most : 1024);
}

/** The length of the longest list, text or object in a value. */
function longestIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  const inner = Object.values(value);
  return inner.reduce((most: number, one) => Math.max(most, longestIn(one)), inner.length);
}
