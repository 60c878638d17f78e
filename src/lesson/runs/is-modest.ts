/** Whether a run that somebody else made is small enough to be run without asking: a link must not make a page hang. */
import { isCutOff, type Case } from '../../engine';
import { sameJson } from '../changes/case-difference';
import { simulate } from './simulator';

const MOST_TASKS = 300;
const MOST_EDGES = 3000;
const MOST_GROUPS = 50;
const MOST_CHANGES = 200_000;
const MOST_MAPPED = 1024;
const MOST_TICKS = 2000;

/**
 * Looks at a case that Airflow would take. `lessons` is the case it was made of: a learner's change of a large DAG may
 * be as large as that. What is left is run, and must come to an end by itself.
 */
export function isModest(input: Case, lessons: Case): boolean {
  const [size, allowed] = [sizeOf(input), sizeOf(lessons)];
  if (size.tasks > Math.max(MOST_TASKS, allowed.tasks)) return false;
  if (size.edges > Math.max(MOST_EDGES, allowed.edges)) return false;
  if (size.groups > Math.max(MOST_GROUPS, allowed.groups)) return false;
  if (Number(input.settings?.['core.max_map_length'] ?? MOST_MAPPED) > MOST_MAPPED) return false;
  const { ticks = 0, loops = 0 } = input.until ?? {};
  if (!sameJson(input.until, lessons.until) && Math.max(ticks, loops / 10) > MOST_TICKS) return false;
  // Makes all its runs at once, however many they are.
  const backfills = (one: Case) =>
    JSON.stringify((one.actions ?? []).filter((action) => action.do === 'backfill'));
  if (backfills(input) !== backfills(lessons) && backfills(input) !== '[]') return false;
  return !isCutOff(simulate(input, { mostChanges: MOST_CHANGES }));
}

function sizeOf({ dags }: Case): { tasks: number; edges: number; groups: number } {
  const sum = (of: (dag: Case['dags'][number]) => number) => dags.reduce((all, dag) => all + of(dag), 0);
  return {
    tasks: sum((dag) => dag.tasks.length),
    edges: sum((dag) => dag.edges?.length ?? 0),
    groups: sum((dag) => dag.groups?.length ?? 0),
  };
}
