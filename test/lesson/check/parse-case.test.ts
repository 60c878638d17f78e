import { describe, expect, test } from 'vitest';
import type { AttemptSpec, Case, DagSpec, GroupSpec, TaskOptions, TaskSpec } from '../../../src/engine';
import { parseCase } from '../../../src/lesson/check';
import type { CaseSchema } from '../../../src/lesson/schema/case';
import type { z } from 'zod';

const good: Case = {
  case: 'lessons/example',
  clock: '2026-01-01T00:00:00Z',
  dags: [{ dag_id: 'd', tasks: [{ task_id: 'a' }, { task_id: 'b', retries: 1 }], edges: [['a', 'b']] }],
  actions: [{ at: 0, do: 'trigger', dag_id: 'd', run_id: 'r' }],
};
const text = JSON.stringify(good, null, 2);

function problemsOf(edited: string): string[] {
  const parsed = parseCase(edited, 'case.json');
  if ('case' in parsed) return [];
  return parsed.problems.map(({ line, column, pointer }) => `${line}:${column} ${pointer}`);
}

test('a case is read as it stands, and so is the case of a recording', () => {
  expect(parseCase(text, 'case.json')).toEqual({ case: good });
  expect(parseCase(JSON.stringify({ case: 'x', input: good, ticks: [] }), 'recording.json')).toEqual({
    case: good,
  });
});

describe('whoever writes a case reads where it is wrong', () => {
  test.each<[string, string, string[]]>([
    ['no JSON', text.replace('"d",', '"d"'), ['7:7 ']],
    ['an unknown key', text.replace('"retries"', '"retires"'), ['13:11 /dags/0/tasks/1/retires']],
    ['a wrong type', text.replace('"retries": 1', '"retries": "1"'), ['13:22 /dags/0/tasks/1/retries']],
    ['a date that is none', text.replace('2026-01-01T00:00:00Z', 'yesterday'), ['3:12 /clock']],
    ['an edge to nowhere', text.replace('"b"\n        ]', '"c"\n        ]'), ['19:11 /dags/0/edges/0/1']],
    [
      'a wrong cron',
      text.replace('"dag_id": "d",', '"dag_id": "d", "schedule": "0 0 * *",'),
      ['6:34 /dags/0/schedule'],
    ],
    [
      'a key twice',
      text.replace('"retries": 1', '"retries": 1, "retries": 2'),
      ['13:25 /dags/0/tasks/1/retries'],
    ],
    [
      'a name that is lost',
      text.replace('"retries": 1', '"__proto__": 1'),
      ['13:11 /dags/0/tasks/1/__proto__'],
    ],
    [
      'a number that becomes another',
      text.replace('"retries": 1', '"retries": 12345678901234567'),
      ['13:22 /dags/0/tasks/1/retries'],
    ],
  ])('%s', (_, edited, expected) => {
    expect(edited).not.toBe(text);
    expect(problemsOf(edited)).toEqual(expected);
  });

  test('in a recording, with the path in that file', () => {
    const recording = JSON.stringify({ ticks: [], input: { ...good, clock: 1 } });
    expect(problemsOf(recording)).toEqual(['1:55 /input/clock']);
  });
});

type Schema = z.output<typeof CaseSchema>;
type SchemaDag = Schema['dags'][number];
type One<T> = Extract<NonNullable<T>, readonly unknown[]>[number];

/** The members that two object types do not share, or of which neither type takes what the other has. */
type Differing<A, B> = {
  [K in keyof A | keyof B]: K extends keyof A & keyof B
    ? [NonNullable<A[K]>] extends [NonNullable<B[K]>]
      ? never
      : [NonNullable<B[K]>] extends [NonNullable<A[K]>]
        ? never
        : K
    : K;
}[keyof A | keyof B];

test("the schema and the engine's type have the same members", () => {
  // The compiler finds them: nothing can be assigned to never.
  const differing: never[] = [] as (
    // Further fields of an action are those of its REST request: any.
    | Differing<Omit<Schema, 'actions'>, Omit<Case, 'actions'>>
    | Differing<SchemaDag, DagSpec>
    | Differing<SchemaDag['tasks'][number], TaskSpec>
    | Differing<NonNullable<SchemaDag['default_args']>, TaskOptions>
    | Differing<One<SchemaDag['groups']>, GroupSpec>
    | Differing<One<NonNullable<SchemaDag['behaviour']>[string]>, AttemptSpec>
  )[];
  expect(differing).toEqual([]);
});
