/** Ids are unique where they must be, and whatever a lesson refers to exists. */
import { nearest } from '../../engine';
import type { Draft } from './check-lesson';
import type { Path, Problem } from './problem';

/** The parts of a lesson that are lists of things with ids. */
const LISTS = [
  'scenarios',
  'code',
  'key_moments',
  'quiz',
  'why',
  'myths',
  'recall',
  'knobs',
  'goals',
] as const;

export function checkIds(draft: Draft): Problem[] {
  const { source, parsed } = draft;
  const problems: Problem[] = [];
  if (parsed.id !== draft.name) problems.push(source.problem(['id'], 'id.file', { name: draft.name }));
  for (const list of LISTS) problems.push(...unique(draft, list));

  const scenarios = parsed.scenarios.map((scenario) => scenario.id);
  for (const list of ['guide', 'key_moments', 'quiz', 'why', 'myths', 'recall', 'goals'] as const) {
    parsed[list].forEach((item, index) => {
      if (item.scenario !== undefined)
        problems.push(...known(draft, [list, index, 'scenario'], item.scenario, scenarios, 'scenario'));
    });
  }
  const listings = parsed.code.map((listing) => listing.id);
  parsed.scenarios.forEach((scenario, index) => {
    if (scenario.code !== undefined)
      problems.push(...known(draft, ['scenarios', index, 'code'], scenario.code, listings, 'listing'));
  });
  const knobs = parsed.knobs.map((knob) => knob.id);
  parsed.goals.forEach((goal, index) => {
    goal.knobs.forEach((id, at) =>
      problems.push(...known(draft, ['goals', index, 'knobs', at], id, knobs, 'knob')),
    );
    // A knob that is not there has been told; that the solution then turns another one follows from it.
    if (!goal.knobs.every((id) => knobs.includes(id))) return;
    for (const id of Object.keys(goal.solution)) {
      problems.push(...known(draft, ['goals', index, 'solution', id], id, goal.knobs, 'goal_knob'));
    }
  });
  if (parsed.project?.blocks) {
    problems.push(
      ...known(draft, ['project', 'blocks', 'code'], parsed.project.blocks.code, listings, 'listing'),
    );
  }
  return [...problems, ...checkNames(draft)];
}

function unique({ source, parsed }: Draft, list: (typeof LISTS)[number]): Problem[] {
  const seen = new Set<string>();
  return parsed[list].flatMap((item, index) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return [];
    }
    return [source.problem([list, index, 'id'], 'id.twice', { id: item.id })];
  });
}

function known({ source }: Draft, path: Path, id: string, ids: readonly string[], kind: string): Problem[] {
  if (ids.includes(id)) return [];
  const values = { kind, id, near: nearest(id, ids), known: ids.slice(0, 8) };
  return [source.problem(path, 'reference.unknown', values)];
}

/** Under these names stand names of the runs, beside the runs themselves. */
const KIND_OF_KEY: ReadonlyMap<string, 'task' | 'dag' | 'pool' | 'scenario'> = new Map([
  ['task', 'task'],
  ['before', 'task'],
  ['upstream', 'task'],
  ['downstream', 'task'],
  ['dag', 'dag'],
  ['pool', 'pool'],
  ['scenario', 'scenario'],
]);

/** Wherever a lesson names a task, DAG or pool beside its runs (tracker, flow, marks, questions, claims), some scenario has it. */
function checkNames(draft: Draft): Problem[] {
  const { parsed } = draft;
  const changes = [
    ...parsed.scenarios.map((scenario) => scenario.change),
    ...parsed.goals.flatMap((goal) => goal.start ?? []),
  ];
  const dags = [...parsed.dags, ...changes.flatMap((change) => change.dags ?? [])];
  const pools = [parsed.pools, ...changes.map((change) => change.pools)].flatMap((one) =>
    Object.keys(one ?? {}),
  );
  const names = {
    task: [...new Set(dags.flatMap((dag) => dag.tasks.map((task) => task.task_id)))],
    dag: [...new Set(dags.map((dag) => dag.dag_id))],
    pool: [...new Set(['default_pool', ...pools])],
    scenario: parsed.scenarios.map((scenario) => scenario.id),
  };
  const problems: Problem[] = [];
  const visit = (value: unknown, path: Path, own: typeof names = names): void => {
    if (value === null || typeof value !== 'object') return;
    const around = 'type' in value && value.type === 'in_scenario' ? names : own;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      const kind = KIND_OF_KEY.get(key);
      // What an XCom holds is no name of anything, and a scenario of a list's entry is looked up with the lists.
      if (key === 'equals' || (kind === 'scenario' && path.length < 3)) continue;
      if (kind && typeof inner === 'string') problems.push(...known(draft, here, inner, around[kind], kind));
      else visit(inner, here, around);
    }
  };
  // The labels of a listing are the author's own words.
  parsed.code.forEach((listing, index) => visit(listing.marks, ['code', index, 'marks']));
  for (const part of [
    'flow',
    'watch',
    'guide',
    'key_moments',
    'quiz',
    'why',
    'myths',
    'recall',
    'required',
    'gates',
    'knobs',
  ] as const) {
    visit(parsed[part], [part]);
  }
  parsed.goals.forEach((goal, index) => visit(goal.goal, ['goals', index, 'goal']));
  const { project } = parsed;
  if (project) {
    const built = {
      ...names,
      task: project.dag.tasks.map((task) => task.task_id),
      dag: [project.dag.dag_id],
    };
    project.checks.forEach((check, index) =>
      visit(check.holds, ['project', 'checks', index, 'holds'], built),
    );
  }
  return problems;
}
