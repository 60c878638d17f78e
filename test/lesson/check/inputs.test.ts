import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readLesson } from '../../../src/cli/read-lessons';
import { formatProblem } from '../../../src/text';

const FOLDER = path.join(import.meta.dirname, 'inputs');

/** What an author reads of a file, without its name. */
function said(file: string): string[] {
  const checked = readLesson(path.join(FOLDER, file), path.basename(file));
  return 'problems' in checked
    ? checked.problems.map((problem) => formatProblem(problem).slice(path.basename(file).length + 1))
    : [];
}

describe('a new author who slips reads one line that says where, what, and what would be right', () => {
  test.each<[string, string]>([
    [
      'behaviour-proto.json',
      '67:9: Nothing can be called `__proto__`: there is no such task, DAG or label. (at /dags/0/behaviour/__proto__) [json.name_reserved]',
    ],
    [
      'behaviour-typo.json',
      '67:9: The script is for `colect`, but there is no such task. Did you mean `collect`? (at /dags/0/behaviour/colect) [behaviour.unknown]',
    ],
    [
      'check-typo.json',
      '165:17: One of these belongs here: Dag Not Paused, Dagrun Running, Executor Slots, Logical Date, Mapped dependencies have succeeded, Not In Retry Period, Not Previously Skipped, Pool Slots Available, Previous Dagrun State, Queue Order, Ready To Reschedule, Task Concurrency, Task Instance Not Running, Task Instance Slots Available, Task Instance State, Trigger Rule. Did you mean `Trigger Rule`? (at /quiz/1/options/0/is) [value.choice]',
    ],
    [
      'code-file-dot.json',
      '81:15: The name of a file beside the lesson belongs here: letters, digits, `_`, `-` and dots. (at /code/0/file) [value.pattern]',
    ],
    [
      'edge-typo.json',
      '35:11: There is no task or group `colect`. Did you mean `collect`? (at /dags/0/edges/0/0) [edge.unknown]',
    ],
    [
      'state-typo.json',
      '116:18: One of these belongs here: none, scheduled, queued, running, success, failed, skipped, upstream_failed, removed, up_for_retry, up_for_reschedule, deferred, restarting. Did you mean `up_for_retry`? (at /key_moments/0/step/state) [value.choice]',
    ],
    [
      'delay-text.json',
      '27:26: A number belongs here, not text in quotes. (at /dags/0/tasks/1/retry_delay) [value.type]',
    ],
    [
      'cycle.json',
      '42:9: The tasks depend on each other in a circle: `collect` → `average` → `mail` → `collect`. (at /dags/0/edges/2) [cycle]',
    ],
    [
      'until-seconds-1e9.json',
      '12:12: This run goes on for longer than a run is followed. Give an earlier "until". (at /until) [run.endless]',
    ],
    [
      'knob-huge-range.json',
      '164:18: This range has 1,000,000,000,000,001 values; a knob has at most 200. Give a larger "by". (at /knobs/0/choices) [knob.choices]',
    ],
    [
      'pool-typo.json',
      '28:19: There is no pool `gpuu`, so its tasks would never run. There is `default_pool` and `gpu`. Did you mean `gpu`? (at /dags/0/tasks/1/pool) [pool.unknown]',
    ],
    [
      'setting-typo.json',
      '156:5: "core.paralelism" is not known here. Did you mean `core.parallelism`? (at /settings/core.paralelism) [key.unknown]',
    ],
  ])('%s', (file, expected) => {
    expect(said(file)).toEqual([expected]);
  });

  test('a listing that says otherwise than the run is told by task, option and arrow, with its line', () => {
    expect(said('listing-mismatch/first-grades.json')).toEqual([
      '35:15: Line 12 of `grades.py` gives `average` retries=5; in the run it is 1. (at /code/0/file) [listing.option]',
      '35:15: Line 20 of `grades.py` has an arrow from `mail` to `average`; in the run it leads the other way round. (at /code/0/file) [listing.arrow]',
    ]);
  });

  test('a lesson needs no scenarios: the DAGs as they are make the first one', () => {
    const checked = readLesson(path.join(FOLDER, 'no-scenarios.json'));
    expect(checked).toMatchObject({
      lesson: { scenarios: [{ title: { literal: 'Three tasks in a row' } }] },
    });
  });
});
