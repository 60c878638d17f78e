import { describe, expect, test } from 'vitest';
import { checkStructure, readJson } from '../../../src/lesson/check';
import { LessonSchema } from '../../../src/lesson/schema/lesson';
import { describeProblem } from '../../../src/text';
import { edited } from '../seed';
import type { Edits } from '../seed';

/** What the checker says of the seed lesson after a change to it. */
function said(edits: Edits): string[] {
  const read = readJson(edited(edits), 'seed.json');
  if (!('source' in read)) throw new Error('should be JSON');
  const checked = checkStructure(read.source, LessonSchema);
  return 'problems' in checked
    ? checked.problems.map((problem) => `${problem.pointer}: ${describeProblem(problem)}`)
    : [];
}

test('the seed lesson has the right structure', () => {
  expect(said({})).toEqual([]);
});

describe('an author reads what is wrong, where, and what would be right', () => {
  test.each<[string, Edits, string[]]>([
    ['an unknown key', { '/titel': 'x' }, ['/titel: "titel" is not known here. Did you mean `title`?']],
    [
      'a mistyped task option',
      { '/dags/0/tasks/0/retires': 1 },
      ['/dags/0/tasks/0/retires: "retires" is not known here. Did you mean `retries`?'],
    ],
    [
      'a missing field',
      { '/title': undefined },
      ['/title: "title" is missing: text in quotes belongs here.'],
    ],
    ['a wrong type', { '/minutes': '10' }, ['/minutes: A whole number belongs here, not text in quotes.']],
    [
      'a broken number',
      { '/minutes': 1.5 },
      ['/minutes: A whole number belongs here, not a number with a fraction.'],
    ],
    [
      'a wrong word',
      { '/dags/0/tasks/1/weight_rule': 'dwonstream' },
      [
        '/dags/0/tasks/1/weight_rule: One of these belongs here: downstream, upstream, absolute. Did you mean `downstream`?',
      ],
    ],
    [
      'a date without its time',
      { '/clock': '2024-01-01' },
      ['/clock: A date and time like 2024-01-01T00:00:00Z belongs here.'],
    ],
    [
      'a wrong kind of question',
      { '/quiz/0/type': 'task_stat' },
      [
        '/quiz/0/type: One of these belongs here: task_state, run_state, which_step, blocked_by, claim. Did you mean `task_state`?',
      ],
    ],
    [
      'an unknown key inside a claim',
      { '/quiz/2/options/0/holds/tsk': 'x' },
      ['/quiz/2/options/0/holds/tsk: "tsk" is not known here. Did you mean `task`?'],
    ],
    [
      'an edge that is no pair',
      { '/dags/0/edges/0': ['ingest'] },
      ['/dags/0/edges/0: An edge is a pair ["upstream", "downstream"] of task or group ids, not 1 entry.'],
    ],
    ['an empty list', { '/scenarios': [] }, ['/scenarios: At least 1 entry belongs here.']],
    [
      'a step that is none',
      { '/key_moments/0/step': true },
      [
        '/key_moments/0/step: A whole number, an object with `task` and `state`, an object with `run_state`, or one of start, final belongs here.',
      ],
    ],
    [
      'a step with a mistyped state',
      { '/key_moments/0/step/state': 'sucess' },
      [
        '/key_moments/0/step/state: One of these belongs here: none, scheduled, queued, running, success, failed, skipped, upstream_failed, removed, up_for_retry, up_for_reschedule, deferred, restarting. Did you mean `success`?',
      ],
    ],
    [
      'several at once',
      { '/title': undefined, '/minutes': 0 },
      ['/minutes: At least 1 belongs here.', '/title: "title" is missing: text in quotes belongs here.'],
    ],
  ])('%s', (_, edits, expected) => {
    expect(said(edits).sort()).toEqual(expected);
  });
});

describe('a file with more than anybody reads is answered soon, and only in part', () => {
  test.each<[string, Edits, string]>([
    [
      '50,000 unknown keys',
      Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`/k${at}`, 1])),
      '49,700',
    ],
    [
      '20,000 tasks with a slip',
      { '/dags/0/tasks': Array.from({ length: 20_000 }, () => ({ task_id: 'a', retires: 1 })) },
      '19,700',
    ],
  ])('%s', (_, edits, more) => {
    const start = process.cpuUsage();
    const lines = said(edits);
    expect(lines).toHaveLength(301);
    expect(lines[0]).toContain(`Listed are the first 300 faults; there are ${more} more.`);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
