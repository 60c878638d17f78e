/** Ids are unique where they must be, and whatever a lesson refers to exists. */
import type { Draft } from './check-lesson';
import { didYouMean } from './did-you-mean';
import type { Path, Problem } from './problem';

export function checkIds(draft: Draft): Problem[] {
  const { source, parsed } = draft;
  const problems: Problem[] = [];
  if (parsed.id !== draft.name) {
    problems.push(source.problem(['id'], 'id', `The id must be the name of the file: "${draft.name}".`));
  }
  for (const list of [
    'scenarios',
    'code',
    'key_moments',
    'quiz',
    'why',
    'myths',
    'recall',
    'knobs',
    'goals',
  ] as const) {
    problems.push(...unique(draft, list));
  }

  const scenarios = parsed.scenarios.map((scenario) => scenario.id);
  for (const list of ['key_moments', 'quiz', 'why', 'myths', 'recall', 'goals'] as const) {
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
    for (const id of Object.keys(goal.solution)) {
      problems.push(...known(draft, ['goals', index, 'solution', id], id, goal.knobs, 'knob of this goal'));
    }
  });
  if (parsed.project?.blocks) {
    problems.push(
      ...known(draft, ['project', 'blocks', 'code'], parsed.project.blocks.code, listings, 'listing'),
    );
  }

  problems.push(...checkTaskNames(draft));
  return problems;
}

function unique(
  { source, parsed }: Draft,
  list: 'scenarios' | 'code' | 'key_moments' | 'quiz' | 'why' | 'myths' | 'recall' | 'knobs' | 'goals',
): Problem[] {
  const seen = new Set<string>();
  return parsed[list].flatMap((item, index) => {
    if (!seen.has(item.id)) {
      seen.add(item.id);
      return [];
    }
    return [source.problem([list, index, 'id'], 'duplicate-id', `The id "${item.id}" is used twice.`)];
  });
}

function known({ source }: Draft, path: Path, id: string, ids: readonly string[], what: string): Problem[] {
  if (ids.includes(id)) return [];
  return [source.problem(path, 'unknown-id', `There is no ${what} \`${id}\`.${didYouMean(id, ids)}`)];
}

/** Under these names stands a task id. */
const TASK_KEYS: ReadonlySet<string> = new Set(['task', 'before', 'upstream', 'downstream']);

/** Wherever a lesson names a task beside its runs (tracker, flow, marks, questions, claims), some scenario has it. */
function checkTaskNames(draft: Draft): Problem[] {
  const { parsed, source } = draft;
  const dags = [...parsed.dags, ...parsed.scenarios.flatMap((scenario) => scenario.change.dags ?? [])];
  const tasks = new Set(dags.flatMap((dag) => dag.tasks.map((task) => task.task_id)));
  const dagIds = new Set(dags.map((dag) => dag.dag_id));
  const problems: Problem[] = [];

  const visit = (value: unknown, path: Path): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (TASK_KEYS.has(key) && typeof inner === 'string' && !tasks.has(inner)) {
        problems.push(
          source.problem(here, 'unknown-task', `There is no task \`${inner}\`.${didYouMean(inner, tasks)}`),
        );
      } else if (key === 'dag' && typeof inner === 'string' && !dagIds.has(inner)) {
        problems.push(
          source.problem(here, 'unknown-dag', `There is no DAG \`${inner}\`.${didYouMean(inner, dagIds)}`),
        );
      } else visit(inner, here);
    }
  };
  // The labels of a listing are the author's own words.
  parsed.code.forEach((listing, index) => visit(listing.marks, ['code', index, 'marks']));
  for (const part of [
    'flow',
    'watch',
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
  return problems;
}
