/**
 * `AIRFLOW_PYTHON=…/bin/python npx tsx test/lessons/record.ts`: records, on the real Airflow 3.3.2, every scenario of
 * every lesson that has no recording, and takes away the recordings of scenarios that are no longer there.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { allScenarios } from './all-scenarios';
import { essence, RECORDINGS, recordedInputs } from './recordings';

const python = process.env['AIRFLOW_PYTHON'];
const recorded = recordedInputs();
const scenarios = allScenarios();
const needed = new Set(scenarios.map((scenario) => essence(scenario.case)));
for (const [input, file] of recorded) {
  if (!needed.has(input)) {
    rmSync(path.join(RECORDINGS, file));
    console.log(`${file}: no scenario has this input any more, removed`);
  }
}
const missing = scenarios.filter((scenario) => !recorded.has(essence(scenario.case)));
if (missing.length === 0) console.log('Every scenario is recorded.');
else if (!python) {
  console.error('Set AIRFLOW_PYTHON to the Python of an environment with apache-airflow==3.3.2 and time-machine<3.');
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lesson-cases-'));
  const files = missing.map((scenario) => {
    const file = path.join(folder, `${scenario.lesson}--${scenario.scenario}.json`);
    writeFileSync(file, JSON.stringify(scenario.case));
    return file;
  });
  const run = spawnSync(python, ['test/conformance/recorder/record.py', ...files, '--out', RECORDINGS], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  rmSync(folder, { recursive: true });
  // Between its own lines Airflow logs every scripted failure; that is of use only when recording itself fails.
  console.log(
    run.stdout
      .split('\n')
      .filter((line) => line.includes(' ticks with changes'))
      .join('\n'),
  );
  if (run.status !== 0) console.error(run.stderr);
  process.exitCode = run.status ?? 1;
}
