import { expect, test } from 'vitest';
import type { Case } from '../../../src/engine';
import { applyKnobs, knobValue } from '../../../src/lesson';
import type { Knob } from '../../../src/lesson';

const input: Case = {
  case: 'edges',
  clock: '2024-01-01T00:00:00Z',
  dags: [{ dag_id: 'd', tasks: [{ task_id: 'a' }, { task_id: 'b' }, { task_id: 'c' }], edges: [['a', 'b']] }],
};
const knob = (upstream: string, downstream: string): Knob => ({
  id: `${upstream}-${downstream}`,
  label: '',
  turns: { type: 'edge', upstream, downstream },
  choices: [false, true],
});

test('an edge knob shows whether the arrow is there', () => {
  expect(knobValue(input, knob('a', 'b'))).toBe(true);
  expect(knobValue(input, knob('b', 'a'))).toBe(false);
});

test.each([
  [
    { 'b-c': true },
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
  ],
  [{ 'a-b': true }, [['a', 'b']]],
  [{ 'a-b': false, 'b-c': true }, [['b', 'c']]],
  [{ 'a-b': false }, []],
])('turning arrows %j leaves %j', (settings, edges) => {
  const turned = applyKnobs(input, [knob('a', 'b'), knob('b', 'c')], settings);
  expect(turned.dags[0]!.edges ?? []).toEqual(edges);
  expect(input.dags[0]!.edges).toEqual([['a', 'b']]);
});
