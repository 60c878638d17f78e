import { expect, test } from 'vitest';
import { firstDifference } from '../../src/cli/compare';
import type { Case, RecordedTick } from '../../src/engine';

const started = { dag: 'd', run: 'r', task: 'a', from: 'queued', to: 'running', try: 1 };
const ended = { dag: 'd', run: 'r', task: 'a', from: 'running', to: 'success', try: 1 };
const real: RecordedTick[] = [
  {
    at: 0,
    phases: { launch: [started, { ...started, task: 'b' }] },
    blocked: { 'd/r': { c: ['Trigger Rule'] } },
  },
  { at: 5, phases: { outcomes: [ended] }, blocked: {} },
];
const input: Case = {
  case: 'c',
  clock: '2026-01-01T00:00:00Z',
  dags: [{ dag_id: 'd', tasks: [{ task_id: 'a' }, { task_id: 'latest', operator: 'latest_only' }] }],
};
const compare = (theirs: RecordedTick[], ours: RecordedTick[]) =>
  firstDifference({ input, ticks: theirs }, { ticks: ours });
const change = (edit: (ticks: RecordedTick[]) => void): RecordedTick[] => {
  const ticks = structuredClone(real);
  edit(ticks);
  return ticks;
};

test('a trace that says the same agrees, whatever the order inside a phase and of keys', () => {
  const ours = change(([first]) => {
    first?.phases.launch?.reverse();
    first!.phases.launch![0] = Object.fromEntries(Object.entries(first!.phases.launch![0]!).reverse());
    delete real[1]?.blocked;
  });
  expect(compare(real, ours)).toBeNull();
});

test.each<[string, (ticks: RecordedTick[]) => void, RegExp]>([
  [
    'a state',
    ([, second]) => (second!.phases.outcomes![0]!.to = 'failed'),
    /^tick 5 outcomes: missing .*"success".*extra .*"failed"/,
  ],
  ['a try', ([first]) => (first!.phases.launch![0]!.try = 2), /^tick 0 launch: missing/],
  ['a change that happens twice', ([first]) => first!.phases.launch!.push(started), /^tick 0 launch/],
  [
    'the phase',
    ([, second]) => (second!.phases = { actions: [ended] }),
    /^tick 5 outcomes: missing .*extra nothing/,
  ],
  ['a tick too few', (ticks) => ticks.pop(), /^tick 5: missing; Airflow changes outcomes/],
  [
    'a tick too early',
    (ticks) => ticks.splice(1, 0, { at: 3, phases: { decide: [ended] } }),
    /^tick 3: nothing changes in Airflow/,
  ],
  [
    'a tick too late',
    (ticks) => ticks.push({ at: 9, phases: { decide: [ended] } }),
    /^tick 9: nothing changes in Airflow/,
  ],
  [
    'what blocks',
    ([first]) => (first!.blocked = {}),
    /^tick 0 blocked: Airflow .*Trigger Rule.* simulator {}/,
  ],
  ['a refusal', ([, second]) => (second!.refused = [{}]), /^tick 5 refused actions: Airflow 0 simulator 1/],
])('somebody who checks us reads first: %s', (_, edit, said) => {
  expect(compare(real, change(edit))).toMatch(said);
});

test('what LatestOnlyOperator returns is a list made of a set: its order is left open, that of other lists is not', () => {
  const stores = (task: string, value: string[]): RecordedTick[] => [
    { at: 1, phases: { outcomes: [{ dag: 'd', run: 'r', task, xcom: 'return_value', value }] } },
  ];
  expect(compare(stores('latest', ['b', 'c']), stores('latest', ['c', 'b']))).toBeNull();
  expect(compare(stores('latest', ['b', 'c']), stores('latest', ['b']))).toMatch(/^tick 1 outcomes/);
  expect(compare(stores('a', ['b', 'c']), stores('a', ['c', 'b']))).toMatch(/^tick 1 outcomes/);
});
