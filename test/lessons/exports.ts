import type { DagSpec } from '../../src/engine';
import { toPython } from '../../src/lesson/python/to-python';
import { en } from '../words';
import { allLessons, allScenarios } from './all-scenarios';

const NOTE = en.say({ code: 'project.python_note' });

export interface ExportedDag {
  readonly name: string;
  readonly dag: DagSpec;
  readonly python: string;
}

/** The export of every DAG of every lesson's runs and projects; of DAGs with the same export, one. */
export function allExports(): ExportedDag[] {
  const runs = allScenarios().flatMap(({ course, lesson, scenario, case: { dags } }) =>
    dags.map((dag) => ({ name: `${course}--${lesson}--${scenario}--${dag.dag_id}`, dag })),
  );
  const projects = allLessons().flatMap(({ course, name, parsed: { project } }) =>
    project ? [{ name: `${course}--${name}--project`, dag: project.dag as DagSpec }] : [],
  );
  const found = new Map<string, ExportedDag>();
  for (const { name, dag } of [...runs, ...projects]) {
    const python = toPython(dag, NOTE);
    if (!found.has(python)) found.set(python, { name, dag, python });
  }
  return [...found.values()];
}
