import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecording, listRecordings } from '../../src/cli/conformance/recordings';

const FOLDER = path.join(import.meta.dirname, 'recordings');

describe('the simulator does, tick by tick, what the real Airflow did', () => {
  test.each(listRecordings(FOLDER).map((file) => [path.relative(FOLDER, file), file]))('%s', (_, file) => {
    expect(checkRecording(file).verdict).toMatchObject({ kind: 'agrees' });
  });
});
