/** A lesson beside its listing: an argument that a task is mapped over has the name that the author reads in the file. */
import { expect, test } from 'vitest';
import type { DagSpec, TaskSpec } from '../../../src/engine';
import { compareDag, toCase } from '../../../src/sources/python';
import { SLOW, usePython } from './python';

const python = usePython();

const FILE = `from airflow.sdk import dag, task

@dag
def greenhouse():
    @task
    def beds():
        return ["tomato", "bean"]
    @task
    def days():
        return [1, 2]
    @task
    def water(bed, day):
        pass
    water.expand(bed=beds(), day=days())

greenhouse()
`;

test('of a mapped argument its list is compared, not what it is called', { timeout: SLOW }, async () => {
  const { files } = await python.read([{ path: 'dag.py', text: FILE }]);
  const { dags, facts } = files['dag.py']!;
  const read = { graph: dags['greenhouse']!, facts: facts['greenhouse'] };
  const [dag] = toCase([read]).dags;
  const over = (expand: NonNullable<TaskSpec['expand']>): DagSpec => ({
    ...dag!,
    tasks: dag!.tasks.map((task) => (task.task_id === 'water' ? { ...task, expand } : task)),
  });
  const [beds, days] = [{ xcom: 'beds' }, { xcom: 'days' }];
  expect(compareDag(over({ x: beds, y: days }), read)).toEqual([]);
  expect(compareDag(over({ bed: beds, day: days }), read)).toEqual([]);
  expect(compareDag(over({ bed: beds, day: beds }), read)).not.toEqual([]);
});
