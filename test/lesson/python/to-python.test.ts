import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DagSpec } from '../../../src/engine';
import { arrowLines } from '../../../src/lesson/python/arrows';
import { Names, pyDatetime, pyString, pyTimedelta, pyValue } from '../../../src/lesson/python/literals';
import { pythonParts, toPython } from '../../../src/lesson/python/to-python';
import { allExports } from '../../lessons/exports';

const loaded = JSON.parse(readFileSync('test/lessons/parsed-exports.json', 'utf8')) as Record<string, string>;

describe('every export is a file that the real Airflow has loaded, and found to be the same DAG', () => {
  const exported = allExports();
  test.each(exported.map(({ name, python }) => [name, python] as const))('%s', (name, python) => {
    const sha256 = createHash('sha256').update(python).digest('hex');
    expect(loaded[name], 'Load it again: see test/lessons/parse_exports.py.').toBe(sha256);
  });

  test('nothing else is listed', () => {
    expect(Object.keys(loaded).sort()).toEqual(exported.map(({ name }) => name).sort());
  });
});

describe('text in an export', () => {
  it('is one literal on one line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const literal = pyString(text);
        expect(literal).not.toMatch(/[\n\r]/);
        expect(literal.slice(1, -1)).not.toMatch(/(^|[^\\])(\\\\)*"/);
        expect(JSON.parse(literal)).toBe(text);
      }),
    );
  });

  it('never becomes code: what a lesson says stays within its quotes', () => {
    const nasty = '")\nimport os; os.system("rm -rf /")  # ';
    const dag: DagSpec = {
      dag_id: nasty,
      tasks: [{ task_id: nasty, pool: nasty, outlets: [nasty] }],
      behaviour: { [nasty]: [{ prints: nasty, returns: { [nasty]: nasty } }] },
    };
    const outside = toPython(dag, 'A note.').replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""');
    expect(outside).not.toContain('import os');
    expect(outside).not.toContain('os.system');
    expect(outside).not.toContain('rm -rf');
  });

  it('gives every task a name that Python takes, and no two the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 20 }), (ids) => {
        const names = new Names();
        const taken = ids.map((id) => names.take(id));
        expect(new Set(taken).size).toBe(taken.length);
        for (const name of taken) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
        expect(taken).not.toContain('class');
      }),
    );
  });
});

test.each([
  [pyValue({ a: [true, null, 1.5, 'x'] }), '{"a": [True, None, 1.5, "x"]}'],
  [pyTimedelta(30), 'timedelta(seconds=30)'],
  [pyTimedelta(300), 'timedelta(minutes=5)'],
  [pyTimedelta(7200), 'timedelta(hours=2)'],
  [pyTimedelta(0), 'timedelta(seconds=0)'],
  [pyDatetime('2024-01-01T00:00:00Z'), 'datetime(2024, 1, 1, tzinfo=timezone.utc)'],
  [pyDatetime('2024-01-01T02:30:00+02:00'), 'datetime(2024, 1, 1, 0, 30, tzinfo=timezone.utc)'],
])('values are written as Python writes them: %s', (written, expected) => {
  expect(written).toBe(expected);
});

describe('arrows', () => {
  const same = (id: string) => id;
  const pairsOf = (text: string): string[] => {
    const stops = text.split(' >> ').map((stop) => stop.replace(/^\[|\]$/g, '').split(', '));
    return stops
      .slice(1)
      .flatMap((to, at) => stops[at]!.flatMap((from) => to.map((one) => `${from} ${one}`)));
  };

  test.each([
    ['a chain', ['a b', 'b c', 'c d'], ['a >> b >> c >> d']],
    ['a fork', ['a b', 'a c'], ['a >> [b, c]']],
    ['a join', ['a c', 'b c', 'c d'], ['[a, b] >> c >> d']],
    ['a diamond', ['a b', 'a c', 'b d', 'c d'], ['a >> [b, c] >> d']],
    ['a bridge', ['a c', 'a d', 'b d'], ['a >> [c, d]', 'b >> d']],
  ])('are drawn as a person would: %s', (_, edges, lines) => {
    const pairs = edges.map((edge) => edge.split(' ') as [string, string]);
    expect(arrowLines(pairs, same, true).map(({ text }) => text)).toEqual(lines);
  });

  it('say every edge once, and no other; never a list after a list', () => {
    const edges = fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
        .filter(([a, b]) => a < b)
        .map(([a, b]): [string, string] => [`t${a}`, `t${b}`]),
      { selector: String, maxLength: 20 },
    );
    fc.assert(
      fc.property(edges, fc.boolean(), (drawn, together) => {
        const lines = arrowLines(drawn, same, together);
        const pairs = lines.flatMap(({ text }) => pairsOf(text));
        expect(pairs.sort()).toEqual(drawn.map((edge) => edge.join(' ')).sort());
        for (const { text } of lines) expect(text).not.toContain('] >> [');
      }),
    );
  });
});

test('the parts of a file say what each makes and uses, so that a learner can put them in order', () => {
  const { statements, dag } = pythonParts({
    dag_id: 'demo',
    tasks: [{ task_id: 'a' }, { task_id: 'b', x: { xcom: 'a' } }],
    edges: [['a', 'b']],
  });
  expect(dag).toEqual(['with DAG("demo", schedule=None):']);
  expect(statements).toEqual([
    { lines: ['a_task = a()'], makes: ['a'], uses: [] },
    { lines: ['b_task = b(x=a_task)'], makes: ['b'], uses: ['a'] },
    { lines: ['a_task >> b_task'], makes: [], uses: ['a', 'b'] },
  ]);
});
