/** `npm run golden`: writes the golden trace of every scenario of every lesson anew. Read the difference before you commit it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allScenarios, goldenFile } from './all-scenarios';
import { GOLDEN, goldenTrace } from './golden';

rmSync(GOLDEN, { recursive: true, force: true });
mkdirSync(GOLDEN, { recursive: true });
const scenarios = allScenarios();
for (const scenario of scenarios) {
  writeFileSync(path.join(GOLDEN, goldenFile(scenario)), goldenTrace(scenario.case));
}
console.log(`${scenarios.length} golden traces written to ${GOLDEN}.`);
