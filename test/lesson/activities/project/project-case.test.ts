import { expect, test } from 'vitest';
import type { Case } from '../../../../src/engine';
import { createTrack, holds } from '../../../../src/lesson';
import type { Project } from '../../../../src/lesson';
import { projectCase } from '../../../../src/lesson/activities/project';

const scenario: Case = {
  case: 'course/lesson/first',
  clock: '2024-01-01T00:00:00Z',
  until: { seconds: 60 },
  pools: { desk: 1 },
  dags: [{ dag_id: 'other', tasks: [{ task_id: 'x' }] }],
  actions: [{ at: 5, do: 'trigger', dag_id: 'other' }],
};
const project: Pick<Project, 'dag'> = {
  dag: {
    dag_id: 'built',
    schedule: '@daily',
    start_date: '2024-01-01T00:00:00Z',
    tasks: [{ task_id: 'first', pool: 'desk' }, { task_id: 'second' }],
    edges: [['first', 'second']],
  },
};

test('a project runs where its lesson does, with the arrows a learner drew', () => {
  const drawn = projectCase(scenario, project, [['second', 'first']]);
  expect(drawn).toMatchObject({
    clock: scenario.clock,
    until: scenario.until,
    pools: scenario.pools,
    actions: [],
  });
  const track = createTrack(drawn, 'essential');
  const trackOf = () => track;
  expect(holds({ type: 'task_before', task: 'second', before: 'first' }, track, trackOf)).toBe(true);
  expect(holds({ type: 'run_is', is: 'success' }, track, trackOf)).toBe(true);
});

test('without arrows of its own it has those of the right solution', () => {
  expect(projectCase(scenario, project).dags[0]!.edges).toEqual([['first', 'second']]);
});
