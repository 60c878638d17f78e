import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecording, listRecordings } from '../../src/cli/conformance/recordings';
import { AGREES } from '../../src/cli/conformance/result';

const FOLDER = path.join(import.meta.dirname, 'recordings');

describe('the simulator does, tick by tick, what the real Airflow did', () => {
  test.each(listRecordings(FOLDER).map((file) => [path.relative(FOLDER, file), file]))('%s', (_, file) => {
    expect(checkRecording(file).verdict).toEqual(AGREES);
  });
});
