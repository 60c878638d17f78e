import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sorted } from '../../src/cli/compare';
import type { Case, Json } from '../../src/engine';

export const RECORDINGS = 'test/conformance/recordings/lessons';

/** Input of a case without its names, as text: what decides what Airflow does. */
export function essence(input: Case): string {
  return sorted({ ...input, case: '', about: '' } as unknown as Json);
}

/** The recorded inputs → their file names. */
export function recordedInputs(): Map<string, string> {
  return new Map(
    readdirSync(RECORDINGS)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const { input } = JSON.parse(readFileSync(path.join(RECORDINGS, name), 'utf8')) as { input: Case };
        return [essence(input), name];
      }),
  );
}
