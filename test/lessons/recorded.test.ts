import { describe, expect, test } from 'vitest';
import { allScenarios } from './all-scenarios';
import { essence, recordedInputs } from './recordings';

const recorded = recordedInputs();
const scenarios = allScenarios();

describe('what a lesson shows is what the real Airflow did with the very same input', () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario]))('%s is recorded', (name, scenario) => {
    expect(
      recorded.has(essence(scenario.case)),
      `${name} has changed since it was recorded. Record it again: see test/lessons/record.ts.`,
    ).toBe(true);
  });

  test('no recording is left over', () => {
    const needed = new Set(scenarios.map((scenario) => essence(scenario.case)));
    expect([...recorded].filter(([input]) => !needed.has(input)).map(([, file]) => file)).toEqual([]);
  });
});
