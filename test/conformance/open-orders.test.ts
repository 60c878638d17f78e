/** Where Airflow leaves open which of two checks gives a task its state, the run says so; and nowhere else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecording, leavesOpen, listRecordings } from '../../src/cli/conformance/recordings';
import { AGREES, AGREES_OTHERWISE } from '../../src/cli/conformance/result';
import { SETTLING_ORDERS, simulate, toRecording, type Case, type Recording, type Trace } from '../../src/engine';
import { describeCause } from '../../src/text';

const FOLDER = path.join(import.meta.dirname, 'recordings');
const FILES = listRecordings(FOLDER).map((file) => path.relative(FOLDER, file));
const OPEN = FILES.filter((file) => path.dirname(file) === 'open-order');
const caseOf = (file: string): Case =>
  (JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Recording).input;
const traces = new Map<string, Trace>();
const traceOf = (file: string): Trace => {
  const trace = traces.get(file) ?? simulate(caseOf(file));
  traces.set(file, trace);
  return trace;
};

/** A task without a branch above it that is not mapped can only be settled by its trigger rule. */
const canMeet = ({ dags }: Case) =>
  /"(branch|short_circuit|latest_only)"|"expand/.test(JSON.stringify(dags.map(({ groups, tasks }) => [groups, tasks])));

test.each(FILES)('another order of the checks makes another run just where a cause says so: %s', (file) => {
  const input = caseOf(file);
  if (!canMeet(input)) return;
  const own = traceOf(file);
  const said = JSON.stringify(toRecording(own).ticks);
  const differs = SETTLING_ORDERS.slice(1).some(
    (order) => JSON.stringify(toRecording(simulate(input, { order })).ticks) !== said,
  );
  expect(leavesOpen(own)).toBe(differs);
});

describe('of two outcomes that Airflow leaves open, both are right', () => {
  test.each(OPEN)('%s', (file) => {
    expect([AGREES, AGREES_OTHERWISE]).toContainEqual(checkRecording(path.join(FOLDER, file)).verdict);
  });

  test('what is recorded anywhere else has one outcome, and whoever sees one of two is told', () => {
    const open = FILES.filter((file) => canMeet(caseOf(file)) && leavesOpen(traceOf(file)));
    expect(open.filter((file) => !OPEN.includes(file))).toEqual([]);
    expect(open).not.toEqual([]);
    for (const file of open) {
      const trace = traceOf(file);
      const causes = Array.from({ length: trace.length }, (_, position) => trace.change(position)).filter(
        ({ cause }) => (cause.values['instead'] ?? null) !== null,
      );
      for (const change of causes)
        expect(describeCause(change, trace).why).toMatch(/Airflow leaves open which of the two wins\.$/);
    }
  });
});
