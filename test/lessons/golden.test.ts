import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { allScenarios, goldenFile } from './all-scenarios';
import { GOLDEN, goldenTrace } from './golden';

const scenarios = allScenarios();

describe('no run of a lesson changes unnoticed: what happens, when, and why', () => {
  test.each(scenarios.map((scenario) => [scenario.name, scenario]))('%s', (_, scenario) => {
    const file = path.join(GOLDEN, goldenFile(scenario));
    const golden = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect(goldenTrace(scenario.case), 'If this change is meant: npm run golden, and read the difference.').toBe(
      golden,
    );
  });

  test('no golden trace is left over', () => {
    expect(readdirSync(GOLDEN).sort()).toEqual(scenarios.map(goldenFile).sort());
  });
});
