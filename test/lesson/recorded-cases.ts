import { readFileSync } from 'node:fs';
import { listRecordings } from '../../src/cli/conformance/recordings';
import type { Case } from '../../src/engine';

/** Every case that was recorded from the real Airflow: runs of all kinds, tame and wild. */
export function recordedCases(): Case[] {
  return listRecordings('test/conformance/recordings').map(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as { input: Case }).input,
  );
}
