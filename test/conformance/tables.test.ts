import { describe, expect, test } from 'vitest';
import { checkCases } from '../../src/cli/conformance/check-table';
import type { TableCase } from '../../src/cli/conformance/tables';
import otherCases from './other-cases.json';
import triggerRuleCases from './trigger-rule-cases.json';

const results = checkCases([...triggerRuleCases, ...otherCases] as unknown as TableCase[]);
const run = results.filter(({ verdict }) => verdict.kind !== 'not run');

describe("what Airflow's own tests expect holds in the simulator", () => {
  test.each(run.map(({ topic, id, verdict }) => [topic, id, verdict] as const))('%s: %s', (_topic, _id, verdict) => {
    expect(verdict).toEqual({ kind: 'agrees' });
  });
});

test('no case is left out but for a reason that is known', () => {
  const reasons = new Map<string, number>();
  for (const { verdict } of results) {
    if (verdict.kind === 'not run') reasons.set(verdict.why, (reasons.get(verdict.why) ?? 0) + 1);
  }
  expect(Object.fromEntries(reasons)).toMatchInlineSnapshot(`
    {
      "Airflow 3.3.2 starts a continuous DAG without a start date at once (recordings/schedules/continuous-without-start-date)": 1,
      "a DAG never changes in a case": 3,
      "a case with an unknown trigger rule is refused, as such a DAG file is": 1,
      "a trace keeps what happened as changes, not Airflow’s table of earlier attempts": 7,
      "a weight strategy of one’s own is a Python class": 1,
      "it holds for Airflow 3.2 only": 1,
      "it is an artefact of the mocks in Airflow’s test (mock_artifact)": 5,
      "its counts are those of no DAG: done is not the sum of the others": 21,
      "the REST API clears finished runs to queued only": 1,
      "the scheduler never ignores depends_on_past: only the old command line could ask for it": 2,
    }
  `);
});

test('a case that leaves out what it may is run, and one that leaves out more is told what it lacks', () => {
  const cases = [...triggerRuleCases, ...otherCases] as unknown as (TableCase & Record<string, unknown>)[];
  const one = (kind: string) => cases.find((row) => row.kind === kind)!;
  for (const row of new Map(cases.map((row) => [row.kind, row])).values()) {
    const bare = { ...row, input: undefined };
    for (const { verdict } of checkCases([bare, { id: row.id, kind: row.kind }]))
      expect(JSON.stringify(verdict)).not.toMatch(/Cannot convert|destructure/);
  }
  for (const [kind, ...members] of [
    ['wait_for_downstream', 'tasks', 'previous_run'],
    ['run_state', 'states'],
    ['weight_rule', 'priority_weight'],
    ['final_states', 'scripted_outcomes'],
  ] as const)
    for (const member of members) {
      const input = { ...(one(kind).input as object) };
      Reflect.deleteProperty(input, member);
      expect(JSON.stringify(checkCases([{ ...one(kind), input }])[0]?.verdict)).not.toMatch(/Cannot|undefined/);
    }
  const [lacking] = checkCases([{ id: 'x', kind: 'pool', expect: {} }]);
  expect(lacking?.verdict).toEqual({ kind: 'differs', how: 'it cannot be run: it has no input' });
});
