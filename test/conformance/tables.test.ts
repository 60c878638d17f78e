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
  expect(Object.fromEntries(reasons)).toMatchInlineSnapshot();
});
