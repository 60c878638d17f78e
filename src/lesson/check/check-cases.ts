/** Every run of the lesson is one that Airflow would take: the engine's own check, with places in the lesson file. */
import { checkCase, checkMeaning, nearest } from '../../engine';
import type { Case, CaseProblem, Values } from '../../engine';
import { applyChange } from '../changes/apply-change';
import type { ScenarioChange } from '../lesson';
import { baseCase } from '../normalize';
import { own } from '../own';
import { behaving, projectCase } from '../activities/project/project-case';
import type { Draft } from './check-lesson';
import type { Path, Problem } from './problem';
import { toPointer } from './problem';

/** What is wrong here is the name, not what stands under it. */
const OF_A_NAME: ReadonlySet<string> = new Set([
  'behaviour.unknown',
  'behaviour.not_mapped',
  'behaviour.index',
  'attempt.part',
  'option.operator',
  'action.field',
  'setting.unknown',
]);

export function checkCases(draft: Draft): Problem[] {
  const { parsed, source, course } = draft;
  const base = baseCase(course, parsed);
  const found = new Map<string, Problem>();
  const check = (input: Case, origin: (path: Path) => Path, doubts: readonly CaseProblem[] = []) => {
    for (const problem of [...checkCase(input), ...doubts]) {
      const path = origin(problem.path);
      const { code, values } = problem;
      const place = OF_A_NAME.has(code) ? source.placeOfKey(path) : source.place(path);
      found.set(JSON.stringify([path, code, values]), source.problem(path, code, values, place));
    }
  };

  const addUnknownTargets = (from: Case, change: ScenarioChange, at: Path) => {
    for (const { path, values } of unknownTargets(from, change)) {
      const here = [...at, ...path];
      found.set(toPointer(here), source.problem(here, 'reference.unknown', values, source.placeOfKey(here)));
    }
  };

  parsed.scenarios.forEach((scenario, index) => {
    const at = ['scenarios', index, 'change'];
    addUnknownTargets(base, scenario.change, at);
    const input = applyChange(base, scenario.change);
    // A goal may begin with such a slip, and the learner is to find it; a scenario may not.
    check(input, (path) => originOf(base, scenario.change, at, path), checkMeaning(input));
  });
  parsed.goals.forEach((goal, index) => {
    const scenario = parsed.scenarios.find((one) => one.id === goal.scenario) ?? parsed.scenarios[0]!;
    const start = applyChange(base, scenario.change);
    if (!goal.start) return;
    addUnknownTargets(start, goal.start, ['goals', index, 'start']);
    check(applyChange(start, goal.start), (path) =>
      originOf(start, goal.start!, ['goals', index, 'start'], path),
    );
  });
  if (parsed.project) {
    const surroundings = applyChange(base, parsed.scenarios[0]!.change);
    const built = projectCase(surroundings, parsed.project);
    const inProject = (path: Path) => (path[0] === 'dags' ? ['project', 'dag', ...path.slice(2)] : path);
    check(built, inProject);
    parsed.project.checks.forEach(({ behaviour }, index) => {
      if (!behaviour) return;
      check(behaving(built, behaviour), (path) =>
        path[2] === 'behaviour' && Object.hasOwn(behaviour, String(path[3]))
          ? ['project', 'checks', index, ...path.slice(2)]
          : inProject(path),
      );
    });
  }
  return [...found.values()];
}

/** Where in the lesson file a value of the whole case was written. */
function originOf(base: Case, change: ScenarioChange, at: Path, path: Path): Path {
  const [top, index, part, ...rest] = path;
  if (top !== 'dags' || typeof index !== 'number') {
    const isOfChange =
      typeof top === 'string' &&
      Object.hasOwn(change, top) &&
      (typeof index !== 'string' || Object.hasOwn(change[top as 'settings' | 'pools'] ?? {}, index));
    return isOfChange ? [...at, ...path] : path;
  }
  if (change.dags) return [...at, ...path];
  const dag = base.dags[index];
  const id = dag?.dag_id ?? '';
  if (part === 'edges' && own(change.edges, id)) return [...at, 'edges', id, ...rest];
  if (part === 'behaviour' && own(own(change.behaviour, id), String(rest[0])))
    return [...at, 'behaviour', id, ...rest];
  if (part === 'tasks') {
    const task = dag?.tasks[rest[0] as number]?.task_id ?? '';
    const options = own(own(change.tasks, id), task);
    if (options && (rest.length < 2 || Object.hasOwn(options, String(rest[1]))))
      return [...at, 'tasks', id, task, ...rest.slice(1)];
  }
  if (typeof part === 'string' && Object.hasOwn(own(change.dag_options, id) ?? {}, part))
    return [...at, 'dag_options', id, part, ...rest];
  return path;
}

/** Options, edges and attempts for DAGs or tasks that are not there would change nothing, silently. */
function unknownTargets(base: Case, change: ScenarioChange): { path: Path; values: Values }[] {
  const dags = new Map(
    (change.dags ?? base.dags).map((dag) => [dag.dag_id, dag.tasks.map((task) => task.task_id)]),
  );
  return (['dag_options', 'tasks', 'edges', 'behaviour'] as const).flatMap((part) =>
    Object.entries(change[part] ?? {}).flatMap(([dagId, inner]) => {
      const tasks = dags.get(dagId);
      const near = nearest(dagId, dags.keys());
      if (!tasks) return [{ path: [part, dagId], values: { kind: 'dag', id: dagId, near } }];
      if (part !== 'tasks') return [];
      return Object.keys(inner)
        .filter((task) => !tasks.includes(task))
        .map((task) => ({
          path: [part, dagId, task],
          values: { kind: 'task', id: task, within: dagId, near: nearest(task, tasks) },
        }));
    }),
  );
}
