/** What DAG Tutor exports as Python reads back as the same DAG: every case in the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkCase } from '../../../src/engine';
import type { AttemptSpec, Case, DagSpec, TaskSpec } from '../../../src/engine';
import { toPython } from '../../../src/lesson/python/to-python';
import { compareDag, toCase } from '../../../src/sources/python';
import type { DagDifference } from '../../../src/sources/python';
import { allExports } from '../../lessons/exports';
import { SLOW, usePython } from './python';

const python = usePython();

/** Airflow's own operators can be mapped over a task and always start; a function cannot, and exports are functions. */
function isRefused({ tasks }: DagSpec): boolean {
  return tasks.some(
    ({ trigger_rule, expand }) =>
      trigger_rule === 'always' && JSON.stringify(expand ?? {}).includes('"xcom"'),
  );
}

/** The DAGs of all recordings and lessons that Airflow takes, by the file that an export would be. */
function allDags(): Map<string, { readonly name: string; readonly dag: DagSpec }> {
  const found = new Map<string, { name: string; dag: DagSpec }>();
  const add = (name: string, dag: DagSpec) => {
    const text = toPython(dag, 'A DAG for Airflow.');
    if (!found.has(text)) found.set(text, { name, dag });
  };
  for (const { name, dag } of allExports()) add(name, dag);
  const root = 'test/conformance/recordings';
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json') || file.startsWith('invalid')) continue;
    const recorded = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { input?: Case };
    if (!recorded.input?.dags || checkCase(recorded.input).length > 0) continue;
    for (const dag of recorded.input.dags) if (!isRefused(dag)) add(`${file} ${dag.dag_id}`, dag);
  }
  return found;
}

/**
 * An arrow between the inside of a mapped group and the outside: Python can only speak of such a group as a whole, so
 * the export draws it to all of it. And a mapped function that waits for its downstream depends on its past as well,
 * which Airflow's own operators do not.
 */
function cannotBeWritten(dag: DagSpec, { code, task, to, option }: DagDifference): boolean {
  if (option === 'depends_on_past')
    return dag.tasks.find((one) => one.task_id === task)?.wait_for_downstream === true;
  return code.startsWith('edge') && mappedAround(dag, task) !== mappedAround(dag, to);
}

/** Whether its argument comes from within a mapped group that it is not in itself. */
function takesFromInside(dag: DagSpec, { task_id, x }: TaskSpec): boolean {
  const source = typeof x === 'object' && x !== null && 'xcom' in x ? String(x['xcom']) : task_id;
  return mappedAround(dag, source) !== mappedAround(dag, task_id);
}

/** The innermost mapped group around a task. */
function mappedAround(dag: DagSpec, id: string | undefined): string | null {
  const groups = new Map((dag.groups ?? []).map((group) => [group.group_id, group]));
  const own = dag.tasks.find((one) => one.task_id === id)?.group;
  for (let group = groups.get(own ?? ''); group; group = groups.get(group.parent ?? '')) {
    if (group.expand) return group.group_id;
  }
  return null;
}

/** Whether a task is called with anything: else its argument is None. */
function isGivenX({ x, expand, expand_kwargs: kwargs, expand_zip: zip }: TaskSpec): boolean {
  return [x, expand, kwargs, zip].some((one) => one !== undefined);
}

/** Who returns an argument that is None returns nothing. */
function withoutX(attempt: AttemptSpec | undefined): AttemptSpec | undefined {
  if (attempt?.returns !== '$x') return attempt;
  const rest = { ...attempt };
  delete rest.returns;
  return rest;
}

/** What an export says of what a task does. */
function told(attempt: AttemptSpec | undefined, isBranch: boolean) {
  const { prints, returns, pushes, chooses } = attempt ?? {};
  return JSON.parse(
    JSON.stringify({ prints, pushes, ...(isBranch ? { chooses: chooses ?? null } : { returns }) }),
  ) as unknown;
}

test(
  'every case in the repository comes back from its export',
  async () => {
    const dags = [...allDags()];
    expect(dags.length).toBeGreaterThan(300);
    const files = dags.map(([text], index) => ({ path: `d${index}.py`, text }));
    const result = await python.read(files);
    const faults: string[] = [];
    for (const [index, [, { name, dag }]] of dags.entries()) {
      const file = result.files[`d${index}.py`];
      const graph = file?.dags[dag.dag_id];
      if (!file || !graph || file.problems.length > 0) {
        faults.push(
          `${name}: ${JSON.stringify(file?.problems.map(({ line, text }) => [line, text]) ?? 'not read').slice(0, 300)}`,
        );
        continue;
      }
      const read = { graph, facts: file.facts[dag.dag_id] };
      for (const one of compareDag(dag, read).filter((one) => !cannotBeWritten(dag, one))) {
        const { code, task, to, option, inCode, inDag } = one;
        faults.push(`${name}: ${JSON.stringify({ code, task, to, option, inDag, inCode })}`);
      }
      const behaviour = toCase([read]).dags[0]!.behaviour ?? {};
      for (const task of dag.tasks) {
        const kind = task.operator ?? 'python';
        if (kind !== 'python' && kind !== 'branch') continue;
        const attempt = dag.behaviour?.[task.task_id]?.at(-1);
        if (attempt?.defers || takesFromInside(dag, task)) continue;
        const [want, have] = [
          told(isGivenX(task) ? attempt : withoutX(attempt), kind === 'branch'),
          told(behaviour[task.task_id]?.[0], kind === 'branch'),
        ];
        if (JSON.stringify(want) !== JSON.stringify(have))
          faults.push(
            `${name} ${task.task_id}: ${JSON.stringify(want)} came back as ${JSON.stringify(have)}`,
          );
      }
    }
    expect(faults).toEqual([]);
  },
  SLOW,
);
